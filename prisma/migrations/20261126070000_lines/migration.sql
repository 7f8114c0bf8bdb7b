-- Comments on lines of an example, and the versions of examples that they may have been made on.

ALTER TABLE `comment`
    ADD COLUMN `anchor_file` VARCHAR(200) NULL,
    ADD COLUMN `anchor_from` INTEGER UNSIGNED NULL,
    ADD COLUMN `anchor_to` INTEGER UNSIGNED NULL,
    ADD COLUMN `anchor_digest` VARCHAR(16) NULL,
    ADD COLUMN `anchor_lines` TEXT NULL,
    ADD INDEX `comment_post_anchor` (`post_slug`, `anchor_file`, `number`);

CREATE TABLE `example_version` (
    `post_slug` VARCHAR(100) NOT NULL,
    `file` VARCHAR(200) NOT NULL,
    `digest` VARCHAR(16) NOT NULL,
    `text` MEDIUMTEXT NOT NULL,
    `first_seen` DATETIME(3) NOT NULL,

    PRIMARY KEY (`post_slug`, `file`, `digest`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
