// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IProjectFactory} from "../interfaces/IProjectFactory.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {DeclarationKind, Stage} from "../interfaces/ProjectTypes.sol";
import {TreasuryBooks} from "./TreasuryBooks.sol";

/// @title Profit: paid in by the SPV, shared out by the token's accrual, pulled by holders
abstract contract ProfitBook is TreasuryBooks {
    uint32 private constant NOTICE = 7 days;
    uint32 private constant HORIZON = 30 days;
    uint32 private constant CANCEL_WITHIN = 24 hours;
    /// @dev Escrow included: so that no product of the accrual can overflow.
    uint256 private constant LIFETIME = 1 << 120;

    /// @inheritdoc ITreasury
    function declare(
        DeclarationKind kind,
        uint256 amount,
        uint32 recordTime,
        bytes32 documentHash
    ) external onlySPV nonReentrant returns (uint32 id) {
        TreasuryStorage storage $ = _s();
        Stage stage = $.token.stage();
        _requireStage(stage == Stage.Operating && kind == DeclarationKind.Profit, stage);
        _requireDeclarable(amount, recordTime, documentHash);
        _takeFee();
        if ($.declarationCount == type(uint16).max) revert TooManyDeclarations();
        id = ++$.declarationCount;
        uint256 fee = (amount * $.managementFeeBps) / BPS;
        $.declarations[id] = Declaration({
            kind: kind,
            payer: msg.sender,
            declaredAt: uint32(block.timestamp),
            recordTime: recordTime,
            cancelled: false,
            amount: uint128(amount),
            fee: uint128(fee)
        });
        $.feePendingOf = id;
        $.profit += uint128(amount);
        $.deposited += uint128(amount);
        emit Declared(id, kind, msg.sender, amount, fee, recordTime, documentHash);
        $.token.schedule(id, amount - fee, recordTime);
        _pull(amount);
    }

    /// @inheritdoc ITreasury
    function cancelDeclaration(uint32 id) external nonReentrant {
        TreasuryStorage storage $ = _s();
        Declaration storage d = $.declarations[id];
        if (d.payer == address(0) || d.cancelled) revert NoSuchDeclaration(id);
        if (d.payer != msg.sender) revert NotThePayer(msg.sender);
        uint32 until = d.declaredAt + CANCEL_WITHIN;
        if (block.timestamp > until) revert CancelTooLate(until);
        d.cancelled = true;
        $.feePendingOf = 0;
        $.profit -= d.amount;
        $.deposited -= d.amount;
        emit DeclarationCancelled(id, d.amount);
        $.token.unschedule(id);
        _pay(msg.sender, d.amount);
    }

    /// @inheritdoc ITreasury
    function claim(address holder, address payee) external nonReentrant returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        address person = _claimant(holder);
        if (!REGISTRY.isVerified(person)) {
            if (REGISTRY.isFrozen(person)) revert IdentityFrozen(holder);
            revert NotVerified(holder);
        }
        if (!_isSamePerson(msg.sender, person)) revert NotTheHolder(msg.sender);
        if (person != holder ? payee != person : !_isSamePerson(payee, holder)) revert WrongPayee(payee);
        amount = $.token.take(holder);
        if (amount == 0) revert NothingOwed(holder);
        $.profit -= uint128(amount);
        emit Claimed(holder, payee, amount);
        _pay(payee, amount);
    }

    /// @inheritdoc ITreasury
    function withdrawFees() external nonReentrant returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        address recipient = IProjectFactory($.factory).feeRecipient();
        $.token.roll();
        _takeFee();
        amount = _feesOwed();
        if (amount == 0) revert NothingOwed(recipient);
        $.feesWithdrawn += uint128(amount);
        emit FeesWithdrawn(recipient, amount);
        _pay(recipient, amount);
    }

    /// @inheritdoc ITreasury
    function claimReason(address holder) external view returns (bytes4) {
        address person = _claimant(holder);
        if (!REGISTRY.isVerified(person))
            return REGISTRY.isFrozen(person) ? IdentityFrozen.selector : NotVerified.selector;
        return _s().token.claimable(holder) == 0 ? NothingOwed.selector : bytes4(0);
    }

    /// @inheritdoc ITreasury
    function declarationOf(uint32 id) external view returns (Declaration memory) {
        return _s().declarations[id];
    }

    /// @inheritdoc ITreasury
    function declarationCount() external view returns (uint32) {
        return _s().declarationCount;
    }

    function _requireDeclarable(uint256 amount, uint32 recordTime, bytes32 documentHash) private {
        TreasuryStorage storage $ = _s();
        if (documentHash == 0) revert ZeroHash();
        uint32 earliest = uint32(block.timestamp) + NOTICE;
        uint32 latest = uint32(block.timestamp) + HORIZON;
        if (recordTime < earliest || recordTime > latest) revert BadRecordTime(earliest, latest);
        uint256 supply = $.token.totalSupply();
        if (amount < supply) revert AmountTooSmall(amount, supply);
        (uint256 net, ) = _raise();
        if (amount >= LIFETIME || net + $.deposited + amount >= LIFETIME) revert LifetimeExceeded();
        $.token.roll();
        (uint32 id, , ) = $.token.pending();
        if (id != 0) revert DeclarationPending(id);
    }

    /// @dev For a replaced wallet its last successor asks, and alone is paid.
    function _claimant(address holder) private view returns (address) {
        return REGISTRY.isVerified(holder) ? holder : REGISTRY.successorOf(holder);
    }

    /// @dev A wallet that its person lost and had revoked neither asks nor is paid.
    function _isSamePerson(address wallet, address holder) private view returns (bool) {
        if (wallet == holder) return true;
        return REGISTRY.identityOf(wallet) == REGISTRY.identityOf(holder) && REGISTRY.isVerified(wallet);
    }

    /// @dev The fee of a declaration is the platform's once the declaration applies, which the token does by itself.
    function _takeFee() private {
        TreasuryStorage storage $ = _s();
        uint32 id = $.feePendingOf;
        (uint32 pendingId, , ) = $.token.pending();
        if (id == 0 || id == pendingId) return;
        uint128 fee = $.declarations[id].fee;
        $.feePendingOf = 0;
        $.profit -= fee;
        $.managementFees += fee;
        emit FeeAccrued(id, fee);
    }
}
