// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";
import {IGovernance} from "../interfaces/IGovernance.sol";
import {IPartOfProject} from "../interfaces/IProjectPart.sol";
import {IProjectTimelock} from "../interfaces/IProjectTimelock.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {IReleaseBook} from "../interfaces/IReleaseBook.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Kind, Suite} from "../interfaces/ProjectTypes.sol";
import {TwoStep} from "../access/TwoStep.sol";
import {ProjectPart} from "./ProjectPart.sol";

/// @title The place of all that must wait; see IProjectTimelock
/// @dev Roles are not stored: governance has the three that act, nobody is admin, nothing can be granted.
contract ProjectTimelock is IProjectTimelock, ProjectPart, TwoStep, TimelockControllerUpgradeable {
    /// @dev A decision of the holders that an enforcer must confirm.
    struct Awaited {
        bytes32 callHash;
        uint32 until;
    }

    /// @custom:storage-location erc7201:partisipro.storage.ProjectTimelock
    struct TimelockStorage {
        IGovernance governance;
        mapping(bytes4 selector => Awaited) awaited;
    }

    uint32 private constant CONFIRM_WITHIN = 60 days;

    constructor(address access, address book, address registry) ProjectPart(access, book, registry) {}

    /// @inheritdoc IProjectTimelock
    function initialize(Suite calldata suite) external initializer {
        _s().governance = IGovernance(suite.governance);
    }

    // ── what an enforcer has done ────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectTimelock
    function enforce(address target, bytes calldata call) external {
        _enforce();
        _requireOnSecondList(target, bytes4(call));
        Address.functionCall(target, call);
    }

    /// @inheritdoc IProjectTimelock
    function confirm(bytes calldata call) external {
        _enforce();
        bytes4 selector = bytes4(call);
        address treasury = _suite().treasury;
        _requireOnFirstList(treasury, selector);
        _requireAwaited(call);
        delete _s().awaited[selector];
        emit Confirmed(selector, call);
        Address.functionCall(treasury, call);
    }

    // ── views ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectTimelock
    function allowed(address target, bytes4 selector) public view returns (bool ok, bool heavy) {
        Suite memory s = _suite();
        if (IProjectToken(s.token).over()) return (false, false);
        if (target == s.governance) return (selector == IGovernance.signal.selector, false);
        if (target == BOOK)
            return (selector == IReleaseBook.vetoRelease.selector || selector == IReleaseBook.liftVeto.selector, false);
        if (target == s.token)
            return (
                selector == IProjectToken.extendPause.selector ||
                    selector == IProjectToken.allowForcedTransfers.selector,
                false
            );
        if (target != s.treasury) return (false, false);
        heavy =
            selector == ITreasury.terminate.selector ||
            selector == ITreasury.setLongStop.selector ||
            _needsConfirmation(selector);
        ok =
            heavy ||
            selector == ITreasury.blockTranche.selector ||
            selector == ITreasury.setReportDuty.selector ||
            selector == ITreasury.blockRedemption.selector;
    }

    /// @inheritdoc IProjectTimelock
    function enforceable(address target, bytes4 selector) public view returns (bool) {
        Suite memory s = _suite();
        if (IProjectToken(s.token).over()) return false;
        if (target == s.treasury) return selector == ITreasury.listPayer.selector;
        return
            target == s.token &&
            (selector == IProjectToken.forcedTransfer.selector ||
                selector == IProjectToken.setFrozenTokens.selector ||
                selector == IProjectToken.addSponsor.selector);
    }

    /// @inheritdoc IProjectTimelock
    function awaitedUntil(bytes4 selector) external view returns (uint32) {
        uint32 until = _s().awaited[selector].until;
        return block.timestamp > until ? 0 : until;
    }

    /// @inheritdoc IPartOfProject
    function token() public view returns (address) {
        return IPartOfProject(address(_s().governance)).token();
    }

    /// @notice Governance alone proposes, cancels and executes.
    function hasRole(bytes32 role, address account) public view override returns (bool) {
        bool acting = role == PROPOSER_ROLE || role == CANCELLER_ROLE || role == EXECUTOR_ROLE;
        return acting && account == address(_s().governance);
    }

    /// @notice Two days, for good.
    function getMinDelay() public pure override returns (uint256) {
        return 2 days;
    }

    /// @notice Which of the five this is.
    function KIND() external pure returns (Kind) {
        return Kind.Timelock;
    }

    // ── inner works ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev The closed list once more, at the last door; three kinds only begin to wait here.
    function _execute(address target, uint256 value, bytes calldata data) internal override {
        bytes4 selector = bytes4(data);
        if (value != 0) revert ActionNotAllowed(target, selector);
        _requireOnFirstList(target, selector);
        if (!_needsConfirmation(selector)) return super._execute(target, value, data);
        uint32 until = uint32(block.timestamp) + CONFIRM_WITHIN;
        _s().awaited[selector] = Awaited({callHash: keccak256(data), until: until});
        emit ConfirmationAwaited(selector, data, until);
    }

    /// @dev What could not be done is not announced either.
    function _requireEnforceable(bytes calldata call) internal view override {
        bytes4 action = bytes4(call);
        if (action == IProjectTimelock.enforce.selector) {
            (address target, bytes memory inner) = abi.decode(call[4:], (address, bytes));
            _requireOnSecondList(target, bytes4(inner));
        } else if (action == IProjectTimelock.confirm.selector) {
            _requireAwaited(abi.decode(call[4:], (bytes)));
        } else {
            revert ActionNotAllowed(address(this), action);
        }
    }

    function _requireOnFirstList(address target, bytes4 selector) private view {
        (bool ok, ) = allowed(target, selector);
        if (!ok) revert ActionNotAllowed(target, selector);
    }

    function _requireOnSecondList(address target, bytes4 selector) private view {
        if (!enforceable(target, selector)) revert ActionNotAllowed(target, selector);
    }

    function _requireAwaited(bytes memory call) private view {
        Awaited storage a = _s().awaited[bytes4(call)];
        if (block.timestamp > a.until || a.callHash != keccak256(call)) revert NotAwaited(bytes4(call));
    }

    /// @dev Who asks, who certifies, and how long: holders decide it, and somebody looks whether it can be.
    function _needsConfirmation(bytes4 selector) private pure returns (bool) {
        return
            selector == ITreasury.replaceSPV.selector ||
            selector == ITreasury.replaceVerifier.selector ||
            selector == ITreasury.setConcessionEnd.selector;
    }

    function _suite() private view returns (Suite memory) {
        return IProjectToken(token()).suite();
    }

    function _isMember(uint64 role, address account) internal view override returns (bool) {
        return _hasRole(role, account);
    }

    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.ProjectTimelock"));

    function _s() private pure returns (TimelockStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
