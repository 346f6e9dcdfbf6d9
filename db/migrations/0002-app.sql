CREATE TABLE `app_dossier` (
  `hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `body` MEDIUMTEXT NOT NULL,
  `title` VARCHAR(200) NOT NULL,
  `sector` VARCHAR(40) NOT NULL,
  `province` VARCHAR(80) NULL,
  `created_by` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`hash`),
  KEY `by_creator` (`created_by`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `app_document` (
  `sha256` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `size` INT UNSIGNED NOT NULL,
  `media_type` VARCHAR(64) NOT NULL,
  `created_by` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`sha256`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `app_draft` (
  `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `owner` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` INT UNSIGNED NOT NULL,
  `title` VARCHAR(200) NOT NULL,
  `body` MEDIUMTEXT NOT NULL,
  `dossier_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `params` MEDIUMTEXT NULL,
  `reason` VARCHAR(2000) NULL,
  `submitted_at` DATETIME(3) NULL,
  `created_at` DATETIME(3) NOT NULL,
  `updated_at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `by_owner` (`owner`, `updated_at`),
  KEY `by_state` (`state`, `submitted_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `app_draft_document` (
  `draft_id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sha256` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(200) NOT NULL,
  `kind` VARCHAR(40) NOT NULL,
  `created_at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`draft_id`, `sha256`),
  KEY `by_document` (`sha256`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `app_approval` (
  `draft_id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `digest` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `spv` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `slug` VARCHAR(48) NOT NULL,
  `nonce` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `params` MEDIUMTEXT NOT NULL,
  `reviewer` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `signature` MEDIUMTEXT NOT NULL,
  `deadline` BIGINT NOT NULL,
  `created_at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`draft_id`),
  UNIQUE KEY `by_digest` (`digest`),
  KEY `by_spv` (`spv`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `app_attestation` (
  `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `wallet` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `open_wallet` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `state` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `country` INT UNSIGNED NOT NULL,
  `tier` INT UNSIGNED NOT NULL,
  `issuer` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `expiry` BIGINT NULL,
  `nonce` INT UNSIGNED NULL,
  `deadline` BIGINT NULL,
  `signature` MEDIUMTEXT NULL,
  `reason` VARCHAR(2000) NULL,
  `created_at` DATETIME(3) NOT NULL,
  `decided_at` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `by_open_wallet` (`open_wallet`),
  KEY `by_wallet` (`wallet`, `created_at`),
  KEY `by_state` (`state`, `created_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

