CREATE TABLE `app_check` (
  `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block` BIGINT NOT NULL,
  `compared` INT UNSIGNED NOT NULL,
  `row_counts` MEDIUMTEXT NOT NULL,
  `difference` VARCHAR(1000) NULL,
  `checked_at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `by_time` (`checked_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

