CREATE TABLE `post_daily_views` (
    `day` DATE NOT NULL,
    `post_slug` VARCHAR(100) NOT NULL,
    `views` INTEGER UNSIGNED NOT NULL,

    PRIMARY KEY (`day`, `post_slug`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The views so far. What the release before counts while this one rolls out is missing here and nowhere else.
INSERT INTO `post_daily_views` (`day`, `post_slug`, `views`)
SELECT `day`, `post_slug`, COUNT(*) FROM `post_view` GROUP BY `day`, `post_slug`;
