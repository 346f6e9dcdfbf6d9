// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IDemoRupiah} from "../interfaces/IDemoRupiah.sol";

/// @title The demonstration's currency; see IDemoRupiah
contract DemoRupiah is ERC20Permit, IDemoRupiah {
    /// @dev Rp10 billion a call, in hundredths.
    uint256 public constant FAUCET_LIMIT = 10_000_000_000_00;

    constructor() ERC20("Demonstration Rupiah", "dIDR") ERC20Permit("Demonstration Rupiah") {
        if (block.chainid != 31337) revert NotOnThisChain(block.chainid);
    }

    /// @inheritdoc IDemoRupiah
    function faucet(uint256 amount) external {
        if (amount > FAUCET_LIMIT) revert FaucetLimit(amount, FAUCET_LIMIT);
        _mint(msg.sender, amount);
    }

    /// @notice Rupiah and its hundredths.
    function decimals() public pure override returns (uint8) {
        return 2;
    }
}
