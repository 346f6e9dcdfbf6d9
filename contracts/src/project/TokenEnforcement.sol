// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {RateLimiter} from "@openzeppelin/contracts/utils/RateLimiter.sol";
import {IERC7943Fungible} from "../interfaces/IERC7943Fungible.sol";
import {IOffering} from "../interfaces/IOffering.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {Roles} from "../access/Roles.sol";
import {RegistryProbe} from "./RegistryProbe.sol";
import {TokenLedger} from "./TokenLedger.sol";

/// @title What a regulated share answers and enforces: ERC-7943, and the wallet that takes the place of a lost one
abstract contract TokenEnforcement is TokenLedger {
    using RateLimiter for RateLimiter.RefillingBucket;

    /// @dev A day that no freeze reaches: the frozen part counts until an enforcer lifts it.
    uint16 private constant UNTIL_LIFTED = type(uint16).max;
    uint16 private constant UNCONFIRMED_DAYS = 30;
    uint16 private constant ONCE_IN_DAYS = 365;
    uint256 private constant BUCKET_PART = 20;
    uint48 private constant BUCKET_REFILL = 30 days;
    uint32 private constant ALLOWED_FOR = 90 days;
    /// @dev One bucket a project.
    bytes32 private constant ALL = 0;

    // ── freezing ─────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function setFrozenTokens(address account, uint256 amount) external returns (bool) {
        TokenStorage storage $ = _s();
        uint16 untilDay = $.holders[account].frozenUntilDay;
        if (msg.sender == $.suite.timelock) {
            untilDay = UNTIL_LIFTED;
        } else {
            if (!_hasRole(Roles.ENFORCER, msg.sender)) revert NotAnEnforcer(msg.sender);
            if (amount > getFrozenTokens(account)) untilDay = _unconfirmed(account, untilDay);
        }
        uint32 frozen = _saturated(amount);
        _setFrozen(account, frozen, untilDay);
        emit FrozenUntil(account, frozenUntil(account));
        return true;
    }

    /// @dev The day of the last freeze tells alone when the next may be. An order has none, so nothing is added to it.
    function _unconfirmed(address account, uint16 lastUntil) private view returns (uint16 untilDay) {
        untilDay = _today() + UNCONFIRMED_DAYS;
        uint256 notBefore = uint256(lastUntil) + ONCE_IN_DAYS - UNCONFIRMED_DAYS;
        if (lastUntil != 0 && _today() < notBefore) revert FrozenOnceAYear(account, _saturated(notBefore * 1 days));
    }

    function _setFrozen(address account, uint32 frozen, uint16 untilDay) private {
        Holder storage h = _s().holders[account];
        h.frozen = frozen;
        h.frozenUntilDay = frozen == 0 && untilDay == UNTIL_LIFTED ? _today() : untilDay;
        emit Frozen(account, frozen);
    }

    /// @dev Shares that leave take their freeze with them; what it held back of shares to come stays.
    function _thaw(address account, uint256 amount, bool underOrderToo) internal {
        uint256 frozen = getFrozenTokens(account);
        if (frozen == 0) return;
        uint256 unfrozen = _unfrozen(account, frozen);
        if (amount <= unfrozen || amount > balanceOf(account)) return;
        uint16 untilDay = _s().holders[account].frozenUntilDay;
        if (untilDay == UNTIL_LIFTED && !underOrderToo)
            revert ERC7943InsufficientUnfrozenBalance(account, amount, unfrozen);
        _setFrozen(account, uint32(frozen - (amount - unfrozen)), untilDay);
    }

    // ── forced transfers ─────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function forcedTransfer(address from, address to, uint256 amount) external returns (bool) {
        _onlyTimelock();
        if (from == address(0)) revert IERC20Errors.ERC20InvalidSender(from);
        _requireTransferStage();
        _requireReceiver(to);
        _draw(amount);
        _thaw(from, amount, true);
        _move(from, to, amount);
        emit ForcedTransfer(from, to, amount);
        return true;
    }

    /// @inheritdoc IProjectToken
    function allowForcedTransfers(uint256 shares, uint32 until) external {
        TokenStorage storage $ = _onlyTimelock();
        uint32 latest = uint32(block.timestamp) + ALLOWED_FOR;
        if (until > latest) revert BadAllowanceEnd(latest);
        ($.allowedShares, $.allowedUntil) = (_saturated(shares), until);
        emit ForcedTransfersAllowed($.allowedShares, until);
    }

    /// @dev From the bucket what it holds, the rest from what holders allowed.
    function _draw(uint256 shares) private {
        TokenStorage storage $ = _s();
        uint256 inBucket = _inBucket();
        uint256 allowed = _allowed();
        if (shares > inBucket + allowed) revert ForcedTransferLimit(shares, inBucket + allowed);
        // Until redemption the supply is the one of the issue, so the bucket is measured once.
        if ($.bucket._capacity == 0) $.bucket.updateSettings(BUCKET_REFILL, uint208(totalSupply() / BUCKET_PART));
        uint256 drawn = shares < inBucket ? shares : inBucket;
        $.bucket.consume(ALL, drawn);
        if (shares > drawn) $.allowedShares -= uint32(shares - drawn);
    }

    // ── a wallet that was replaced ───────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function migrate(address old) external {
        TokenStorage storage $ = _s();
        address fresh = REGISTRY.successorOf(old);
        if (fresh == old) revert NotReplaced(old);
        uint256 shares = balanceOf(old);
        if (REGISTRY.identityOf(old) != REGISTRY.identityOf(fresh)) {
            if (!$.issued) revert AnotherIdentity(old, fresh);
            _requireReceiver(fresh);
            _draw(shares);
        } else if (!$.issued) {
            IOffering($.suite.offering).moveRecord(old, fresh);
        }
        uint256 frozen = getFrozenTokens(old);
        uint16 untilDay = $.holders[old].frozenUntilDay;
        if (frozen != 0) _setFrozen(old, 0, untilDay);
        _move(old, fresh, shares);
        uint184 accrued = $.holders[old].accrued;
        if (shares == 0 && frozen == 0 && accrued == 0) revert NothingToMigrate(old);
        $.holders[old].accrued = 0;
        $.holders[fresh].accrued += accrued;
        if (frozen != 0) _addFrozen(fresh, frozen, untilDay);
        emit PositionMigrated(old, fresh, shares, frozen, accrued);
    }

    /// @dev Of two freezes the longer counts for both parts: nothing is thawed by a loss. An enforcer may lower it at once.
    function _addFrozen(address account, uint256 frozen, uint16 untilDay) private {
        uint256 present = getFrozenTokens(account);
        uint16 presentDay = _s().holders[account].frozenUntilDay;
        _setFrozen(
            account,
            _saturated(present + frozen),
            present != 0 && presentDay > untilDay ? presentDay : untilDay
        );
        emit FrozenUntil(account, frozenUntil(account));
    }

    // ── views ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IERC7943Fungible
    function canSend(address account) public view returns (bool) {
        return RegistryProbe.isVerified(address(REGISTRY), account);
    }

    /// @inheritdoc IERC7943Fungible
    function canReceive(address account) public view returns (bool) {
        uint160 person = RegistryProbe.areVerified(address(REGISTRY), account, account);
        return person != 0 && !_s().sponsors[person];
    }

    /// @inheritdoc IERC7943Fungible
    function canTransfer(address from, address to, uint256 amount) external view returns (bool) {
        return transferReason(from, to, amount) == 0;
    }

    /// @inheritdoc IERC7943Fungible
    function getFrozenTokens(address account) public view returns (uint256) {
        Holder storage h = _s().holders[account];
        return _today() < h.frozenUntilDay ? h.frozen : 0;
    }

    /// @inheritdoc IProjectToken
    function frozenUntil(address account) public view returns (uint32) {
        return getFrozenTokens(account) == 0 ? 0 : _saturated(uint256(_s().holders[account].frozenUntilDay) * 1 days);
    }

    /// @inheritdoc IProjectToken
    function forcedTransfersLeft() external view returns (uint256) {
        return _inBucket() + _allowed();
    }

    /// @inheritdoc IProjectToken
    function transferReason(address from, address to, uint256 amount) public view returns (bytes4) {
        if (from == address(0)) return IERC20Errors.ERC20InvalidSender.selector;
        if (to == address(0)) return IERC20Errors.ERC20InvalidReceiver.selector;
        TokenStorage storage $ = _s();
        if (!$.issued) return NotIssued.selector;
        if (over()) return WrongStage.selector;
        if (paused()) return Paused.selector;
        uint160 receiver = RegistryProbe.areVerified(address(REGISTRY), from, to);
        if (receiver == 0) return canSend(from) ? ERC7943CannotReceive.selector : ERC7943CannotSend.selector;
        if ($.sponsors[receiver]) return Sponsor.selector;
        if (amount > balanceOf(from)) return IERC20Errors.ERC20InsufficientBalance.selector;
        uint256 frozen = getFrozenTokens(from);
        bool held = frozen != 0 && amount > _unfrozen(from, frozen);
        return held ? ERC7943InsufficientUnfrozenBalance.selector : bytes4(0);
    }

    // ── inner works ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev The same questions in the same order as `transferReason`; a missing balance is left to ERC-20.
    function _requireTransferable(address from, address to, uint256 amount) internal view override {
        _requireTransferStage();
        if (paused()) revert Paused(_s().pausedUntil);
        uint160 receiver = RegistryProbe.areVerified(address(REGISTRY), from, to);
        if (receiver == 0) {
            if (canSend(from)) revert ERC7943CannotReceive(to);
            revert ERC7943CannotSend(from);
        }
        if (_s().sponsors[receiver]) revert Sponsor(to);
        uint256 frozen = getFrozenTokens(from);
        if (frozen == 0 || amount > balanceOf(from)) return;
        uint256 unfrozen = _unfrozen(from, frozen);
        if (amount > unfrozen) revert ERC7943InsufficientUnfrozenBalance(from, amount, unfrozen);
    }

    function _requireTransferStage() private view {
        TokenStorage storage $ = _s();
        if (!$.issued) revert NotIssued();
        if (over()) revert WrongStage($.stage);
    }

    function _requireReceiver(address account) private view {
        if (!canReceive(account)) revert ERC7943CannotReceive(account);
    }

    function _inBucket() private view returns (uint256) {
        TokenStorage storage $ = _s();
        return $.bucket._capacity == 0 ? totalSupply() / BUCKET_PART : $.bucket.available(ALL);
    }

    function _allowed() private view returns (uint256) {
        TokenStorage storage $ = _s();
        return block.timestamp < $.allowedUntil ? $.allowedShares : 0;
    }

    function _unfrozen(address account, uint256 frozen) private view returns (uint256) {
        uint256 balance = balanceOf(account);
        return balance > frozen ? balance - frozen : 0;
    }

    function _today() private view returns (uint16) {
        return uint16(block.timestamp / 1 days);
    }

    function _saturated(uint256 amount) private pure returns (uint32) {
        return amount > type(uint32).max ? type(uint32).max : uint32(amount);
    }
}
