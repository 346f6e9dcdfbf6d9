CREATE TABLE `app_question` (
  `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `asker` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `text` VARCHAR(1000) NOT NULL,
  `asked_at` DATETIME(3) NOT NULL,
  `answer` MEDIUMTEXT NULL,
  `answered_by` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `answered_at` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  KEY `by_token` (`token`, `asked_at`),
  KEY `by_asker` (`asker`, `token`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

