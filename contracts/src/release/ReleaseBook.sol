// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IReleaseBook} from "../interfaces/IReleaseBook.sol";
import {IProjectPart} from "../interfaces/IProjectPart.sol";
import {Kind} from "../interfaces/ProjectTypes.sol";
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

    mapping(uint32 release => Release) private _releases;
    /// @inheritdoc IReleaseBook
    uint32 public count;

    /// @dev Release 1 is born aged: there is nothing yet that it could change.
    constructor(address access, address[5] memory implementations) AccessManaged(access) {
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
        if (release == 0 || release > count) revert UnknownRelease(release);
        if (_releases[release].withdrawn) revert WithdrawnRelease(release);
        _releases[release].withdrawn = true;
        emit ReleaseWithdrawn(release, msg.sender, reasonHash);
    }

    /// @inheritdoc IReleaseBook
    function usable(uint32 release) external view returns (address[5] memory) {
        if (release == 0 || release > count) revert UnknownRelease(release);
        Release storage r = _releases[release];
        if (r.withdrawn) revert WithdrawnRelease(release);
        uint32 usableAt = r.listedAt + AGEING;
        if (block.timestamp < usableAt) revert ReleaseTooYoung(release, usableAt);
        return r.implementations;
    }

    /// @inheritdoc IReleaseBook
    function releaseOf(
        uint32 release
    ) external view returns (address[5] memory, bytes32[5] memory, uint32 listedAt, bool withdrawn) {
        Release storage r = _releases[release];
        return (r.implementations, r.migrationHashes, r.listedAt, r.withdrawn);
    }

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

    function _has(uint64 role) private view returns (bool isMember) {
        (isMember, ) = IAccessManager(authority()).hasRole(role, msg.sender);
    }
}
