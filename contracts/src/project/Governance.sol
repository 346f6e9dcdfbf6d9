// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {GovernorUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/GovernorUpgradeable.sol";
import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";
import {GovernorCountingSimpleUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorCountingSimpleUpgradeable.sol";
import {IGovernance} from "../interfaces/IGovernance.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Kind, Suite} from "../interfaces/ProjectTypes.sol";
import {ProjectGovernor} from "./ProjectGovernor.sol";
import {ProjectPart} from "./ProjectPart.sol";
import {RegistryProbe} from "./RegistryProbe.sol";

/// @title What holders decide; see IGovernance
contract Governance is ProjectPart, ProjectGovernor {
    /// @dev What a proposal is measured by. Shares are neither made nor ended while holders decide, so the supply at
    /// `propose` is that at the snapshot, and a vote need not look it up.
    struct Measure {
        bool heavy;
        uint32 supply;
    }

    /// @custom:storage-location erc7201:partisipro.storage.Governance
    struct GovernanceStorage {
        ITreasury treasury;
        mapping(uint256 proposalId => Measure) measures;
        mapping(address proposer => uint256 proposalId) lastOf;
        mapping(bytes32 certificate => uint256[] proposalIds) blocking;
    }

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
        $.measures[proposalId] = Measure({heavy: heavy, supply: uint32(_shares().totalSupply())});
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
        if (!_shares().issued()) revert NotIssued();
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
        if (proposalSnapshot(proposalId) == 0) return GovernorNonexistentProposal.selector;
        if (state(proposalId) != ProposalState.Active) return GovernorUnexpectedProposalState.selector;
        if (_isSponsor(account)) return Sponsor.selector;
        if (RegistryProbe.isBarred(address(REGISTRY), account)) return Barred.selector;
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
        if (RegistryProbe.isBarred(address(REGISTRY), account)) revert Barred(account);
        return super._castVote(proposalId, account, support, reason, params);
    }

    function _quorumReached(
        uint256 proposalId
    ) internal view override(GovernorUpgradeable, GovernorCountingSimpleUpgradeable) returns (bool) {
        (, uint256 forVotes, uint256 abstainVotes) = proposalVotes(proposalId);
        Measure memory m = _s().measures[proposalId];
        return (forVotes + abstainVotes) * 100 >= m.supply * (m.heavy ? HEAVY_QUORUM_PERCENT : QUORUM_PERCENT);
    }

    function _voteSucceeded(
        uint256 proposalId
    ) internal view override(GovernorUpgradeable, GovernorCountingSimpleUpgradeable) returns (bool) {
        (uint256 againstVotes, uint256 forVotes, ) = proposalVotes(proposalId);
        if (!_s().measures[proposalId].heavy) return forVotes > againstVotes;
        // Abstentions make a quorum, yet decide nothing: without a vote for it nothing passes.
        return forVotes != 0 && 3 * forVotes >= 2 * (forVotes + againstVotes);
    }

    /// @notice Which of the five this is.
    function KIND() external pure returns (Kind) {
        return Kind.Governance;
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

    /// @dev A registry that fails makes nobody a sponsor: votes go on.
    function _isSponsor(address account) private view returns (bool) {
        uint160 identity = RegistryProbe.identityOf(address(REGISTRY), account);
        return identity != 0 && _shares().isSponsor(identity);
    }

    function _shares() private view returns (IProjectToken) {
        return IProjectToken(address(token()));
    }

    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.Governance"));

    function _s() private pure returns (GovernanceStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
