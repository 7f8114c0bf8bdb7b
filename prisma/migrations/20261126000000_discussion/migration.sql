-- Threads, the states of a comment, reactions, and the keys that sign what readers are given.

ALTER TABLE `comment`
    ADD COLUMN `status` VARCHAR(10) NOT NULL DEFAULT 'visible',
    ADD COLUMN `path` VARBINARY(16) NULL,
    ADD COLUMN `thread_number` INTEGER UNSIGNED NULL,
    ADD COLUMN `shown` TINYINT UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `replies` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `useful` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `works` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `fails` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `helpful` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `owner` BINARY(16) NULL,
    ADD COLUMN `edited_at` DATETIME(3) NULL,
    ADD COLUMN `judgement` VARCHAR(500) NULL;

ALTER TABLE `post_stat`
    ADD COLUMN `threads` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `discussion_version` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `threaded_number` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `last_visible_number` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `useful` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `works` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN `fails` INTEGER UNSIGNED NOT NULL DEFAULT 0;

CREATE TABLE `reaction` (
    `owner` BINARY(16) NOT NULL,
    `post_slug` VARCHAR(100) NOT NULL,
    `comment_id` CHAR(36) NOT NULL,
    `kind` VARCHAR(6) NOT NULL,
    `author` BINARY(16) NOT NULL,
    `created_at` DATETIME(3) NOT NULL,

    INDEX `reaction_target_author`(`post_slug`, `comment_id`, `author`),
    PRIMARY KEY (`owner`, `post_slug`, `comment_id`, `kind`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `signing_key` (
    `purpose` VARCHAR(40) NOT NULL,
    `secret` BINARY(32) NOT NULL,
    `created_at` DATETIME(3) NOT NULL,

    PRIMARY KEY (`purpose`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Threads for the comments so far. Comments that the release before stores from here on have a higher number than
-- `threaded_number`: whoever reads the discussion next threads them (features/comments/threading).
UPDATE `post_stat` SET
    `threaded_number` = `last_comment_number`,
    `last_visible_number` = `last_comment_number`,
    `discussion_version` = `last_comment_number`
WHERE `last_comment_number` > 0;

-- The first level: what answers nothing, or something that is not there.
UPDATE `comment` c JOIN `post_stat` s ON s.post_slug = c.post_slug AND c.number <= s.threaded_number
    LEFT JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.parent_number
SET c.path = UNHEX(LPAD(HEX(c.number), 8, '0')), c.thread_number = c.number
WHERE p.id IS NULL;

-- The second, the third and the fourth level.
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.parent_number
SET c.path = CONCAT(p.path, UNHEX(LPAD(HEX(c.number), 8, '0'))), c.thread_number = p.thread_number
WHERE c.path IS NULL AND LENGTH(p.path) = 4;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.parent_number
SET c.path = CONCAT(p.path, UNHEX(LPAD(HEX(c.number), 8, '0'))), c.thread_number = p.thread_number
WHERE c.path IS NULL AND LENGTH(p.path) = 8;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.parent_number
SET c.path = CONCAT(p.path, UNHEX(LPAD(HEX(c.number), 8, '0'))), c.thread_number = p.thread_number
WHERE c.path IS NULL AND LENGTH(p.path) = 12;

-- What is deeper stands beside the comment of the fourth level that its chain of answers leads to. `thread_number`
-- points up the chain; each repetition doubles how far, so sixteen reach over 65,536 answers.
UPDATE `comment` SET `thread_number` = `parent_number` WHERE `path` IS NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number SET c.thread_number = p.thread_number WHERE c.path IS NULL AND p.path IS NULL AND p.thread_number IS NOT NULL;
UPDATE `comment` c JOIN `comment` p ON p.post_slug = c.post_slug AND p.number = c.thread_number
    JOIN `post_stat` s ON s.post_slug = c.post_slug AND c.number <= s.threaded_number
SET c.path = CONCAT(LEFT(p.path, 12), UNHEX(LPAD(HEX(c.number), 8, '0'))), c.thread_number = p.thread_number
WHERE c.path IS NULL AND LENGTH(p.path) = 16;

-- A chain that is longer yet, or was not threaded for another reason, is left to the next reader.
UPDATE `post_stat` s
    JOIN (SELECT `post_slug`, MIN(`number`) AS first FROM `comment` WHERE `path` IS NULL GROUP BY `post_slug`) u
    ON u.post_slug = s.post_slug
SET s.threaded_number = u.first - 1
WHERE s.threaded_number >= u.first;

UPDATE `comment` SET `shown` = IF(LENGTH(`path`) = 4, 1, 2) WHERE `path` IS NOT NULL;
UPDATE `comment` r
    JOIN (SELECT `post_slug`, `thread_number`, COUNT(*) AS replies FROM `comment` WHERE `shown` = 2
          GROUP BY `post_slug`, `thread_number`) t
    ON t.post_slug = r.post_slug AND t.thread_number = r.number
SET r.replies = t.replies
WHERE r.shown = 1;
UPDATE `post_stat` s
    JOIN (SELECT `post_slug`, COUNT(*) AS threads FROM `comment` WHERE `shown` = 1 GROUP BY `post_slug`) t
    ON t.post_slug = s.post_slug
SET s.threads = t.threads
WHERE s.threads <> t.threads;

-- After the rows are filled, so that each index is built once.
CREATE INDEX `comment_shown_number` ON `comment`(`post_slug`, `shown`, `number`);
CREATE INDEX `comment_shown_helpful` ON `comment`(`post_slug`, `shown`, `helpful`, `number`);
CREATE INDEX `comment_thread_path` ON `comment`(`post_slug`, `thread_number`, `shown`, `path`);
CREATE INDEX `comment_parent` ON `comment`(`parent_id`, `shown`);
CREATE INDEX `comment_owner` ON `comment`(`owner`, `post_slug`);
