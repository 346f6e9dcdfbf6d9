// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ITreasury} from "../interfaces/ITreasury.sol";
import {Stage} from "../interfaces/ProjectTypes.sol";
import {EndBook} from "./EndBook.sol";
import {EscrowMath} from "./EscrowMath.sol";

/// @title How the shares end: a pool, announced and not refused, from which each is paid as it is burnt
abstract contract RedemptionBook is EndBook {
    uint32 private constant NOTICE = 30 days;
    /// @dev So long somebody else is waited for: the payers before it, the holders after.
    uint32 private constant YEARS = 5 * 365 days;

    /// @inheritdoc ITreasury
    function openRedemption(uint256 pool) external nonReentrant {
        TreasuryStorage storage $ = _s();
        Stage stage = _requireStage(Stage.Terminated, Stage.Ended);
        // Past the concession, yet not recorded: the escrow comes first.
        if (stage == Stage.Ended && $.stageSince != $.concessionEnd) _end();
        if (block.timestamp < $.stageSince + YEARS) _requireWorth(pool);
        if (pool >= LIFETIME) revert LifetimeExceeded();
        Redemption storage r = $.redemption;
        uint32 effectiveAt = r.effectiveAt;
        if (r.payer != address(0)) revert RedemptionAnnounced(effectiveAt);
        _requireFrom(effectiveAt);
        effectiveAt = uint32(block.timestamp) + NOTICE;
        r.payer = msg.sender;
        r.effectiveAt = effectiveAt;
        r.pool = pool;
        emit RedemptionOpened(msg.sender, pool, effectiveAt);
        if (pool != 0) _pull(pool);
    }

    /// @inheritdoc ITreasury
    function blockRedemption() external onlyTimelock {
        TreasuryStorage storage $ = _s();
        Redemption storage r = _announced();
        uint256 pool = r.pool;
        address payer = r.payer;
        uint32 notBefore = uint32(block.timestamp) + AFTER_BLOCK;
        $.poolOwed[payer] += pool;
        $.poolsOwed += pool;
        r.payer = address(0);
        r.effectiveAt = notBefore;
        r.pool = 0;
        emit RedemptionBlocked(payer, pool, notBefore);
    }

    /// @inheritdoc ITreasury
    function withdrawPool() external nonReentrant returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        amount = $.poolOwed[msg.sender];
        _requireOwed(amount, msg.sender);
        $.poolOwed[msg.sender] = 0;
        $.poolsOwed -= amount;
        emit PoolWithdrawn(msg.sender, amount);
        _pay(msg.sender, amount);
    }

    /// @inheritdoc ITreasury
    function beginRedemption() external {
        TreasuryStorage storage $ = _s();
        Redemption storage r = _announced();
        _requireFrom(r.effectiveAt);
        $.token.applyPending();
        _takeFee();
        r.supply = uint32(_supply());
        emit RedemptionBegun(r.pool, r.supply);
        _moveTo(Stage.Redemption, block.timestamp);
    }

    /// @inheritdoc ITreasury
    function redeem(address holder, address payee) external nonReentrant returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        _requireStage(Stage.Redemption, Stage.Redemption);
        _requireClaimant(holder, payee);
        uint256 profit = $.token.take(holder);
        uint256 shares = _free(holder);
        _requireOwed(shares + profit, holder);
        amount = EscrowMath.redeemed(shares, $.redemption.pool, $.redemption.supply);
        $.redemption.redeemed += amount;
        $.profit -= profit;
        emit Redeemed(holder, payee, shares, amount, profit);
        $.token.burn(holder, shares);
        if (_supply() == 0) _moveTo(Stage.Closed, $.stageSince);
        amount += profit;
        if (amount != 0) _pay(payee, amount);
    }

    /// @inheritdoc ITreasury
    function close() external {
        _requireFrom(_s().stageSince + YEARS);
        _moveTo(Stage.Closed, _s().stageSince);
    }

    /// @inheritdoc ITreasury
    function sweep() external nonReentrant returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        _requireStage(Stage.Closed, Stage.Closed);
        $.redemption.pool = $.redemption.redeemed;
        // Who sold its shares, or whose were burnt, may have profit to claim.
        if (block.timestamp >= $.stageSince + YEARS) $.profit = 0;
        amount = _balance() - _feesOwed() - $.released - $.profit - $.poolsOwed;
        address to = $.unclaimedDestination;
        _requireOwed(amount, to);
        emit UnclaimedSwept(to, amount);
        _pay(to, amount);
    }

    /// @inheritdoc ITreasury
    function redemption() external view returns (Redemption memory) {
        return _s().redemption;
    }

    /// @inheritdoc ITreasury
    function poolOwed(address payer) external view returns (uint256) {
        return _s().poolOwed[payer];
    }

    /// @dev In the first years only who has a part in the project, and for something.
    function _requireWorth(uint256 pool) private view {
        TreasuryStorage storage $ = _s();
        if (msg.sender != $.spv && !$.payers[msg.sender]) revert NotAPayer(msg.sender);
        uint256 least = _supply();
        if (pool < least) revert AmountTooSmall(pool, least);
    }

    /// @dev Announced and not begun.
    function _announced() private view returns (Redemption storage r) {
        r = _s().redemption;
        if (r.payer == address(0) || r.supply != 0) revert NoRedemption();
    }

    /// @dev Frozen shares stay until they are thawed: their price does not change.
    function _free(address holder) private view returns (uint256) {
        uint256 balance = _s().token.balanceOf(holder);
        uint256 frozen = _s().token.getFrozenTokens(holder);
        return balance > frozen ? balance - frozen : 0;
    }
}
