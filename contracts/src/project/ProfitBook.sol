// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IProjectFactory} from "../interfaces/IProjectFactory.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {DeclarationKind, Stage} from "../interfaces/ProjectTypes.sol";
import {EscrowMath} from "./EscrowMath.sol";
import {TreasuryBooks} from "./TreasuryBooks.sol";

/// @title Distributions: paid in by the SPV or a listed payer, shared out by the token's accrual, pulled by holders
abstract contract ProfitBook is TreasuryBooks {
    uint32 private constant NOTICE = 7 days;
    uint32 private constant HORIZON = 30 days;
    uint32 private constant CANCEL_WITHIN = 24 hours;

    /// @inheritdoc ITreasury
    function declare(
        DeclarationKind kind,
        uint256 amount,
        uint32 recordTime,
        bytes32 documentHash
    ) external nonReentrant returns (uint32 id) {
        TreasuryStorage storage $ = _s();
        _requirePayer(kind);
        _requireUnpaused();
        _takeFee();
        _requireDeclarable(amount, recordTime, documentHash);
        uint256 fee = kind == DeclarationKind.Profit ? EscrowMath.part(amount, $.managementFeeBps) : 0;
        $.deposited += amount;
        id = _note(kind, msg.sender, amount, fee, recordTime, documentHash);
        $.feePendingOf = id;
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
        _requireClaimant(holder, payee);
        amount = $.token.take(holder);
        // Once what nobody claimed was swept, the book holds less than was accrued.
        _requireOwed(amount > $.profit ? 0 : amount, holder);
        $.profit -= amount;
        emit Claimed(holder, payee, amount);
        _pay(payee, amount);
    }

    /// @inheritdoc ITreasury
    function withdrawFees() external nonReentrant returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        address recipient = IProjectFactory($.factory).feeRecipient();
        _takeFee();
        amount = _feesOwed();
        _requireOwed(amount, recipient);
        $.feesWithdrawn += amount;
        emit FeesWithdrawn(recipient, amount);
        _pay(recipient, amount);
    }

    /// @inheritdoc ITreasury
    function claimReason(address holder) external view returns (bytes4) {
        address person = REGISTRY.successorOf(holder);
        (bytes4 reason, ) = _problem(person, holder, person);
        if (reason != 0) return reason;
        uint256 amount = _s().token.claimable(holder);
        return amount == 0 || amount > _s().profit ? NothingOwed.selector : bytes4(0);
    }

    /// @inheritdoc ITreasury
    function declarationOf(uint32 id) external view returns (Declaration memory) {
        return _s().declarations[id];
    }

    /// @inheritdoc ITreasury
    function declarationCount() external view returns (uint32) {
        return _s().declarationCount;
    }

    function _requireDeclarable(uint256 amount, uint32 recordTime, bytes32 documentHash) private view {
        TreasuryStorage storage $ = _s();
        _requireHash(documentHash);
        uint32 earliest = uint32(block.timestamp) + NOTICE;
        uint32 latest = uint32(block.timestamp) + HORIZON;
        if (recordTime < earliest || recordTime > latest) revert BadRecordTime(earliest, latest);
        uint256 supply = _supply();
        if (amount < supply) revert AmountTooSmall(amount, supply);
        (uint256 net, ) = _raise();
        if (amount >= LIFETIME || net + $.deposited + amount >= LIFETIME) revert LifetimeExceeded();
        uint32 id = _pendingId();
        if (id != 0) revert DeclarationPending(id);
    }

    /// @dev Profit is the SPV's to declare, while it operates or after; liquidation that of listed payers, at the end.
    function _requirePayer(DeclarationKind kind) private view {
        if (kind == DeclarationKind.Profit) {
            _requireSPV();
            _requireStage(Stage.Operating, Stage.Ended);
        } else {
            // Escrow has no payer: its end declares it.
            if (kind == DeclarationKind.Escrow || !_s().payers[msg.sender]) revert NotAPayer(msg.sender);
            _requireStage(Stage.Terminated, Stage.Ended);
        }
    }

    /// @dev The declaration's record, and its money in the book.
    function _note(
        DeclarationKind kind,
        address payer,
        uint256 amount,
        uint256 fee,
        uint32 recordTime,
        bytes32 documentHash
    ) internal returns (uint32 id) {
        TreasuryStorage storage $ = _s();
        id = ++$.declarationCount;
        $.declarations[id] = Declaration({
            kind: kind,
            payer: payer,
            declaredAt: uint32(block.timestamp),
            recordTime: recordTime,
            cancelled: false,
            amount: uint128(amount),
            fee: uint128(fee)
        });
        $.profit += amount;
        emit Declared(id, kind, payer, amount, fee, recordTime, documentHash);
    }

    function _pendingId() private view returns (uint32 id) {
        (id, , ) = _s().token.pending();
    }

    /// @dev The fee of a declaration is the platform's once the declaration applies, which the token does by itself.
    function _takeFee() internal {
        TreasuryStorage storage $ = _s();
        $.token.roll();
        uint32 id = $.feePendingOf;
        if (id == 0 || id == _pendingId()) return;
        uint256 fee = $.declarations[id].fee;
        $.feePendingOf = 0;
        if (fee == 0) return;
        $.profit -= fee;
        $.managementFees += fee;
        emit FeeAccrued(id, fee);
    }

    /// @dev Who may have it paid, and to whom, is the registry's to say; its call is the holder's own, who signed.
    function _requireClaimant(address holder, address payee) internal view {
        address caller = msg.sender == address(REGISTRY) ? holder : msg.sender;
        (bytes4 reason, address of_) = _problem(caller, holder, payee);
        if (reason == 0) return;
        assembly ("memory-safe") {
            mstore(0, reason)
            mstore(4, of_)
            revert(0, 36)
        }
    }

    /// @dev The error, and the address that it names.
    function _problem(address caller, address holder, address payee) private view returns (bytes4, address) {
        IIdentityRegistry.ClaimProblem problem = REGISTRY.claimProblem(caller, holder, payee);
        if (problem == IIdentityRegistry.ClaimProblem.NotTheHolder) holder = caller;
        if (problem == IIdentityRegistry.ClaimProblem.WrongPayee) holder = payee;
        // The errors in the order of the problems, four bytes each: a third of the code of as many questions.
        uint256 errors =
            (uint256(uint32(NotVerified.selector)) << 32) |
                (uint256(uint32(IdentityFrozen.selector)) << 64) |
                (uint256(uint32(NotTheHolder.selector)) << 96) |
                (uint256(uint32(WrongPayee.selector)) << 128);
        return (bytes4(uint32(errors >> (32 * uint256(problem)))), holder);
    }
}
