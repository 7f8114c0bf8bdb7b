-- Notices of replies by e-mail: who asked for them, what is to be sent, and who never wants any.

CREATE TABLE `reply_subscription` (
    `comment_id` CHAR(36) NOT NULL,
    `post_slug` VARCHAR(100) NOT NULL,
    `email` VARCHAR(254) NOT NULL,
    `mailbox` BINARY(32) NOT NULL,
    `owner` BINARY(16) NULL,
    `locale` CHAR(2) NOT NULL,
    `created_at` DATETIME(3) NOT NULL,
    `confirmed_at` DATETIME(3) NULL,

    PRIMARY KEY (`comment_id`),
    INDEX `reply_subscription_mailbox` (`mailbox`),
    INDEX `reply_subscription_unconfirmed` (`confirmed_at`, `created_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `mail_outbox` (
    `id` CHAR(36) NOT NULL,
    `kind` VARCHAR(20) NOT NULL,
    `recipient` VARCHAR(254) NOT NULL,
    `mailbox` BINARY(32) NOT NULL,
    `locale` CHAR(2) NOT NULL,
    `payload` TEXT NOT NULL,
    `dedupe` BINARY(32) NOT NULL,
    `state` VARCHAR(10) NOT NULL DEFAULT 'queued',
    `attempts` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    `due_at` DATETIME(3) NOT NULL,
    `claimed_by` CHAR(36) NULL,
    `last_error` VARCHAR(500) NULL,
    `created_at` DATETIME(3) NOT NULL,

    PRIMARY KEY (`id`),
    UNIQUE INDEX `mail_outbox_dedupe` (`dedupe`),
    INDEX `mail_outbox_due` (`state`, `due_at`),
    INDEX `mail_outbox_mailbox` (`mailbox`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `mail_refusal` (
    `mailbox` BINARY(32) NOT NULL,
    `created_at` DATETIME(3) NOT NULL,

    PRIMARY KEY (`mailbox`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `mail_allowance` (
    `day` DATE NOT NULL,
    `subject` BINARY(32) NOT NULL,
    `mails` INTEGER UNSIGNED NOT NULL,

    PRIMARY KEY (`day`, `subject`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
