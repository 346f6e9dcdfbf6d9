// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The demonstration's currency: worthless, for the local chain (31337) only
interface IDemoRupiah {
    /// @notice The faucet gives at most this much a call.
    error FaucetLimit(uint256 amount, uint256 most);
    /// @notice Never on a public chain, were it for tests.
    error NotOnThisChain(uint256 chainId);

    /// @notice Mints to the caller.
    function faucet(uint256 amount) external;
}
