// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {GovernorUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/GovernorUpgradeable.sol";
import {TimelockControllerUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/TimelockControllerUpgradeable.sol";
import {GovernorCountingSimpleUpgradeable} from "@openzeppelin/contracts-upgradeable/governance/extensions/GovernorCountingSimpleUpgradeable.sol";
import {IGovernance} from "../interfaces/IGovernance.sol";
import {IProjectTimelock} from "../interfaces/IProjectTimelock.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {IReleaseBook} from "../interfaces/IReleaseBook.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Kind, Suite} from "../interfaces/ProjectTypes.sol";
import {ProjectGovernor} from "./ProjectGovernor.sol";
import {ProjectPart} from "./ProjectPart.sol";
import {RegistryProbe} from "./RegistryProbe.sol";

/// @title What holders decide; see IGovernance
contract Governance is ProjectPart, ProjectGovernor {
    /// @dev What a proposal holds up from its quorum on until it is decided: releases of escrow, or an upgrade.
    enum Watch {
        None,
        Termination,
        Replacement,
        Veto
    }

    /// @dev What a proposal is measured by. Shares are neither made nor ended while holders decide, so the supply at
    /// `propose` is that at the snapshot, and a vote need not look it up.
    struct Measure {
        bool heavy;
        uint32 supply;
        Watch watch;
        bool noted;
        uint32 release;
    }

    /// @custom:storage-location erc7201:partisipro.storage.Governance
    struct GovernanceStorage {
        ITreasury treasury;
        mapping(uint256 proposalId => Measure) measures;
        mapping(address proposer => uint256 proposalId) lastOf;
        mapping(bytes32 certificate => uint256[] proposalIds) blocking;
        mapping(uint256 list => uint256 proposalId) lastNoted;
        mapping(uint256 proposalId => uint256 earlier) notedBefore;
    }

    /// @dev "#proposer=0x" and forty digits.
    uint256 private constant PROPOSER_SUFFIX = 52;
    /// @dev What holds up releases of escrow is noted in these lists, a veto in that of its release. Two, so that nobody
    /// fills the one that a termination is judged by with cheap decoys of the other kind.
    uint256 private constant REPLACEMENTS = type(uint256).max;
    uint256 private constant TERMINATIONS = type(uint256).max - 1;
    /// @dev Of the terminations that were noted so many are looked at, the last ones: who fills the list with his own only
    /// shortens the wait that he is to be kept from.
    uint256 private constant LOOKED_AT = 32;
    /// @dev Where each list ends.
    uint256 private constant END = 1;
    /// @dev A defeat that had its quorum gives the SPV this much peace.
    uint256 private constant BETWEEN_TERMINATIONS = 90 days;

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
        _requireNotOver();
        (bool ok, bool heavy) = IProjectTimelock(timelock()).allowed(targets[0], selector);
        bytes32 subject = _word(calldatas[0], 0);
        if (targets[0] == BOOK) {
            // Of a veto the token comes first: it must be ours.
            ok = ok && subject == bytes32(uint256(uint160(address(token()))));
            subject = _word(calldatas[0], 1);
        }
        if (!ok) revert ActionNotAllowed(targets[0], selector);
        if (!_namesProposer(description)) revert ProposerNotNamed();
        _requireProposer(msg.sender, selector);
        GovernanceStorage storage $ = _s();
        proposalId = _propose(targets, values, calldatas, description, msg.sender);
        Measure memory m = _measure(selector, heavy, subject);
        $.measures[proposalId] = m;
        $.lastOf[msg.sender] = proposalId;
        if (m.watch != Watch.None) {
            // So that the vote which reaches the quorum costs no more than with any other kind.
            $.notedBefore[proposalId] = END;
            if ($.lastNoted[_listOf(m)] == 0) $.lastNoted[_listOf(m)] = END;
        }
        if (selector == ITreasury.blockTranche.selector) $.blocking[subject].push(proposalId);
        emit ProposalKind(proposalId, targets[0], selector, heavy, subject);
    }

    /// @inheritdoc IGovernance
    function signal(bytes32 documentHash) external {
        if (msg.sender != timelock()) revert NotTheTimelock(msg.sender);
        emit Signalled(documentHash);
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
                    selector == ITreasury.setConcessionEnd.selector ||
                    selector == IGovernance.signal.selector;
            if (!own) revert MayNotPropose(proposer, selector);
            return;
        }
        if (_isSponsor(proposer)) revert Sponsor(proposer);
        if (selector == ITreasury.terminate.selector) _requireTerminable();
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

    /// @dev For a cause that stands now; what was defeated with its quorum is not asked again at once.
    function _requireTerminable() private view {
        GovernanceStorage storage $ = _s();
        if ($.treasury.terminationCause() == ITreasury.Cause.None) revert NoCause();
        uint256 id = $.lastNoted[TERMINATIONS];
        for (uint256 n; n < LOOKED_AT && id > END; ++n) {
            uint256 notBefore = proposalDeadline(id) + BETWEEN_TERMINATIONS;
            if (block.timestamp < notBefore && state(id) == ProposalState.Defeated)
                revert TerminationTooSoon(uint32(notBefore));
            id = $.notedBefore[id];
        }
    }

    function _measure(bytes4 selector, bool heavy, bytes32 subject) private view returns (Measure memory m) {
        m.heavy = heavy;
        m.supply = uint32(_shares().totalSupply());
        if (selector == ITreasury.terminate.selector) m.watch = Watch.Termination;
        if (selector == ITreasury.replaceSPV.selector || selector == ITreasury.replaceVerifier.selector)
            m.watch = Watch.Replacement;
        // What names no release at all can never be executed, so it holds nothing up.
        if (selector == IReleaseBook.vetoRelease.selector && uint256(subject) <= type(uint32).max)
            (m.watch, m.release) = (Watch.Veto, uint32(uint256(subject)));
    }

    function _listOf(Measure memory m) private pure returns (uint256) {
        if (m.watch == Watch.Veto) return m.release;
        return m.watch == Watch.Termination ? TERMINATIONS : REPLACEMENTS;
    }

    /// @dev An argument of the action; 0 where there is none.
    function _word(bytes memory data, uint256 index) private pure returns (bytes32 word) {
        uint256 end = 36 + 32 * index;
        if (data.length < end) return 0;
        assembly ("memory-safe") {
            word := mload(add(data, end))
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
        if (_shares().over()) return GovernanceOver.selector;
        if (_isSponsor(account)) return Sponsor.selector;
        if (RegistryProbe.isBarred(address(REGISTRY), account)) return Barred.selector;
        if (proposalSnapshot(proposalId) == 0) return GovernorNonexistentProposal.selector;
        if (state(proposalId) != ProposalState.Active) return GovernorUnexpectedProposalState.selector;
        return hasVoted(proposalId, account) ? GovernorAlreadyCastVote.selector : bytes4(0);
    }

    /// @inheritdoc IGovernance
    function blocking(bytes32 certificate) external view returns (uint256 proposalId) {
        uint256[] storage noted = _s().blocking[certificate];
        for (uint256 i; i < noted.length; ++i) if (_isLive(noted[i])) return noted[i];
    }

    /// @inheritdoc IGovernance
    function holding() external view returns (bool) {
        IProjectTimelock waiting = IProjectTimelock(timelock());
        return
            _anyLive(TERMINATIONS) ||
            _anyLive(REPLACEMENTS) ||
            waiting.awaitedUntil(ITreasury.replaceSPV.selector) != 0 ||
            waiting.awaitedUntil(ITreasury.replaceVerifier.selector) != 0;
    }

    /// @inheritdoc IGovernance
    function vetoing(uint32 release) external view returns (bool) {
        return _anyLive(release) || _anyLive(0);
    }

    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal override returns (uint256) {
        _requireNotOver();
        if (_isSponsor(account)) revert Sponsor(account);
        if (RegistryProbe.isBarred(address(REGISTRY), account)) revert Barred(account);
        return super._castVote(proposalId, account, support, reason, params);
    }

    /// @dev The vote that reaches the quorum notes what it holds up from now on, at the end of its list.
    function _tallyUpdated(uint256 proposalId) internal override {
        super._tallyUpdated(proposalId);
        GovernanceStorage storage $ = _s();
        Measure storage m = $.measures[proposalId];
        if (m.watch == Watch.None || m.noted || !_quorumReached(proposalId)) return;
        m.noted = true;
        uint256 list = _listOf(m);
        $.notedBefore[proposalId] = $.lastNoted[list];
        $.lastNoted[list] = proposalId;
    }

    function _quorumReached(
        uint256 proposalId
    ) internal view override(GovernorUpgradeable, GovernorCountingSimpleUpgradeable) returns (bool) {
        ProposalVote storage tally = _tallies()._proposalVotes[proposalId];
        Measure storage m = _s().measures[proposalId];
        uint256 needed = m.supply * (m.heavy ? HEAVY_QUORUM_PERCENT : QUORUM_PERCENT);
        return (tally.forVotes + tally.abstainVotes) * 100 >= needed;
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

    /// @dev From the last one that was noted back to one so old that all before it are decided.
    function _anyLive(uint256 list) private view returns (bool) {
        for (uint256 id = _s().lastNoted[list]; id > END; id = _s().notedBefore[id]) {
            if (block.timestamp > proposalDeadline(id) + votingPeriod() + DECIDED_WITHIN) return false;
            if (_isLive(id)) return true;
        }
        return false;
    }

    function _requireNotOver() internal view override {
        if (_shares().over()) revert GovernanceOver();
    }

    /// @dev A registry that fails makes nobody a sponsor: votes go on.
    function _isSponsor(address account) private view returns (bool) {
        uint160 identity = RegistryProbe.identityOf(address(REGISTRY), account);
        return identity != 0 && _shares().isSponsor(identity);
    }

    function _shares() private view returns (IProjectToken) {
        return IProjectToken(address(token()));
    }

    /// @dev OpenZeppelin's own tally: a quorum need not read the votes against, which would be a slot more for each vote.
    function _tallies() private pure returns (GovernorCountingSimpleStorage storage $) {
        bytes32 slot = TALLIES;
        assembly {
            $.slot := slot
        }
    }

    bytes32 private constant TALLIES = bytes32(erc7201("openzeppelin.storage.GovernorCountingSimple"));
    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.Governance"));

    function _s() private pure returns (GovernanceStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
