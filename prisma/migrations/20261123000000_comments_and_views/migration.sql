-- utf8mb4_bin: MySQL and MariaDB both have it, and under it 😀 and 😁 are different keys.

CREATE TABLE `comment` (
    `id` CHAR(36) NOT NULL,
    `post_slug` VARCHAR(100) NOT NULL,
    `number` INTEGER UNSIGNED NOT NULL,
    `parent_id` CHAR(36) NULL,
    `parent_number` INTEGER UNSIGNED NULL,
    `locale` CHAR(2) NOT NULL,
    `author_name` VARCHAR(80) NOT NULL,
    `author_email` VARCHAR(254) NULL,
    `body` TEXT NOT NULL,
    `body_html` MEDIUMTEXT NOT NULL,
    `renderer` SMALLINT UNSIGNED NOT NULL,
    `author` BINARY(16) NOT NULL,
    `idempotency_key` BINARY(32) NOT NULL,
    `request_digest` BINARY(32) NOT NULL,
    `created_at` DATETIME(3) NOT NULL,

    UNIQUE INDEX `comment_idempotency_key`(`idempotency_key`),
    UNIQUE INDEX `comment_post_number`(`post_slug`, `number`),
    INDEX `comment_author_created`(`author`, `created_at`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `comment_author` (
    `author` BINARY(16) NOT NULL,
    `last_post_at` DATETIME(3) NOT NULL,

    PRIMARY KEY (`author`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `post_stat` (
    `post_slug` VARCHAR(100) NOT NULL,
    `views` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    `comments` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    `last_comment_number` INTEGER UNSIGNED NOT NULL DEFAULT 0,

    PRIMARY KEY (`post_slug`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `post_view` (
    `post_slug` VARCHAR(100) NOT NULL,
    `day` DATE NOT NULL,
    `visitor` BINARY(16) NOT NULL,

    INDEX `post_view_day`(`day`),
    PRIMARY KEY (`post_slug`, `day`, `visitor`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `visitor_salt` (
    `day` DATE NOT NULL,
    `salt` BINARY(32) NOT NULL,

    PRIMARY KEY (`day`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
