-- What is counted besides visitors: openings, how many reached the end, where they came from; and by what a single
-- address is kept from counting without end.

ALTER TABLE `post_view`
    ADD COLUMN `source` BINARY(16) NULL,
    ADD COLUMN `openings` VARBINARY(160) NULL,
    ADD COLUMN `finished` TINYINT UNSIGNED NOT NULL DEFAULT 0,
    ADD INDEX `post_view_source`(`source`);

ALTER TABLE `post_daily_views`
    ADD COLUMN `openings` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `finished` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD INDEX `post_daily_views_post`(`post_slug`, `day`);

CREATE TABLE `view_source` (
    `source` BINARY(16) NOT NULL,
    `day` DATE NOT NULL,

    INDEX `view_source_day`(`day`),
    PRIMARY KEY (`source`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `post_daily_referrer` (
    `day` DATE NOT NULL,
    `post_slug` VARCHAR(100) NOT NULL,
    `host` VARCHAR(100) NOT NULL,
    `visitors` INTEGER UNSIGNED NOT NULL,

    INDEX `post_daily_referrer_post`(`post_slug`, `day`),
    PRIMARY KEY (`day`, `post_slug`, `host`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `imported_views` (
    `origin` VARCHAR(40) NOT NULL,
    `post_slug` VARCHAR(100) NOT NULL,
    `day` DATE NOT NULL,
    `visitors` INTEGER UNSIGNED NOT NULL,
    `openings` INTEGER UNSIGNED NOT NULL,

    PRIMARY KEY (`origin`, `post_slug`, `day`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `job` (
    `name` VARCHAR(40) NOT NULL,
    `next_at` DATETIME(3) NOT NULL,

    PRIMARY KEY (`name`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
