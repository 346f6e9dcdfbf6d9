// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IdentitySlot} from "./IdentitySlot.sol";
import {IdentityStore} from "./IdentityStore.sol";

/// @title Freezing a person, and putting a new wallet in the place of a lost one
abstract contract IdentityEnforcement is IdentityStore {
    using IdentitySlot for uint256;

    uint32 private constant MAX_FREEZE = 30 days;
    uint32 private constant FREEZE_PAUSE = 365 days;
    uint8 private constant MAX_STEPS = 8;

    /// @inheritdoc IIdentityRegistry
    function freezeIdentity(uint160 identity, uint32 until, bytes32 reasonHash) external restricted {
        _requireReason(reasonHash);
        Freeze storage f = _freezes[identity];
        if (until > block.timestamp + MAX_FREEZE || until <= block.timestamp) revert FreezeTooLong(until);
        if (f.lastAt != 0 && block.timestamp < f.lastAt + FREEZE_PAUSE) revert FrozenOnceAYear(identity, f.lastAt);
        f.until = until;
        f.lastAt = uint32(block.timestamp);
        _emitFreeze(identity, reasonHash);
    }

    /// @inheritdoc IIdentityRegistry
    function confirmFreeze(uint160 identity, uint32 until) external {
        bytes32 orderHash = _enforce();
        if (until <= block.timestamp) revert FreezeTooLong(until);
        _freezes[identity].confirmedUntil = until;
        _emitFreeze(identity, orderHash);
    }

    /// @inheritdoc IIdentityRegistry
    function thawIdentity(uint160 identity, bytes32 reasonHash) external restricted {
        _requireReason(reasonHash);
        (_freezes[identity].until, _freezes[identity].confirmedUntil) = (0, 0);
        emit FreezeChanged(identity, 0, false, reasonHash);
    }

    /// @inheritdoc IIdentityRegistry
    function agreeSuccession(address old, address fresh, bytes32 orderHash) external restricted {
        _requireReason(orderHash);
        _agreed[old][fresh] = true;
        emit SuccessionAgreed(old, fresh, msg.sender, orderHash);
    }

    /// @inheritdoc IIdentityRegistry
    function replaceWallet(address old, address fresh) external {
        _enforce();
        uint256 word = _records[old];
        uint160 identity = word.identity();
        if (word == 0 || word & IdentitySlot.REPLACED != 0) revert CannotBeReplaced(old);
        uint256 freshWord = _records[fresh];
        if (freshWord == 0 || !freshWord.isClear() || fresh == old) revert CannotSucceed(fresh);
        if (freshWord.identity() != identity) _useAgreement(old, fresh);
        _chain(old, fresh);
        _records[old] = word.nextNonce() | IdentitySlot.REPLACED;
        // A wallet that is gone for good makes room for another of its person.
        if (uint160(old) != identity) --_others[identity];
        emit WalletReplaced(old, fresh, identity);
    }

    /// @dev A loss that is none: who still holds the wallet says so. A thief could too, hence not while frozen.
    function _mayCancel(bytes calldata call, address account) internal view override returns (bool) {
        if (call.length < 36 || bytes4(call) != IIdentityRegistry.replaceWallet.selector) return false;
        if (account != address(uint160(uint256(bytes32(call[4:36]))))) return false;
        return !_isFrozen(_records[account].identity(), _marks);
    }

    function _useAgreement(address old, address fresh) private {
        if (!_agreed[old][fresh]) revert SuccessionNotAgreed(old, fresh);
        delete _agreed[old][fresh];
    }

    /// @dev `fresh` is nobody's predecessor and `old` nobody's any more, so no circle can close.
    function _chain(address old, address fresh) private {
        uint8 steps = _steps[old] + 1;
        if (steps > MAX_STEPS) revert TooManySuccessors(old);
        if (steps > _steps[fresh]) _steps[fresh] = steps;
        _successors[old] = fresh;
    }

    function _emitFreeze(uint160 identity, bytes32 reasonHash) private {
        Freeze memory f = _freezes[identity];
        _marks |= 1 << _markOf(identity);
        bool confirmed = block.timestamp < f.confirmedUntil;
        uint32 until = f.until > f.confirmedUntil ? f.until : f.confirmedUntil;
        emit FreezeChanged(identity, until, confirmed, reasonHash);
    }
}
