-- People who sign in: moderators, owners, and readers whose name another site vouches for.

CREATE TABLE `user` (
    `id` CHAR(36) NOT NULL,
    `name` VARCHAR(80) NOT NULL,
    `email` VARCHAR(254) NOT NULL,
    `email_verified` BOOLEAN NOT NULL,
    `image` VARCHAR(500) NULL,
    `role` VARCHAR(10) NOT NULL DEFAULT 'reader',
    `disabled_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL,
    `updated_at` DATETIME(3) NOT NULL,

    UNIQUE INDEX `user_email` (`email`),
    INDEX `user_role` (`role`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `session` (
    `id` CHAR(36) NOT NULL,
    `user_id` CHAR(36) NOT NULL,
    `token` VARCHAR(64) NOT NULL,
    `expires_at` DATETIME(3) NOT NULL,
    `ip_address` VARCHAR(45) NULL,
    `user_agent` TEXT NULL,
    `created_at` DATETIME(3) NOT NULL,
    `updated_at` DATETIME(3) NOT NULL,

    UNIQUE INDEX `session_token` (`token`),
    INDEX `session_user` (`user_id`),
    INDEX `session_expires` (`expires_at`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `account` (
    `id` CHAR(36) NOT NULL,
    `user_id` CHAR(36) NOT NULL,
    `provider_id` VARCHAR(40) NOT NULL,
    `account_id` VARCHAR(100) NOT NULL,
    `login` VARCHAR(100) NULL,
    `password` VARCHAR(255) NULL,
    `access_token` TEXT NULL,
    `refresh_token` TEXT NULL,
    `id_token` TEXT NULL,
    `access_token_expires_at` DATETIME(3) NULL,
    `refresh_token_expires_at` DATETIME(3) NULL,
    `scope` VARCHAR(255) NULL,
    `created_at` DATETIME(3) NOT NULL,
    `updated_at` DATETIME(3) NOT NULL,

    UNIQUE INDEX `account_provider_account` (`provider_id`, `account_id`),
    INDEX `account_user` (`user_id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `verification` (
    `id` CHAR(36) NOT NULL,
    `identifier` VARCHAR(255) NOT NULL,
    `value` TEXT NOT NULL,
    `expires_at` DATETIME(3) NOT NULL,
    `created_at` DATETIME(3) NOT NULL,
    `updated_at` DATETIME(3) NOT NULL,

    INDEX `verification_identifier` (`identifier`),
    INDEX `verification_expires` (`expires_at`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `passkey` (
    `id` CHAR(36) NOT NULL,
    `user_id` CHAR(36) NOT NULL,
    `name` VARCHAR(80) NULL,
    `credential_id` VARCHAR(700) NOT NULL,
    `public_key` TEXT NOT NULL,
    `counter` INTEGER UNSIGNED NOT NULL,
    `device_type` VARCHAR(20) NOT NULL,
    `backed_up` BOOLEAN NOT NULL,
    `transports` VARCHAR(100) NULL,
    `aaguid` VARCHAR(36) NULL,
    `created_at` DATETIME(3) NULL,

    UNIQUE INDEX `passkey_credential` (`credential_id`),
    INDEX `passkey_user` (`user_id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `invitation` (
    `token_hash` BINARY(32) NOT NULL,
    `email` VARCHAR(254) NOT NULL,
    `role` VARCHAR(10) NOT NULL,
    `invited_by` CHAR(36) NOT NULL,
    `created_at` DATETIME(3) NOT NULL,
    `expires_at` DATETIME(3) NOT NULL,

    INDEX `invitation_expires` (`expires_at`),
    PRIMARY KEY (`token_hash`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE `sign_in_attempt` (
    `id` BINARY(16) NOT NULL,
    `failures` INTEGER UNSIGNED NOT NULL DEFAULT 0,
    `blocked_until` DATETIME(3) NULL,
    `last_at` DATETIME(3) NOT NULL,

    INDEX `sign_in_attempt_last` (`last_at`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
