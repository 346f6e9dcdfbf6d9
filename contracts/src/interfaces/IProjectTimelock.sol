// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPartOfProject} from "./IProjectPart.sol";
import {ITwoStep} from "./ITwoStep.sol";
import {Suite} from "./ProjectTypes.sol";

/// @title The place of all that must wait: two days before a decision of holders, 72 hours before an enforcement
/// @notice OpenZeppelin's TimelockController; governance is its only proposer, canceller and executor, and nobody its
/// admin. Two closed lists say what may come through: what holders may decide, and what an enforcer may have done under an
/// order. Three decisions of holders need both: executed, they only begin to wait for an enforcer's confirmation.
/// @dev What is announced here (ITwoStep) is a call of `enforce` or of `confirm`, whole, with all its arguments.
interface IProjectTimelock is ITwoStep, IPartOfProject {
    /// @notice Holders decided; it takes effect when an enforcer confirms it in time. A later decision of the same kind
    /// takes its place.
    /// @param selector Which of the three it is: `replaceSPV`, `replaceVerifier` or `setConcessionEnd` of the treasury
    /// @param call What the treasury will be called with
    /// @param until Last second in which it may be confirmed
    event ConfirmationAwaited(bytes4 indexed selector, bytes call, uint32 until);
    /// @notice Confirmed, and done by the treasury in the same transaction.
    event Confirmed(bytes4 indexed selector, bytes call);

    /// @notice The action is not on the closed list, or the project is in Redemption or Closed, where the lists are empty.
    error ActionNotAllowed(address target, bytes4 selector);
    /// @notice No such decision waits: never made, another one since, confirmed already, or its 60 days are over.
    error NotAwaited(bytes4 selector);

    /// @notice Sets it up once. Caller: the factory, in the transaction that makes the proxy.
    function initialize(Suite calldata suite) external;
    /// @notice Has a sibling do what was announced 72 hours before. Caller: role enforcer. In two steps (ITwoStep).
    /// @param target The token or the treasury
    /// @param call Selector and arguments; see `enforceable`
    function enforce(address target, bytes calldata call) external;
    /// @notice Puts a decision of the holders into force. Caller: role enforcer. In two steps (ITwoStep); it can be
    /// announced only once the decision waits.
    /// @param call What the holders decided to have the treasury called with, to the byte
    function confirm(bytes calldata call) external;

    /// @notice Whether holders may decide this, and whether it is heavy (20 % and two thirds, else 10 %).
    function allowed(address target, bytes4 selector) external view returns (bool ok, bool heavy);
    /// @notice Whether an enforcer may have this done.
    function enforceable(address target, bytes4 selector) external view returns (bool);
    /// @notice Last second in which the waiting decision of this kind may be confirmed; 0 when none waits.
    function awaitedUntil(bytes4 selector) external view returns (uint32);
}
