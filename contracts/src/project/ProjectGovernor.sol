// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GovernorUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/GovernorUpgradeable.sol";
import {GovernorCountingSimpleUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorCountingSimpleUpgradeable.sol";
import {GovernorPreventLateQuorumUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorPreventLateQuorumUpgradeable.sol";
import {GovernorTimelockControlUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorTimelockControlUpgradeable.sol";
import {GovernorVotesUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorVotesUpgradeable.sol";
import {IGovernance} from "../interfaces/IGovernance.sol";

/// @title OpenZeppelin's Governor with constants for settings, and decisions that lapse
abstract contract ProjectGovernor is
    IGovernance,
    GovernorUpgradeable,
    GovernorCountingSimpleUpgradeable,
    GovernorVotesUpgradeable,
    GovernorTimelockControlUpgradeable,
    GovernorPreventLateQuorumUpgradeable
{
    uint256 internal constant QUORUM_PERCENT = 10;
    uint256 internal constant HEAVY_QUORUM_PERCENT = 20;
    /// @dev A success not queued, or an operation not executed, in this time is over.
    uint256 private constant QUEUE_WITHIN = 14 days;
    uint256 private constant EXECUTE_WITHIN = 30 days;
    /// @dev After its deadline no proposal is undecided for longer, the timelock's two days included.
    uint256 internal constant DECIDED_WITHIN = QUEUE_WITHIN + 2 days + EXECUTE_WITHIN;

    /// @inheritdoc GovernorUpgradeable
    function state(
        uint256 proposalId
    ) public view override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (ProposalState) {
        ProposalState current = super.state(proposalId);
        bool late =
            current == ProposalState.Succeeded
                ? block.timestamp > proposalDeadline(proposalId) + QUEUE_WITHIN
                : current == ProposalState.Queued && block.timestamp > proposalEta(proposalId) + EXECUTE_WITHIN;
        return late ? ProposalState.Expired : current;
    }

    /// @notice Seconds between a proposal and its vote.
    function votingDelay() public pure override returns (uint256) {
        return 1 days;
    }

    /// @notice Seconds a vote lasts.
    function votingPeriod() public pure override returns (uint256) {
        return 7 days;
    }

    /// @notice Seconds that remain at least once the quorum is reached.
    function lateQuorumVoteExtension() public pure override returns (uint48) {
        return 2 days;
    }

    /// @notice One share in a hundred.
    function proposalThreshold() public view override returns (uint256) {
        return (token().getPastTotalSupply(clock() - 1) + 99) / 100;
    }

    /// @notice Votes, for and abstaining, that a light proposal needs; a heavy one needs twice as many.
    function quorum(uint256 timepoint) public view override returns (uint256) {
        return (token().getPastTotalSupply(timepoint) * QUORUM_PERCENT + 99) / 100;
    }

    /// @notice ERC-6372: seconds, as the token counts them.
    function clock() public view override(GovernorUpgradeable, GovernorVotesUpgradeable) returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @notice ERC-6372.
    function CLOCK_MODE() public pure override(GovernorUpgradeable, GovernorVotesUpgradeable) returns (string memory) {
        return "mode=timestamp";
    }

    /// @notice Domain name of the votes' signatures.
    function name() public pure override returns (string memory) {
        return "Partisipro Governance";
    }

    /// @notice Never: holders decide from a closed list.
    function relay(address target, uint256, bytes calldata data) public payable override {
        revert ActionNotAllowed(target, bytes4(data));
    }

    /// @inheritdoc GovernorUpgradeable
    function proposalDeadline(
        uint256 proposalId
    ) public view override(GovernorUpgradeable, GovernorPreventLateQuorumUpgradeable) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    /// @inheritdoc GovernorUpgradeable
    function proposalNeedsQueuing(
        uint256 proposalId
    ) public view override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (bool) {
        return super.proposalNeedsQueuing(proposalId);
    }

    function _tallyUpdated(
        uint256 proposalId
    ) internal virtual override(GovernorUpgradeable, GovernorPreventLateQuorumUpgradeable) {
        super._tallyUpdated(proposalId);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (uint48) {
        _requireNotOver();
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) {
        _requireNotOver();
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor()
        internal
        view
        override(GovernorUpgradeable, GovernorTimelockControlUpgradeable)
        returns (address)
    {
        return super._executor();
    }

    /// @dev Nothing is decided any more once Redemption has begun.
    function _requireNotOver() internal view virtual;

    /// @dev Names of EIP-712 are overrides, not storage.
    function _EIP712Name() internal pure override returns (string memory) {
        return name();
    }

    function _EIP712Version() internal pure override returns (string memory) {
        return "1";
    }
}
