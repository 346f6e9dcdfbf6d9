// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Suite} from "./ProjectTypes.sol";

/// @title Two days between a decision of holders and its effect
/// @notice OpenZeppelin's TimelockController; governance is its only proposer, canceller and executor, and nobody its admin.
interface IProjectTimelock {
    /// @notice The action is not on the closed list.
    error ActionNotAllowed(address target, bytes4 selector);

    /// @notice Sets it up once. Caller: the factory, in the transaction that makes the proxy.
    function initialize(Suite calldata suite) external;
}
