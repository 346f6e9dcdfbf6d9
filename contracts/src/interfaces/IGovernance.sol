// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Suite} from "./ProjectTypes.sol";

/// @title What holders decide, from a closed list, one action a proposal
/// @notice OpenZeppelin's Governor with fixed constants; its own events (ProposalCreated, VoteCast, …) are the record.
/// What may be decided is the timelock's first list (`IProjectTimelock.allowed`). The token that votes, `token()`, is
/// the Governor's own view.
interface IGovernance {
    /// @notice What a proposal is, stored when it is made: light kinds need 10 %, heavy ones 20 % and two thirds.
    /// @param subject What it is about: the action's first argument; of a veto and its lifting the release
    event ProposalKind(
        uint256 indexed proposalId,
        address indexed target,
        bytes4 indexed selector,
        bool heavy,
        bytes32 subject
    );
    /// @notice Holders said something that binds nobody.
    event Signalled(bytes32 indexed documentHash);

    error OneActionOnly();
    error ActionNotAllowed(address target, bytes4 selector);
    error ProposerHasLive(uint256 proposalId);
    error ProposerNotNamed();
    error NotIssued();
    error Sponsor(address account);
    /// @notice Replaced by another wallet, or frozen under an order.
    error Barred(address account);
    error NotTheTimelock(address caller);
    error MayNotPropose(address account, bytes4 selector);
    /// @notice Redemption has begun, or the project is closed: nothing is decided any more.
    error GovernanceOver();
    /// @notice A project may be terminated for a cause only, and none stands now.
    error NoCause();
    /// @notice A vote to terminate was defeated with its quorum: for 90 days there is no other.
    error TerminationTooSoon(uint32 notBefore);

    /// @notice Sets it up once. Caller: the factory, in the transaction that makes the proxy.
    function initialize(Suite calldata suite) external;
    /// @notice Records a signal. Caller: the timelock.
    function signal(bytes32 documentHash) external;
    /// @notice Selector of the error that a vote would revert with now, 0 when it would pass.
    function voteReason(uint256 proposalId, address account) external view returns (bytes4);
    /// @notice A live proposal that would block this certificate (so that the wait may be extended), 0 when there is none.
    function blocking(bytes32 certificate) external view returns (uint256 proposalId);
    /// @notice Whether no escrow may be released now: a proposal to terminate, or to replace the SPV or a verifier, has
    /// its quorum and is undecided, or was executed and awaits its confirmation.
    function holding() external view returns (bool);
    /// @notice Whether a veto against this release, or against all, has its quorum and is undecided.
    function vetoing(uint32 release) external view returns (bool);
    /// @notice Votes by signature, many at once; a failing or doubled one is skipped.
    function castVotesBySig(
        uint256 proposalId,
        uint8[] calldata support,
        address[] calldata voters,
        bytes[] calldata signatures
    ) external returns (uint256 counted);

    /// @notice A vote in a batch was skipped.
    event VoteSkipped(uint256 indexed proposalId, address indexed voter);
}
