// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Enforcement in two steps: announced with its order, done at the earliest 72 hours later
/// @notice What is announced is the very call that will be made. Between the two steps everyone can read it, and a
/// guardian can stop it.
interface ITwoStep {
    /// @notice Announced: from `readyAt` the enforcer may make exactly this call.
    /// @param id keccak-256 of `call`
    /// @param action Selector of the function that will be called
    /// @param orderHash Hash of the order that stands behind it
    event EnforcementScheduled(
        bytes32 indexed id,
        bytes4 indexed action,
        bytes call,
        bytes32 orderHash,
        uint32 readyAt
    );
    event EnforcementCancelled(bytes32 indexed id, address indexed by, bytes32 reasonHash);
    event EnforcementDone(bytes32 indexed id, bytes4 indexed action, bytes32 orderHash);

    error NotAnEnforcer(address caller);
    /// @notice Only a guardian, or whom the enforcement itself lets, may cancel it.
    error MayNotCancel(address caller);
    /// @notice There is no order without a document.
    error ZeroOrder();
    /// @notice Who acts for others says why: the hash of a document, not 0.
    error ZeroHash();
    error AlreadyScheduled(bytes32 id);
    /// @notice Never announced, cancelled, done, or left lying for 30 days.
    error NotScheduled(bytes32 id);
    error EnforcementNotReady(uint32 readyAt);

    /// @notice Announces a call to this contract. Caller: role enforcer.
    /// @param call Selector and arguments, exactly as they will be sent
    /// @param orderHash Hash of the order behind it, not 0
    function scheduleEnforcement(bytes calldata call, bytes32 orderHash) external returns (bytes32 id);
    /// @notice Stops what was announced. Caller: role guardian; for some calls, whom they are about.
    function cancelEnforcement(bytes calldata call, bytes32 reasonHash) external;
    /// @notice The order and the first second of an announced call; 0 when there is none.
    function enforcementOf(bytes32 id) external view returns (bytes32 orderHash, uint32 readyAt);
}
