CREATE TABLE `app_acknowledgement` (
  `wallet` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `language` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `answers` VARCHAR(2000) NOT NULL,
  `created_at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`wallet`, `token`, `version`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
