-- What keeps abuse away: shared limits, challenges that were used, settings, blocked writers, and what texts are compared by.

CREATE TABLE `rate_limit` (
    `name` VARCHAR(100) NOT NULL,
    `points` INTEGER NOT NULL,
    `expires_at` DATETIME(3) NOT NULL,

    INDEX `rate_limit_expires`(`expires_at`),
    PRIMARY KEY (`name`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `used_challenge` (
    `digest` BINARY(32) NOT NULL,
    `expires_at` DATETIME(3) NOT NULL,

    INDEX `used_challenge_expires`(`expires_at`),
    PRIMARY KEY (`digest`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `setting` (
    `name` VARCHAR(40) NOT NULL,
    `value` MEDIUMTEXT NOT NULL,
    `updated_at` DATETIME(3) NOT NULL,

    PRIMARY KEY (`name`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `blocked_writer` (
    `hash` BINARY(16) NOT NULL,
    `kind` VARCHAR(6) NOT NULL,
    `until` DATETIME(3) NULL,
    `reason` VARCHAR(500) NOT NULL DEFAULT '',
    `created_at` DATETIME(3) NOT NULL,

    PRIMARY KEY (`hash`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

ALTER TABLE `comment`
    ADD COLUMN `text_digest` BINARY(16) NULL,
    ADD INDEX `comment_text_created`(`text_digest`, `created_at`),
    ADD INDEX `comment_owner_created`(`owner`, `created_at`);
