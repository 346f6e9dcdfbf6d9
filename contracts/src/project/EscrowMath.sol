// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The arithmetic of the escrow and of redemption, in the currency's smallest unit
/// @dev Amounts stay below 2^120, shares below 2^32, parts at or below 10,000: no product here leaves 2^152.
library EscrowMath {
    /// @notice What all parts add up to: basis points.
    uint256 internal constant WHOLE = 10_000;

    /// @notice So many basis points of an amount, rounded down.
    function part(uint256 amount, uint256 bps) internal pure returns (uint256) {
        return (amount * bps) / WHOLE;
    }

    /// @notice What a raise brings, and what of it is the platform's; the rest is escrow.
    function raise(uint256 sold, uint256 price, uint256 feeBps) internal pure returns (uint256 raised, uint256 fee) {
        raised = sold * price;
        fee = part(raised, feeBps);
    }

    /// @notice One part of the net raise, of which `left` was not the parts' before it; the last takes all that is left, so
    /// that rounding leaves nothing behind.
    function tranche(uint256 net, uint256 left, uint256 bps, bool last) internal pure returns (uint256) {
        return last ? left : part(net, bps);
    }

    /// @notice What some shares get of a pool, rounded down: by the supply at the beginning, so the order changes nothing.
    function redeemed(uint256 shares, uint256 pool, uint256 supply) internal pure returns (uint256) {
        return (shares * pool) / supply;
    }
}
