// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {IGovernance} from "../interfaces/IGovernance.sol";
import {IOffering} from "../interfaces/IOffering.sol";
import {IPartOfProject, IProjectPart} from "../interfaces/IProjectPart.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {IReleaseBook} from "../interfaces/IReleaseBook.sol";
import {Kind, Stage, Suite} from "../interfaces/ProjectTypes.sol";
import {Roles} from "../access/Roles.sol";

/// @title The list of releases; see IReleaseBook
contract ReleaseBook is IReleaseBook, AccessManaged {
    struct Release {
        address[5] implementations;
        bytes32[5] migrationHashes;
        uint32[] predecessors;
        uint32 listedAt;
        bool withdrawn;
    }

    /// @inheritdoc IReleaseBook
    uint32 public constant AGEING = 30 days;

    address private immutable FACTORY;

    mapping(uint32 release => Release) private _releases;
    /// @inheritdoc IReleaseBook
    uint32 public count;
    /// @inheritdoc IReleaseBook
    mapping(address token => uint32) public releaseOfProject;
    /// @inheritdoc IReleaseBook
    mapping(address token => mapping(uint32 release => bool)) public vetoed;

    /// @dev Release 1 is born aged: there is nothing yet that it could change.
    constructor(address access, address factory, address[5] memory implementations) AccessManaged(access) {
        FACTORY = factory;
        bytes32[5] memory none;
        _list(implementations, none, new uint32[](0), uint32(block.timestamp) - AGEING);
    }

    /// @inheritdoc IReleaseBook
    function list(
        address[5] calldata implementations,
        bytes32[5] calldata migrationHashes,
        uint32[] calldata predecessors
    ) external restricted returns (uint32 release) {
        return _list(implementations, migrationHashes, predecessors, uint32(block.timestamp));
    }

    /// @inheritdoc IReleaseBook
    function withdraw(uint32 release, bytes32 reasonHash) external {
        if (!_has(Roles.RELEASER) && !_has(Roles.GUARDIAN)) revert NotReleaserOrGuardian(msg.sender);
        if (reasonHash == 0) revert ZeroHash();
        _requireStanding(release).withdrawn = true;
        emit ReleaseWithdrawn(release, msg.sender, reasonHash);
    }

    /// @notice Never: parts of projects hold the same manager for good, and two must not disagree.
    function setAuthority(address) public pure override {
        revert AuthorityIsFixed();
    }

    // ── the projects ─────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IReleaseBook
    function enroll(address token, uint32 release) external {
        if (msg.sender != FACTORY) revert NotTheFactory(msg.sender);
        if (releaseOfProject[token] != 0) revert AlreadyEnrolled(token);
        _requireUsable(release, 0);
        releaseOfProject[token] = release;
        emit ReleaseApplied(token, 0, release);
    }

    /// @inheritdoc IReleaseBook
    function upgradeProject(address token, uint32 release, bytes[5] calldata migrations) external {
        uint32 running = _requireEnrolled(token);
        Suite memory suite = IProjectToken(token).suite();
        address[5] memory parts = [suite.token, suite.offering, suite.treasury, suite.governance, suite.timelock];
        _requireOwn(token, parts);
        _requireStage(token);
        Release storage r = _requireUsable(release, IOffering(suite.offering).finalizedAt());
        if (!_follows(r, running)) revert WrongPredecessor(release, running);
        if (vetoed[token][release] || vetoed[token][0]) revert VetoedRelease(token, release);
        if (IGovernance(suite.governance).vetoing(release)) revert VetoUndecided(token, release);
        _requireMigrations(r, migrations);
        releaseOfProject[token] = release;
        emit ReleaseApplied(token, running, release);
        for (uint256 i; i < 5; ++i) UUPSUpgradeable(parts[i]).upgradeToAndCall(r.implementations[i], migrations[i]);
    }

    /// @inheritdoc IReleaseBook
    function vetoRelease(address token, uint32 release) external {
        _requireTimelockOf(token);
        if (release > count) revert UnknownRelease(release);
        if (release == releaseOfProject[token]) revert RunningRelease(release);
        vetoed[token][release] = true;
        emit ReleaseVetoed(token, release, true);
    }

    /// @inheritdoc IReleaseBook
    function liftVeto(address token, uint32 release) external {
        _requireTimelockOf(token);
        if (!vetoed[token][release]) revert NotVetoed(token, release);
        vetoed[token][release] = false;
        emit ReleaseVetoed(token, release, false);
    }

    // ── views ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IReleaseBook
    function usable(uint32 release) external view returns (address[5] memory) {
        return _requireUsable(release, 0).implementations;
    }

    /// @inheritdoc IReleaseBook
    function releaseOf(
        uint32 release
    ) external view returns (address[5] memory, bytes32[5] memory, uint32 listedAt, bool withdrawn) {
        Release storage r = _releases[release];
        return (r.implementations, r.migrationHashes, r.listedAt, r.withdrawn);
    }

    // ── inner works ──────────────────────────────────────────────────────────────────────────────────────────────

    function _list(
        address[5] memory implementations,
        bytes32[5] memory migrationHashes,
        uint32[] memory predecessors,
        uint32 listedAt
    ) private returns (uint32 release) {
        for (uint8 i; i < 5; ++i) _requireKind(implementations[i], Kind(i));
        release = ++count;
        Release storage r = _releases[release];
        r.implementations = implementations;
        r.migrationHashes = migrationHashes;
        for (uint256 i; i < predecessors.length; ++i)
            if (predecessors[i] == 0 || predecessors[i] >= release) revert UnknownRelease(predecessors[i]);
        r.predecessors = predecessors;
        r.listedAt = listedAt;
        emit ReleaseListed(release, implementations, migrationHashes, predecessors, listedAt);
    }

    function _requireKind(address implementation, Kind kind) private view {
        if (implementation.code.length == 0) revert WrongKind(implementation, kind);
        try IProjectPart(implementation).KIND() returns (Kind found) {
            if (found != kind) revert WrongKind(implementation, kind);
        } catch {
            revert WrongKind(implementation, kind);
        }
    }

    function _requireStanding(uint32 release) private view returns (Release storage r) {
        if (release == 0 || release > count) revert UnknownRelease(release);
        r = _releases[release];
        if (r.withdrawn) revert WithdrawnRelease(release);
    }

    /// @dev Aged since it was listed, and since the raise of the project was decided: who bought shares could veto it.
    function _requireUsable(uint32 release, uint32 decidedAt) private view returns (Release storage r) {
        r = _requireStanding(release);
        uint32 usableAt = (r.listedAt > decidedAt ? r.listedAt : decidedAt) + AGEING;
        if (block.timestamp < usableAt) revert ReleaseTooYoung(release, usableAt);
    }

    function _requireEnrolled(address token) private view returns (uint32 running) {
        running = releaseOfProject[token];
        if (running == 0) revert NotEnrolled(token);
    }

    /// @dev The five say themselves whose they are: nobody upgrades another's by naming it.
    function _requireOwn(address token, address[5] memory parts) private view {
        if (parts[0] != token) revert ForeignPart(parts[0]);
        for (uint256 i; i < 5; ++i) if (IPartOfProject(parts[i]).token() != token) revert ForeignPart(parts[i]);
    }

    function _requireStage(address token) private view {
        Stage stage = IProjectToken(token).stage();
        if (stage < Stage.Construction || stage > Stage.Ended) revert WrongStage(stage);
    }

    function _requireTimelockOf(address token) private view {
        _requireEnrolled(token);
        if (msg.sender != IProjectToken(token).suite().timelock) revert NotTheTimelock(msg.sender);
    }

    function _requireMigrations(Release storage r, bytes[5] calldata migrations) private view {
        for (uint256 i; i < 5; ++i) {
            bytes32 listed = r.migrationHashes[i];
            bool same = listed == 0 ? migrations[i].length == 0 : keccak256(migrations[i]) == listed;
            if (!same) revert WrongMigration(Kind(i));
        }
    }

    function _follows(Release storage r, uint32 running) private view returns (bool) {
        for (uint256 i; i < r.predecessors.length; ++i) if (r.predecessors[i] == running) return true;
        return false;
    }

    function _has(uint64 role) private view returns (bool isMember) {
        (isMember, ) = IAccessManager(authority()).hasRole(role, msg.sender);
    }
}
