-- What moderators need: a note beside each comment, ways to find comments, and a record of every action.

ALTER TABLE `comment`
    ADD COLUMN `note` VARCHAR(2000) NULL,
    ADD INDEX `comment_status_created` (`status`, `created_at`, `id`),
    ADD INDEX `comment_created` (`created_at`, `id`),
    ADD INDEX `comment_email` (`author_email`);

CREATE TABLE `audit_log` (
    `id` BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    `at` DATETIME(3) NOT NULL,
    `actor_id` VARCHAR(36) NULL,
    `actor_name` VARCHAR(100) NOT NULL,
    `action` VARCHAR(20) NOT NULL,
    `target` VARCHAR(100) NULL,
    `batch` CHAR(36) NOT NULL,
    `details` MEDIUMTEXT NOT NULL,

    PRIMARY KEY (`id`),
    INDEX `audit_log_target` (`target`, `id`),
    INDEX `audit_log_action` (`action`, `id`),
    INDEX `audit_log_actor` (`actor_id`, `id`),
    INDEX `audit_log_batch` (`batch`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
