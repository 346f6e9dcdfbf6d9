// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {GovernorUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/GovernorUpgradeable.sol";
import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";
import {GovernorCountingSimpleUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorCountingSimpleUpgradeable.sol";
import {GovernorPreventLateQuorumUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorPreventLateQuorumUpgradeable.sol";
import {GovernorTimelockControlUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorTimelockControlUpgradeable.sol";
import {GovernorVotesUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorVotesUpgradeable.sol";
import {IGovernance} from "../interfaces/IGovernance.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Kind, Suite} from "../interfaces/ProjectTypes.sol";
import {ProjectPart} from "./ProjectPart.sol";

/// @title What holders decide; see IGovernance
contract Governance is
    IGovernance,
    ProjectPart,
    GovernorUpgradeable,
    GovernorCountingSimpleUpgradeable,
    GovernorVotesUpgradeable,
    GovernorTimelockControlUpgradeable,
    GovernorPreventLateQuorumUpgradeable
{
    /// @custom:storage-location erc7201:partisipro.storage.Governance
    struct GovernanceStorage {
        ITreasury treasury;
        mapping(uint256 proposalId => bool) heavy;
        mapping(address proposer => uint256 proposalId) lastOf;
        mapping(bytes32 certificate => uint256[] proposalIds) blocking;
    }

    uint256 private constant QUORUM_PERCENT = 10;
    uint256 private constant HEAVY_QUORUM_PERCENT = 20;
    /// @dev A success not queued, or an operation not executed, in this time is over.
    uint256 private constant QUEUE_WITHIN = 14 days;
    uint256 private constant EXECUTE_WITHIN = 30 days;
    /// @dev "#proposer=0x" and forty digits.
    uint256 private constant PROPOSER_SUFFIX = 52;

    constructor(address access, address book, address registry) ProjectPart(access, book, registry) {}

    /// @inheritdoc IGovernance
    function initialize(Suite calldata suite) external initializer {
        __GovernorVotes_init(IVotes(suite.token));
        __GovernorTimelockControl_init(TimelockControllerUpgradeable(payable(suite.timelock)));
        _s().treasury = ITreasury(suite.treasury);
    }

    // ── proposing ────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc GovernorUpgradeable
    function propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description
    ) public override returns (uint256 proposalId) {
        if (targets.length != 1 || values.length != 1 || calldatas.length != 1 || values[0] != 0)
            revert OneActionOnly();
        bytes4 selector = bytes4(calldatas[0]);
        (bool ok, bool heavy) = allowed(targets[0], selector);
        if (!ok) revert ActionNotAllowed(targets[0], selector);
        if (!_namesProposer(description)) revert ProposerNotNamed();
        _requireProposer(msg.sender, selector);
        GovernanceStorage storage $ = _s();
        proposalId = _propose(targets, values, calldatas, description, msg.sender);
        $.heavy[proposalId] = heavy;
        $.lastOf[msg.sender] = proposalId;
        bytes32 subject = _subject(calldatas[0]);
        if (selector == ITreasury.blockTranche.selector) _noteBlocking(subject, proposalId);
        emit ProposalKind(proposalId, targets[0], selector, heavy, subject);
    }

    /// @inheritdoc IGovernance
    function signal(bytes32 documentHash) external {
        if (msg.sender != timelock()) revert NotTheTimelock(msg.sender);
        emit Signalled(documentHash);
    }

    /// @inheritdoc IGovernance
    function allowed(address target, bytes4 selector) public view returns (bool ok, bool heavy) {
        if (target == address(this)) return (selector == IGovernance.signal.selector, false);
        if (target != address(_s().treasury)) return (false, false);
        if (selector == ITreasury.setLongStop.selector) return (true, true);
        return (selector == ITreasury.blockTranche.selector || selector == ITreasury.setReportDuty.selector, false);
    }

    function _requireProposer(address proposer, bytes4 selector) private view {
        GovernanceStorage storage $ = _s();
        IProjectToken shares = IProjectToken(address(token()));
        if (!shares.issued()) revert NotIssued();
        uint256 last = $.lastOf[proposer];
        if (last != 0 && _isLive(last)) revert ProposerHasLive(last);
        if (proposer == $.treasury.spv()) {
            bool own =
                selector == ITreasury.setLongStop.selector ||
                    selector == ITreasury.setReportDuty.selector ||
                    selector == IGovernance.signal.selector;
            if (!own) revert MayNotPropose(proposer, selector);
            return;
        }
        if (_isSponsor(proposer)) revert Sponsor(proposer);
        uint256 threshold = proposalThreshold();
        uint256 votes = getVotes(proposer, clock() - 1);
        if (votes < threshold) revert GovernorInsufficientProposerVotes(proposer, votes, threshold);
    }

    /// @dev The address is checked too, so that nobody can front-run another's proposal and cancel it.
    function _namesProposer(string memory description) private view returns (bool) {
        bytes memory text = bytes(description);
        if (text.length < PROPOSER_SUFFIX) return false;
        bytes12 marker;
        assembly ("memory-safe") {
            marker := mload(add(add(text, 32), sub(mload(text), 52)))
        }
        return marker == bytes12("#proposer=0x") && _isValidDescriptionForProposer(msg.sender, description);
    }

    /// @dev All that live are kept: a decoy that is proposed and cancelled cannot end the wait. The dead are dropped.
    function _noteBlocking(bytes32 certificate, uint256 proposalId) private {
        uint256[] storage noted = _s().blocking[certificate];
        for (uint256 i = noted.length; i != 0; --i) {
            if (_isLive(noted[i - 1])) continue;
            noted[i - 1] = noted[noted.length - 1];
            noted.pop();
        }
        noted.push(proposalId);
    }

    /// @dev The action's one argument: what the proposal is about.
    function _subject(bytes memory data) private pure returns (bytes32 subject) {
        if (data.length < 36) return 0;
        assembly ("memory-safe") {
            subject := mload(add(data, 36))
        }
    }

    // ── voting ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IGovernance
    function castVotesBySig(
        uint256 proposalId,
        uint8[] calldata support,
        address[] calldata voters,
        bytes[] calldata signatures
    ) external returns (uint256 counted) {
        if (support.length != voters.length || signatures.length != voters.length)
            revert GovernorInvalidProposalLength(support.length, voters.length, signatures.length);
        for (uint256 i; i < voters.length; ++i) {
            try this.castVoteBySig(proposalId, support[i], voters[i], signatures[i]) returns (uint256) {
                ++counted;
            } catch {
                emit VoteSkipped(proposalId, voters[i]);
            }
        }
    }

    /// @inheritdoc IGovernance
    function voteReason(uint256 proposalId, address account) external view returns (bytes4) {
        if (state(proposalId) != ProposalState.Active) return GovernorUnexpectedProposalState.selector;
        if (_isSponsor(account)) return Sponsor.selector;
        return hasVoted(proposalId, account) ? GovernorAlreadyCastVote.selector : bytes4(0);
    }

    /// @inheritdoc IGovernance
    function blocking(bytes32 certificate) external view returns (uint256 proposalId) {
        uint256[] storage noted = _s().blocking[certificate];
        for (uint256 i; i < noted.length; ++i) if (_isLive(noted[i])) return noted[i];
    }

    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal override returns (uint256) {
        if (_isSponsor(account)) revert Sponsor(account);
        return super._castVote(proposalId, account, support, reason, params);
    }

    function _quorumReached(
        uint256 proposalId
    ) internal view override(GovernorUpgradeable, GovernorCountingSimpleUpgradeable) returns (bool) {
        (, uint256 forVotes, uint256 abstainVotes) = proposalVotes(proposalId);
        uint256 percent = _s().heavy[proposalId] ? HEAVY_QUORUM_PERCENT : QUORUM_PERCENT;
        uint256 supply = token().getPastTotalSupply(proposalSnapshot(proposalId));
        return (forVotes + abstainVotes) * 100 >= supply * percent;
    }

    function _voteSucceeded(
        uint256 proposalId
    ) internal view override(GovernorUpgradeable, GovernorCountingSimpleUpgradeable) returns (bool) {
        (uint256 againstVotes, uint256 forVotes, ) = proposalVotes(proposalId);
        if (!_s().heavy[proposalId]) return forVotes > againstVotes;
        // Abstentions make a quorum, yet decide nothing: without a vote for it nothing passes.
        return forVotes != 0 && 3 * forVotes >= 2 * (forVotes + againstVotes);
    }

    // ── state and constants ──────────────────────────────────────────────────────────────────────────────────────

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

    /// @notice Domain name of the votes' signatures.
    function name() public pure override returns (string memory) {
        return "Partisipro Governance";
    }

    /// @notice Which of the five this is.
    function KIND() external pure returns (Kind) {
        return Kind.Governance;
    }

    /// @notice Never: holders decide from a closed list.
    function relay(address target, uint256, bytes calldata data) public payable override {
        revert ActionNotAllowed(target, bytes4(data));
    }

    // ── what Solidity asks to be said twice ──────────────────────────────────────────────────────────────────────

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
    ) internal override(GovernorUpgradeable, GovernorPreventLateQuorumUpgradeable) {
        super._tallyUpdated(proposalId);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(GovernorUpgradeable, GovernorTimelockControlUpgradeable) {
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

    // ── inner works ──────────────────────────────────────────────────────────────────────────────────────────────

    function _isLive(uint256 proposalId) private view returns (bool) {
        ProposalState current = state(proposalId);
        return
            current == ProposalState.Pending ||
            current == ProposalState.Active ||
            current == ProposalState.Succeeded ||
            current == ProposalState.Queued;
    }

    function _isSponsor(address account) private view returns (bool) {
        return IProjectToken(address(token())).isSponsor(REGISTRY.identityOf(account));
    }

    /// @dev Names of EIP-712 are overrides, not storage.
    function _EIP712Name() internal pure override returns (string memory) {
        return name();
    }

    function _EIP712Version() internal pure override returns (string memory) {
        return "1";
    }

    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.Governance"));

    function _s() private pure returns (GovernanceStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
