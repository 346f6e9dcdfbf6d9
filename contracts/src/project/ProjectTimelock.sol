// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";
import {IGovernance} from "../interfaces/IGovernance.sol";
import {IProjectTimelock} from "../interfaces/IProjectTimelock.sol";
import {Kind, Suite} from "../interfaces/ProjectTypes.sol";
import {ProjectPart} from "./ProjectPart.sol";

/// @title Two days before a decision takes effect; see IProjectTimelock
/// @dev Roles are not stored: governance has the three that act, nobody is admin, nothing can be granted.
contract ProjectTimelock is IProjectTimelock, ProjectPart, TimelockControllerUpgradeable {
    /// @custom:storage-location erc7201:partisipro.storage.ProjectTimelock
    struct TimelockStorage {
        IGovernance governance;
    }

    constructor(address access, address book, address registry) ProjectPart(access, book, registry) {}

    /// @inheritdoc IProjectTimelock
    function initialize(Suite calldata suite) external initializer {
        _s().governance = IGovernance(suite.governance);
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

    /// @dev The closed list once more, at the last door.
    function _execute(address target, uint256 value, bytes calldata data) internal override {
        (bool ok, ) = _s().governance.allowed(target, bytes4(data));
        if (!ok || value != 0) revert ActionNotAllowed(target, bytes4(data));
        super._execute(target, value, data);
    }

    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.ProjectTimelock"));

    function _s() private pure returns (TimelockStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
