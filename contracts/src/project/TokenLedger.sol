// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20Upgradeable} from "@openzeppelin/contracts-upgradeable/token/ERC20/ERC20Upgradeable.sol";
import {ERC20PermitUpgradeable} from "@openzeppelin/contracts-upgradeable/token/ERC20/extensions/ERC20PermitUpgradeable.sol";
import {ERC20VotesUpgradeable} from "@openzeppelin/contracts-upgradeable/token/ERC20/extensions/ERC20VotesUpgradeable.sol";
import {NoncesUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/NoncesUpgradeable.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {Accrual} from "./Accrual.sol";
import {RegistryProbe} from "./RegistryProbe.sol";
import {TokenLife} from "./TokenLife.sol";

/// @title Shares, their votes, and what each has earned
abstract contract TokenLedger is TokenLife, ERC20PermitUpgradeable, ERC20VotesUpgradeable {
    // ── the treasury ─────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function schedule(uint32 id, uint256 amount, uint32 recordTime) external {
        TokenStorage storage $ = _onlyTreasury();
        roll();
        if ($.pendingId != 0) revert DeclarationPending($.pendingId);
        $.pendingId = id;
        $.recordTime = recordTime;
        $.pendingAmount = uint128(amount);
        // Whoever applies it shall change this slot, not make it: who declares pays for that. Nobody reads it before.
        $.accAt[$.epoch + 1] = 1;
    }

    /// @inheritdoc IProjectToken
    function unschedule(uint32 id) external {
        TokenStorage storage $ = _onlyTreasury();
        if ($.pendingId != id) revert DeclarationPending($.pendingId);
        $.pendingId = 0;
        $.pendingAmount = 0;
    }

    /// @inheritdoc IProjectToken
    function distribute(uint32 id, uint256 amount) external {
        _onlyTreasury();
        roll();
        _apply(id, amount, uint32(block.timestamp));
    }

    /// @inheritdoc IProjectToken
    function applyPending() external {
        TokenStorage storage $ = _onlyTreasury();
        if ($.pendingId != 0) _applyPending();
    }

    /// @inheritdoc IProjectToken
    function take(address account) external returns (uint256 amount) {
        TokenStorage storage $ = _onlyTreasury();
        roll();
        _settle(account, $.epoch);
        uint256 accrued = $.holders[account].accrued;
        $.holders[account].accrued = uint184(Accrual.fraction(accrued));
        return Accrual.whole(accrued);
    }

    // ── anyone ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function roll() public {
        TokenStorage storage $ = _s();
        if ($.pendingId != 0 && block.timestamp >= $.recordTime) _applyPending();
    }

    // ── views ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function claimable(address account) external view returns (uint256) {
        TokenStorage storage $ = _s();
        Holder memory h = $.holders[account];
        uint256 acc = $.accAt[$.epoch];
        if ($.pendingId != 0 && block.timestamp >= $.recordTime)
            acc = Accrual.step(acc, $.pendingAmount, totalSupply());
        return Accrual.whole(h.accrued + Accrual.earned(balanceOf(account), acc, $.accAt[h.epoch]));
    }

    /// @inheritdoc IProjectToken
    function pending() external view returns (uint32 id, uint256 amount, uint32 recordTime) {
        TokenStorage storage $ = _s();
        return ($.pendingId, $.pendingAmount, $.pendingId == 0 ? 0 : $.recordTime);
    }

    /// @inheritdoc IProjectToken
    function accrual() external view returns (uint16 epoch, uint256 acc) {
        epoch = _s().epoch;
        acc = _s().accAt[epoch];
    }

    /// @inheritdoc IProjectToken
    function accruedOf(address account) external view returns (uint256 accrued, uint16 epoch) {
        Holder storage h = _s().holders[account];
        return (h.accrued, h.epoch);
    }

    /// @notice Whole shares only.
    function decimals() public pure override returns (uint8) {
        return 0;
    }

    /// @notice ERC-6372: seconds, since block numbers lag on Arbitrum.
    function clock() public view override returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @notice ERC-6372.
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    /// @notice Who votes for `account`: itself until it says otherwise.
    function delegates(address account) public view override returns (address) {
        address delegatee = super.delegates(account);
        return delegatee == address(0) ? account : delegatee;
    }

    /// @dev Both inherited parents define it.
    function nonces(address owner) public view override(ERC20PermitUpgradeable, NoncesUpgradeable) returns (uint256) {
        return super.nonces(owner);
    }

    // ── inner works ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Reverts with the first reason why this transfer may not be.
    function _requireTransferable(address from, address to, uint256 amount) internal view virtual;

    function _update(
        address from,
        address to,
        uint256 amount
    ) internal override(ERC20Upgradeable, ERC20VotesUpgradeable) {
        if (from != address(0) && to != address(0)) _requireTransferable(from, to, amount);
        _move(from, to, amount);
    }

    /// @dev A due declaration applies first, then both sides settle, then shares move. Asks nobody.
    function _move(address from, address to, uint256 amount) internal {
        roll();
        uint16 epoch = _s().epoch;
        if (from != address(0)) _settle(from, epoch);
        if (to != address(0)) _settle(to, epoch);
        super._update(from, to, amount);
    }

    function _settle(address account, uint16 epoch) private {
        TokenStorage storage $ = _s();
        Holder storage h = $.holders[account];
        if (h.epoch == epoch) return;
        uint256 earned = Accrual.earned(balanceOf(account), $.accAt[epoch], $.accAt[h.epoch]);
        (h.accrued, h.epoch) = (h.accrued + uint184(earned), epoch);
    }

    function _applyPending() private {
        TokenStorage storage $ = _s();
        _apply($.pendingId, $.pendingAmount, $.recordTime);
        $.pendingId = 0;
        $.pendingAmount = 0;
    }

    function _apply(uint32 id, uint256 amount, uint32 recordTime) private {
        TokenStorage storage $ = _s();
        uint16 epoch = $.epoch + 1;
        uint256 supply = totalSupply();
        uint256 acc = Accrual.step($.accAt[epoch - 1], amount, supply);
        emit DeclarationApplied(id, epoch, acc, amount, supply, recordTime);
        $.accAt[epoch] = acc;
        $.epoch = epoch;
    }

    /// @dev Whom a sponsor's shares vote for stays as it was when it became one.
    function _delegate(address account, address delegatee) internal override {
        if (!_s().issued) revert NotIssued();
        if (delegatee == address(0)) delegatee = account;
        if (_isSponsorAccount(account)) revert Sponsor(account);
        if (_isSponsorAccount(delegatee)) revert Sponsor(delegatee);
        if (RegistryProbe.isBarred(address(REGISTRY), account)) revert Barred(account);
        super._delegate(account, delegatee);
    }

    /// @dev Names of EIP-712 are overrides, not storage.
    function _EIP712Name() internal view override returns (string memory) {
        return name();
    }

    function _EIP712Version() internal pure override returns (string memory) {
        return "1";
    }
}
