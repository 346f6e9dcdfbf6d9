// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ITwoStep} from "../interfaces/ITwoStep.sol";
import {Roles} from "./Roles.sol";

/// @title Enforcement in two steps; see ITwoStep
/// @dev A function that enforces begins with `_enforce()`: it finds its own call among the announced ones by its hash, so
/// no function needs a second form of its arguments. Storage has a place of its own (ERC-7201), so a contract behind a
/// proxy may inherit this as well as one that is not.
abstract contract TwoStep is ITwoStep {
    /// @dev Two slots, written seldom.
    struct Announced {
        bytes32 orderHash;
        uint32 readyAt;
    }

    /// @custom:storage-location erc7201:partisipro.storage.TwoStep
    struct TwoStepStorage {
        mapping(bytes32 id => Announced) announced;
    }

    uint32 private constant NOTICE = 72 hours;
    /// @dev An order left lying is void: nobody keeps an old one in the drawer for a bad moment.
    uint32 private constant LIFE = 30 days;

    /// @inheritdoc ITwoStep
    function scheduleEnforcement(bytes calldata call, bytes32 orderHash) external returns (bytes32 id) {
        _requireEnforcer();
        if (orderHash == 0) revert ZeroOrder();
        _requireEnforceable(call);
        id = keccak256(call);
        Announced storage a = _announced(id);
        if (block.timestamp <= _endOf(a)) revert AlreadyScheduled(id);
        uint32 readyAt = uint32(block.timestamp) + NOTICE;
        (a.orderHash, a.readyAt) = (orderHash, readyAt);
        emit EnforcementScheduled(id, bytes4(call), call, orderHash, readyAt);
    }

    /// @inheritdoc ITwoStep
    function cancelEnforcement(bytes calldata call, bytes32 reasonHash) external {
        if (!_isMember(Roles.GUARDIAN, msg.sender) && !_mayCancel(call, msg.sender)) revert MayNotCancel(msg.sender);
        _requireReason(reasonHash);
        bytes32 id = keccak256(call);
        if (_announced(id).readyAt == 0) revert NotScheduled(id);
        delete _twoStep().announced[id];
        emit EnforcementCancelled(id, msg.sender, reasonHash);
    }

    /// @inheritdoc ITwoStep
    function enforcementOf(bytes32 id) external view returns (bytes32 orderHash, uint32 readyAt) {
        return (_announced(id).orderHash, _announced(id).readyAt);
    }

    /// @dev The call that runs now must have been announced, and be due; it is used up.
    function _enforce() internal returns (bytes32 orderHash) {
        _requireEnforcer();
        bytes32 id = keccak256(msg.data);
        Announced storage a = _announced(id);
        uint32 readyAt = a.readyAt;
        if (block.timestamp > _endOf(a)) revert NotScheduled(id);
        if (block.timestamp < readyAt) revert EnforcementNotReady(readyAt);
        orderHash = a.orderHash;
        delete _twoStep().announced[id];
        emit EnforcementDone(id, msg.sig, orderHash);
    }

    function _requireReason(bytes32 reasonHash) internal pure {
        if (reasonHash == 0) revert ZeroHash();
    }

    function _requireEnforcer() internal view {
        if (!_isMember(Roles.ENFORCER, msg.sender)) revert NotAnEnforcer(msg.sender);
    }

    /// @dev Whether `account` has this role of the platform.
    function _isMember(uint64 role, address account) internal view virtual returns (bool);

    /// @dev Refuses what may not be announced: nothing, unless a contract says so.
    function _requireEnforceable(bytes calldata call) internal view virtual {}

    /// @dev Whom else but a guardian an announced call lets stop it: nobody, unless a contract says so.
    function _mayCancel(bytes calldata call, address account) internal view virtual returns (bool) {}

    /// @dev Last second in which an announced call may be made; 0 when there is none.
    function _endOf(Announced storage a) private view returns (uint256) {
        return a.readyAt == 0 ? 0 : uint256(a.readyAt) + LIFE;
    }

    function _announced(bytes32 id) private view returns (Announced storage) {
        return _twoStep().announced[id];
    }

    bytes32 private constant TWO_STEP_STORAGE = bytes32(erc7201("partisipro.storage.TwoStep"));

    function _twoStep() private pure returns (TwoStepStorage storage $) {
        bytes32 slot = TWO_STEP_STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
