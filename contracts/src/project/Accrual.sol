// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The arithmetic of profit: what one share has earned since the beginning, in units x 2^64
/// @dev Lifetime deposits stay below 2^120, so every product here stays below 2^216.
library Accrual {
    uint256 internal constant M = 1 << 64;

    /// @notice The accrual after `amount` is shared among `supply` shares; the remainder of the division stays behind.
    function step(uint256 acc, uint256 amount, uint256 supply) internal pure returns (uint256) {
        return acc + (amount * M) / supply;
    }

    /// @notice What `balance` shares earned between two accruals. No division: nothing is lost at a transfer.
    function earned(uint256 balance, uint256 accNow, uint256 accThen) internal pure returns (uint256) {
        return balance * (accNow - accThen);
    }

    /// @notice Whole units of what was accrued.
    function whole(uint256 accrued) internal pure returns (uint256) {
        return accrued / M;
    }

    /// @notice What stays when the whole units are paid.
    function fraction(uint256 accrued) internal pure returns (uint256) {
        return accrued % M;
    }
}
