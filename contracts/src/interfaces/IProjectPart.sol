// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Kind} from "./ProjectTypes.sol";

/// @title What each of a project's five implementations says of itself
interface IProjectPart {
    /// @notice Code of a project changes by a release alone, never by its proxy.
    error OnlyByRelease();

    /// @notice Which of the five it is.
    function KIND() external view returns (Kind);
}

/// @title Whose part it is
/// @dev Apart, since OpenZeppelin's governor declares the same function with a type of its own: all five answer it.
interface IPartOfProject {
    /// @notice The token of the project that this belongs to; the token's is itself.
    function token() external view returns (address);
}
