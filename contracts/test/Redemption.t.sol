// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Stage} from "../src/interfaces/ProjectTypes.sol";
import {ProjectFixture} from "./ProjectFixture.sol";
import {vm} from "./Vm.sol";

/// @title Redemption through the real contracts: whatever the currency, the shares, the pool and the order
contract RedemptionTest is ProjectFixture {
    uint256 private constant HOLDERS = 5;
    /// @dev Where the pool is paid from: listed as a payer.
    address private constant INSURER = address(0x1258);

    /// hardhat-config: fuzz.runs = 64
    function testFuzz_eachGetsItsPartInAnyOrder(
        uint8 currency,
        uint128 price,
        uint32[HOLDERS] calldata shares,
        uint256 pool,
        uint256 profit,
        uint256 order
    ) external {
        uint8 decimals = [0, 2, 6, 18][currency % 4];
        uint32[] memory held = new uint32[](HOLDERS);
        for (uint256 i; i < HOLDERS; ++i) held[i] = uint32(bound(shares[i], 1, 1_000_000));
        operating(decimals, uint128(bound(price, 1, 1_000 * 10 ** decimals)), held, 200);
        uint256 supply = token().totalSupply();
        declare(bound(profit, supply, supply + 1_000_000 * 10 ** decimals));
        _terminate();
        pool = _begin(bound(pool, supply, 1 << 119));
        uint256 paid;
        for (uint256 n; n < HOLDERS; ++n) {
            uint256 i = (n * 2 + (order % HOLDERS)) % HOLDERS;
            paid += _redeem(i, held[i], pool, supply);
        }
        assertLe(paid, pool, "more was paid than the pool");
        assertLe(pool - paid, HOLDERS - 1, "more than dust stayed");
        assertTrue(token().stage() == Stage.Closed, "the last share did not close it");
        _sweep();
    }

    function test_oneShareGetsAll() external {
        uint32[] memory held = new uint32[](1);
        held[0] = 1;
        operating(0, 1, held, 0);
        _terminate();
        uint256 pool = _begin(7);
        assertEq(_redeem(0, 1, pool, 1), 7, "the only share got less than the pool");
    }

    function test_asManySharesAsThereMayBe() external {
        uint32[] memory held = new uint32[](2);
        (held[0], held[1]) = (type(uint32).max - 1, 1);
        operating(18, 1e18, held, 1_000);
        _terminate();
        uint256 pool = _begin((1 << 120) - 1);
        uint256 small = _redeem(1, 1, pool, type(uint32).max);
        assertEq(small, pool / type(uint32).max, "the small one lost");
        _redeem(0, held[0], pool, type(uint32).max);
    }

    function _terminate() private {
        vm.prank(suite.timelock);
        treasury().listPayer(INSURER, true);
        vm.prank(suite.timelock);
        treasury().terminate();
    }

    /// @dev A profit that is still pending applies when it begins.
    function _begin(uint256 pool) private returns (uint256) {
        money.mint(INSURER, pool);
        vm.prank(INSURER);
        money.approve(suite.treasury, pool);
        vm.prank(INSURER);
        treasury().openRedemption(pool);
        vm.warp(block.timestamp + 30 days);
        treasury().beginRedemption();
        return pool;
    }

    /// @dev What came of the pool; with it came all that had accrued.
    function _redeem(uint256 i, uint256 shares, uint256 pool, uint256 supply) private returns (uint256 amount) {
        uint256 owed = token().claimable(holder(i));
        uint256 before = money.balanceOf(holder(i));
        vm.prank(holder(i));
        treasury().redeem(holder(i), holder(i));
        amount = (shares * pool) / supply;
        assertEq(money.balanceOf(holder(i)) - before, amount + owed, "another sum was paid");
        assertEq(token().balanceOf(holder(i)), 0, "shares are left");
        assertEq(token().claimable(holder(i)), 0, "profit is left");
    }

    /// @dev This contract is the unclaimed destination; five years later nothing but fees is left.
    function _sweep() private {
        vm.warp(block.timestamp + 5 * 365 days);
        uint256 before = money.balanceOf(address(this));
        (, uint256 released, uint256 profit, uint256 fees, , uint256 pools) = treasury().books();
        uint256 dust = profit + pools;
        if (dust != 0) treasury().sweep();
        assertEq(money.balanceOf(address(this)) - before, dust, "another sum was swept");
        assertEq(money.balanceOf(suite.treasury), released + fees, "the books and the money differ");
        if (fees != 0) treasury().withdrawFees();
        assertEq(money.balanceOf(suite.treasury), released, "money without an owner");
    }
}
