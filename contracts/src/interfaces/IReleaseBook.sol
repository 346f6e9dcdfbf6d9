// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Kind} from "./ProjectTypes.sol";

/// @title The list of releases: the only way in which code of a project may change
/// @notice A release is five implementations, one a kind. It must age before a project may run on it.
interface IReleaseBook {
    /// @notice A release was listed; it ages from now (release 1 is born aged).
    /// @param release Number, from 1
    /// @param implementations One a kind, in the order of `Kind`
    /// @param migrationHashes keccak-256 of each proxy's migration data, in the same order
    /// @param predecessors Releases from which a project may come
    /// @param listedAt Unix time from which it ages
    event ReleaseListed(
        uint32 indexed release,
        address[5] implementations,
        bytes32[5] migrationHashes,
        uint32[] predecessors,
        uint32 listedAt
    );
    /// @notice A release may no longer be used for new projects or upgrades; running projects are untouched.
    event ReleaseWithdrawn(uint32 indexed release, address indexed by, bytes32 reasonHash);
    /// @notice A project now runs on this release (0 → n at creation).
    event ReleaseApplied(address indexed token, uint32 indexed from, uint32 indexed to);

    /// @notice There is no release of this number.
    error UnknownRelease(uint32 release);
    /// @notice The release was withdrawn.
    error WithdrawnRelease(uint32 release);
    /// @notice The release has not aged enough.
    error ReleaseTooYoung(uint32 release, uint32 usableAt);
    /// @notice An implementation is of another kind, has no code or is zero.
    error WrongKind(address implementation, Kind kind);
    /// @notice Only a releaser or a guardian may do this.
    error NotReleaserOrGuardian(address caller);

    /// @notice Seconds a release ages before it may be used.
    function AGEING() external view returns (uint32);

    /// @notice Lists a release. Caller: role releaser.
    function list(
        address[5] calldata implementations,
        bytes32[5] calldata migrationHashes,
        uint32[] calldata predecessors
    ) external returns (uint32 release);

    /// @notice Withdraws a release. Caller: releaser or guardian.
    function withdraw(uint32 release, bytes32 reasonHash) external;

    /// @notice The five implementations; reverts unless the release is listed, aged and not withdrawn.
    function usable(uint32 release) external view returns (address[5] memory implementations);

    /// @notice Number of the newest release.
    function count() external view returns (uint32);

    /// @notice What was listed.
    function releaseOf(
        uint32 release
    )
        external
        view
        returns (address[5] memory implementations, bytes32[5] memory migrationHashes, uint32 listedAt, bool withdrawn);
}
