CREATE TABLE `chain_cursor` (
  `chain_id` BIGINT NOT NULL,
  `genesis_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `build_id` VARCHAR(64) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `block_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_timestamp` BIGINT NOT NULL,
  `base_number` BIGINT NOT NULL,
  `base_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `final_number` BIGINT NOT NULL,
  `final_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `syncing_to` BIGINT NULL,
  `halted` VARCHAR(255) NULL,
  `epoch` BIGINT NOT NULL,
  `owner` VARCHAR(64) NOT NULL,
  `lease_until` DATETIME(3) NOT NULL,
  `updated_at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`chain_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_approval_revocation` (
  `approval` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reviewer` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_approval` (`approval`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_currency` (
  `currency` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `allowed` TINYINT NOT NULL,
  `symbol` VARCHAR(32) NOT NULL,
  `decimals` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`currency`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_currency_change` (
  `currency` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `allowed` TINYINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_currency` (`currency`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_fee_rate` (
  `raise_fee_bps` BIGINT NOT NULL,
  `management_fee_bps` BIGINT NOT NULL,
  `recipient` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_release` (
  `number` BIGINT NOT NULL,
  `listed_at` BIGINT NOT NULL,
  `withdrawn` TINYINT NOT NULL,
  `implementations` VARCHAR(400) NOT NULL,
  `migration_hashes` VARCHAR(500) NOT NULL,
  `predecessors` VARCHAR(2000) NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`number`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_release_change` (
  `kind` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` BIGINT NOT NULL,
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `from_number` BIGINT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_number` (`number`),
  KEY `by_token` (`token`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_release_veto` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` BIGINT NOT NULL,
  `vetoed` TINYINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`, `number`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_role_change` (
  `kind` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `role` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `delay` BIGINT NULL,
  `since` BIGINT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_account` (`account`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_role_member` (
  `role` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `active` TINYINT NOT NULL,
  `since` BIGINT NOT NULL,
  `delay` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`role`, `account`),
  KEY `by_account` (`account`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_attestation` (
  `kind` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `wallet` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `issuer` BIGINT NULL,
  `country` BIGINT NULL,
  `tier` BIGINT NULL,
  `expiry` BIGINT NULL,
  `nonce` BIGINT NOT NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_wallet` (`wallet`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_freeze` (
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `until` BIGINT NOT NULL,
  `confirmed` TINYINT NOT NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_identity` (`identity`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_identity` (
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `frozen_until` BIGINT NOT NULL,
  `confirmed_until` BIGINT NOT NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`identity`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_issuer` (
  `number` BIGINT NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `disabled` TINYINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`number`),
  KEY `by_account` (`account`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_issuer_change` (
  `kind` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` BIGINT NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_number` (`number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_payout_nonce` (
  `holder` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `nonce` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`holder`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_signed_payout` (
  `holder` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `part` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payee` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `selector` CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `nonce` BIGINT NOT NULL,
  `amount` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_holder` (`holder`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_succession_agreement` (
  `previous` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `next` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `issuer` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_previous` (`previous`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_wallet` (
  `wallet` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `expiry` BIGINT NOT NULL,
  `country` BIGINT NOT NULL,
  `tier` BIGINT NOT NULL,
  `issuer` BIGINT NOT NULL,
  `nonce` BIGINT NOT NULL,
  `revoked` TINYINT NOT NULL,
  `replaced_by` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`wallet`),
  KEY `by_identity` (`identity`),
  KEY `by_successor` (`replaced_by`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_wallet_replacement` (
  `previous` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `next` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_identity` (`identity`),
  KEY `by_previous` (`previous`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_dossier_publication` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dossier_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_pause` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `until` BIGINT NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_project` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `slug` VARCHAR(48) NOT NULL,
  `name` VARCHAR(100) NOT NULL,
  `symbol` VARCHAR(32) NOT NULL,
  `spv` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `offering` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `treasury` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `governance` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `timelock` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `currency` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `currency_decimals` BIGINT NOT NULL,
  `dossier_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reviewer` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `verifier` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `second_verifier` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `unclaimed_destination` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `release_number` BIGINT NOT NULL,
  `nonce` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `price` DECIMAL(65,0) NOT NULL,
  `soft_cap` DECIMAL(65,0) NOT NULL,
  `hard_cap` DECIMAL(65,0) NOT NULL,
  `min_ticket` DECIMAL(65,0) NOT NULL,
  `opens_at` BIGINT NOT NULL,
  `closes_at` BIGINT NOT NULL,
  `reflection` BIGINT NOT NULL,
  `min_identities` BIGINT NOT NULL,
  `max_bps` BIGINT NOT NULL,
  `tier_limits` VARCHAR(100) NOT NULL,
  `tranche_bps` VARCHAR(200) NOT NULL,
  `long_stop` BIGINT NOT NULL,
  `concession_end` BIGINT NOT NULL,
  `raise_fee_bps` BIGINT NOT NULL,
  `management_fee_bps` BIGINT NOT NULL,
  `stage` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `stage_since` BIGINT NOT NULL,
  `paused_until` BIGINT NOT NULL,
  `default_certified` TINYINT NOT NULL,
  `supply` DECIMAL(65,0) NOT NULL,
  `sold` DECIMAL(65,0) NOT NULL,
  `raised` DECIMAL(65,0) NOT NULL,
  `identities` BIGINT NOT NULL,
  `last_invest_at` BIGINT NOT NULL,
  `finalized_at` BIGINT NOT NULL,
  `epoch` BIGINT NOT NULL,
  `acc` DECIMAL(65,0) NOT NULL,
  `pending_id` BIGINT NOT NULL,
  `pending_amount` DECIMAL(65,0) NOT NULL,
  `pending_record_time` BIGINT NOT NULL,
  `escrow` DECIMAL(65,0) NOT NULL,
  `released` DECIMAL(65,0) NOT NULL,
  `profit` DECIMAL(65,0) NOT NULL,
  `fees` DECIMAL(65,0) NOT NULL,
  `net_raise` DECIMAL(65,0) NOT NULL,
  `pools_owed` DECIMAL(65,0) NOT NULL,
  `redemption_payer` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `redemption_at` BIGINT NOT NULL,
  `redemption_pool` DECIMAL(65,0) NOT NULL,
  `redemption_supply` DECIMAL(65,0) NOT NULL,
  `redeemed` DECIMAL(65,0) NOT NULL,
  `forced_capacity` DECIMAL(65,0) NOT NULL,
  `forced_drawn` DECIMAL(65,0) NOT NULL,
  `forced_drawn_at` BIGINT NOT NULL,
  `forced_allowed` DECIMAL(65,0) NOT NULL,
  `forced_allowed_until` BIGINT NOT NULL,
  `declared_total` DECIMAL(65,0) NOT NULL,
  `claimed_total` DECIMAL(65,0) NOT NULL,
  `report_due_at` BIGINT NOT NULL,
  `report_every` BIGINT NOT NULL,
  `created_at` BIGINT NOT NULL,
  `created_block` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`),
  UNIQUE KEY `by_slug` (`slug`),
  KEY `by_spv` (`spv`),
  KEY `by_verifier` (`verifier`),
  KEY `by_second_verifier` (`second_verifier`),
  KEY `by_dossier` (`dossier_hash`),
  KEY `by_stage` (`stage`, `created_at`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_replacement` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `previous` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `next` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_report` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `document_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `due_next` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_sponsor` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `identity`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_stage_change` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_stage` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `to_stage` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_suspended_verifier` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `verifier` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `until` BIGINT NOT NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`, `verifier`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_term_change` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `value` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_verifier_suspension` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `verifier` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `until` BIGINT NOT NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_cancellation` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_finalization` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `succeeded` TINYINT NOT NULL,
  `sold` DECIMAL(65,0) NOT NULL,
  `raised` DECIMAL(65,0) NOT NULL,
  `fee` DECIMAL(65,0) NOT NULL,
  `identities` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_investment` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shares` DECIMAL(65,0) NOT NULL,
  `cost` DECIMAL(65,0) NOT NULL,
  `fresh` DECIMAL(65,0) NOT NULL,
  `since` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`),
  KEY `by_account` (`account`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_position` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `wallet` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `since` BIGINT NOT NULL,
  `fresh` DECIMAL(65,0) NOT NULL,
  `revocations` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`, `identity`),
  KEY `by_wallet` (`wallet`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_refund` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payee` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shares` DECIMAL(65,0) NOT NULL,
  `amount` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`),
  KEY `by_account` (`account`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_revocation` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `identity` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payee` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shares` DECIMAL(65,0) NOT NULL,
  `amount` DECIMAL(65,0) NOT NULL,
  `revocations` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`),
  KEY `by_account` (`account`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_accrual` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `declaration` BIGINT NOT NULL,
  `epoch` BIGINT NOT NULL,
  `acc` DECIMAL(65,0) NOT NULL,
  `amount` DECIMAL(65,0) NOT NULL,
  `supply` DECIMAL(65,0) NOT NULL,
  `record_time` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `epoch`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_delegation` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `previous` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `next` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`),
  KEY `by_account` (`account`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_forced_transfer` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sender` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `recipient` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shares` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_forced_transfer_allowance` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shares` DECIMAL(65,0) NOT NULL,
  `until` BIGINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_holder` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `balance` DECIMAL(65,0) NOT NULL,
  `accrued` DECIMAL(65,0) NOT NULL,
  `epoch` BIGINT NOT NULL,
  `acc` DECIMAL(65,0) NOT NULL,
  `frozen` DECIMAL(65,0) NOT NULL,
  `frozen_until` BIGINT NOT NULL,
  `votes` DECIMAL(65,0) NOT NULL,
  `delegate` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `claimed` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`, `account`),
  KEY `by_account` (`account`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_position_migration` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `previous` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `next` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shares` DECIMAL(65,0) NOT NULL,
  `frozen` DECIMAL(65,0) NOT NULL,
  `accrued` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`),
  KEY `by_previous` (`previous`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_share_freeze` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shares` DECIMAL(65,0) NULL,
  `until` BIGINT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `account`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_transfer` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sender` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `recipient` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shares` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`),
  KEY `by_sender` (`sender`, `block_number`),
  KEY `by_recipient` (`recipient`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_claim` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payee` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`),
  KEY `by_account` (`account`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_declaration` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` BIGINT NOT NULL,
  `kind` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payer` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` DECIMAL(65,0) NOT NULL,
  `fee` DECIMAL(65,0) NOT NULL,
  `record_time` BIGINT NOT NULL,
  `document_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `declared_at` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cancelled_at` BIGINT NULL,
  `epoch` BIGINT NULL,
  `acc` DECIMAL(65,0) NULL,
  `net_amount` DECIMAL(65,0) NULL,
  `supply` DECIMAL(65,0) NULL,
  `applied_at` BIGINT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`, `number`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_declaration_cancellation` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` BIGINT NOT NULL,
  `amount` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_fee` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `declaration` BIGINT NOT NULL,
  `amount` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `declaration`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_tranche` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` BIGINT NOT NULL,
  `bps` BIGINT NOT NULL,
  `amount` DECIMAL(65,0) NULL,
  `state` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `requests` BIGINT NOT NULL,
  `certificate` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `evidence_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `requested_at` BIGINT NULL,
  `first_signed` TINYINT NOT NULL,
  `second_signed` TINYINT NOT NULL,
  `extended` TINYINT NOT NULL,
  `releasable_at` BIGINT NULL,
  `not_before` BIGINT NULL,
  `released_at` BIGINT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`, `number`),
  KEY `by_state` (`state`),
  KEY `by_certificate` (`certificate`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_tranche_change` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` BIGINT NOT NULL,
  `step` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `certificate` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `evidence_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `verifier` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `not_before` BIGINT NULL,
  `amount` DECIMAL(65,0) NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `number`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_withdrawal` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payee` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_default_certificate` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `evidence_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `verifier` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `complete` TINYINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_payer` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `listed` TINYINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`, `account`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_payer_listing` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `listed` TINYINT NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_pool_refund` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payer` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `owed` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`, `payer`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_redemption` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payee` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `shares` DECIMAL(65,0) NOT NULL,
  `amount` DECIMAL(65,0) NOT NULL,
  `profit` DECIMAL(65,0) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`),
  KEY `by_account` (`account`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_redemption_change` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `step` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payer` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `pool` DECIMAL(65,0) NOT NULL,
  `not_before` BIGINT NULL,
  `supply` DECIMAL(65,0) NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_sweep` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payee` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_termination` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cause` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_proposal` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `proposal_id` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `proposer` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `target` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `selector` CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `calldata` MEDIUMTEXT NULL,
  `heavy` TINYINT NOT NULL,
  `subject` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `description` MEDIUMTEXT NULL,
  `description_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `vote_start` BIGINT NOT NULL,
  `vote_end` BIGINT NOT NULL,
  `for_votes` DECIMAL(65,0) NOT NULL,
  `against_votes` DECIMAL(65,0) NOT NULL,
  `abstain_votes` DECIMAL(65,0) NOT NULL,
  `created_at` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `queued_at` BIGINT NULL,
  `eta` BIGINT NULL,
  `executed_at` BIGINT NULL,
  `cancelled_at` BIGINT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`, `proposal_id`),
  KEY `by_proposal` (`proposal_id`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_proposal_change` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `proposal_id` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `step` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_proposal` (`token`, `proposal_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_signal` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `document_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_vote` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `proposal_id` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `support` BIGINT NOT NULL,
  `weight` DECIMAL(65,0) NOT NULL,
  `reason` VARCHAR(2000) NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_proposal` (`token`, `proposal_id`),
  KEY `by_account` (`account`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_vote_skip` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `proposal_id` VARCHAR(78) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_proposal` (`token`, `proposal_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_confirmation` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `selector` CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `calldata` MEDIUMTEXT NOT NULL,
  `until` BIGINT NOT NULL,
  `awaited_at` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `confirmed_at` BIGINT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`token`, `selector`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_confirmation_change` (
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `selector` CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `step` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `calldata` MEDIUMTEXT NOT NULL,
  `until` BIGINT NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_token` (`token`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_enforcement` (
  `contract` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `enforcement_id` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `target` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `selector` CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `calldata` MEDIUMTEXT NOT NULL,
  `call` MEDIUMTEXT NOT NULL,
  `order_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `scheduled_at` BIGINT NOT NULL,
  `ready_at` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cancelled_at` BIGINT NULL,
  `cancelled_by` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `done_at` BIGINT NULL,
  `block_number` BIGINT NOT NULL,
  PRIMARY KEY (`contract`, `enforcement_id`),
  KEY `by_token` (`token`, `scheduled_at`),
  KEY `by_contract` (`contract`, `scheduled_at`),
  KEY `by_block` (`block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `chain_enforcement_change` (
  `contract` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `enforcement_id` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `step` VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `account` CHAR(42) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `reason_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `block_number` BIGINT NOT NULL,
  `log_index` BIGINT NOT NULL,
  `block_time` BIGINT NOT NULL,
  `tx_hash` CHAR(66) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`block_number`, `log_index`),
  KEY `by_enforcement` (`contract`, `enforcement_id`, `block_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

