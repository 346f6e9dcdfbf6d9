// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

/// @title ERC-7943 for ERC-20 tokens: what a regulated asset answers and enforces
/// @notice Written from the standard; its id is 0x3edbb4c4. The four views never revert, whatever the address.
interface IERC7943Fungible is IERC165 {
    /// @notice Shares were taken from one account and given to another; follows their `Transfer`.
    event ForcedTransfer(address indexed from, address indexed to, uint256 amount);
    /// @notice The frozen part of an account's balance is now this; it may exceed the balance.
    event Frozen(address indexed account, uint256 amount);

    error ERC7943CannotSend(address account);
    error ERC7943CannotReceive(address account);
    error ERC7943CannotTransfer(address from, address to, uint256 amount);
    /// @notice The balance would suffice, the part of it that is not frozen does not.
    error ERC7943InsufficientUnfrozenBalance(address account, uint256 amount, uint256 unfrozen);

    /// @notice Takes shares from one account and gives them to another that can receive.
    /// @return True; it reverts where it cannot
    function forcedTransfer(address from, address to, uint256 amount) external returns (bool);
    /// @notice Sets the frozen part of an account's balance; it may exceed the balance.
    /// @return True; it reverts where it cannot
    function setFrozenTokens(address account, uint256 amount) external returns (bool);

    /// @notice Whether an account may send at all, whatever the amount.
    function canSend(address account) external view returns (bool);
    /// @notice Whether an account may receive at all, whatever the amount.
    function canReceive(address account) external view returns (bool);
    /// @notice What is frozen of an account now.
    function getFrozenTokens(address account) external view returns (uint256);
    /// @notice Whether exactly this transfer would pass now, allowances aside.
    function canTransfer(address from, address to, uint256 amount) external view returns (bool);
}
