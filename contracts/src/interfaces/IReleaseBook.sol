// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Kind, Stage} from "./ProjectTypes.sol";

/// @title The list of releases: the only way in which code of a project may change
/// @notice A release is five implementations, one a kind. It must age before a project may run on it. Which release a
/// project runs on, and which ones its holders vetoed, is kept here, where no upgrade of the project can touch it.
interface IReleaseBook {
    /// @notice A release was listed; it ages from now (release 1 is born aged).
    /// @param release Number, from 1
    /// @param implementations One a kind, in the order of `Kind`
    /// @param migrationHashes keccak-256 of each proxy's migration data, in the same order; 0: none
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
    /// @notice Holders of a project vetoed a release, or lifted their veto; release 0 stands for all.
    event ReleaseVetoed(address indexed token, uint32 indexed release, bool vetoed);

    /// @notice There is no release of this number.
    error UnknownRelease(uint32 release);
    /// @notice The release was withdrawn.
    error WithdrawnRelease(uint32 release);
    /// @notice The release has not aged enough.
    error ReleaseTooYoung(uint32 release, uint32 usableAt);
    /// @notice An implementation is of another kind, has no code or is zero.
    error WrongKind(address implementation, Kind kind);
    /// @notice Who acts for others says why: the hash of a document, not 0.
    error ZeroHash();
    /// @notice The manager of the roles is another one only with another book.
    error AuthorityIsFixed();
    /// @notice Only a releaser or a guardian may do this.
    error NotReleaserOrGuardian(address caller);
    error NotTheFactory(address caller);
    /// @notice Only the timelock of the project itself brings the holders' word.
    error NotTheTimelock(address caller);
    error AlreadyEnrolled(address token);
    /// @notice Not a project of the factory's.
    error NotEnrolled(address token);
    /// @notice Code is fixed during the raise, and from Redemption on.
    error WrongStage(Stage stage);
    /// @notice This release does not follow the one that the project runs on.
    error WrongPredecessor(uint32 release, uint32 running);
    /// @notice Holders vetoed this release, or all.
    error VetoedRelease(address token, uint32 release);
    /// @notice A veto against this release, or against all, has its quorum and is undecided.
    error VetoUndecided(address token, uint32 release);
    error RunningRelease(uint32 release);
    error NotVetoed(address token, uint32 release);
    /// @notice What the token names as its own belongs to another token.
    error ForeignPart(address part);
    /// @notice These are not the migration data that were listed for this kind (none: empty).
    error WrongMigration(Kind kind);

    /// @notice Seconds a release ages before it may be used.
    function AGEING() external view returns (uint32);

    /// @notice Lists a release. Caller: role releaser. From now on holders may veto it, and after `AGEING` it may be used.
    /// @param migrationHashes keccak-256 of what each proxy is called with at the upgrade, 0 where it is called with nothing
    /// @param predecessors Releases from which a project may come
    function list(
        address[5] calldata implementations,
        bytes32[5] calldata migrationHashes,
        uint32[] calldata predecessors
    ) external returns (uint32 release);

    /// @notice Withdraws a release. Caller: releaser or guardian.
    function withdraw(uint32 release, bytes32 reasonHash) external;

    /// @notice Records on which release a new project runs. Caller: the factory, once a project.
    function enroll(address token, uint32 release) external;

    /// @notice Puts a project on another release: all five proxies in one transaction. Anyone, in Construction, Operating,
    /// Terminated or Ended, from 30 days after the later of the listing and the end of the project's raise, unless the
    /// release was withdrawn or the holders vetoed it or have a veto with its quorum undecided.
    /// @param migrations What each proxy is called with, exactly as it was listed
    function upgradeProject(address token, uint32 release, bytes[5] calldata migrations) external;

    /// @notice Bars a release for one project until it is lifted; 0 bars all. Never the one it runs on. Caller: the timelock
    /// of that project.
    function vetoRelease(address token, uint32 release) external;
    /// @notice Takes a veto back. Caller: the timelock of that project.
    function liftVeto(address token, uint32 release) external;

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

    /// @notice Release that a project runs on, 0 when it is none of the factory's.
    function releaseOfProject(address token) external view returns (uint32);

    /// @notice Whether a veto of this very number stands (of 0: against all).
    function vetoed(address token, uint32 release) external view returns (bool);
}
