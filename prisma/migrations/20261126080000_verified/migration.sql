-- The account whose holder wrote a comment, when a reader signed in.

ALTER TABLE `comment`
    ADD COLUMN `verified_login` VARCHAR(100) NULL;
