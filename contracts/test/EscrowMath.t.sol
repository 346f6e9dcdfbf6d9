// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EscrowMath} from "../src/project/EscrowMath.sol";
import {TestBase} from "./Vm.sol";

/// @title The arithmetic of escrow and redemption for all that a project may be created with
contract EscrowMathTest is TestBase {
    uint256 private constant PARTS = 5;

    function testFuzz_aRaiseIsEscrowAndFee(uint256 sold, uint256 price, uint256 bps) external pure {
        sold = bound(sold, 1, type(uint32).max);
        price = bound(price, 1, ((1 << 112) - 1) / sold);
        bps = bound(bps, 0, 1_000);
        (uint256 raised, uint256 fee) = EscrowMath.raise(sold, price, bps);
        assertEq(raised, sold * price, "another sum was raised");
        assertLe(fee * 10_000, raised * bps, "the fee is too high");
        assertLe(raised * bps, fee * 10_000 + 9_999, "the fee is too low by a unit");
    }

    /// @dev As the treasury goes through them: each is at most its part, none is more than is left, nothing stays.
    function testFuzz_theTranchesAreTheNetRaise(uint256 net, uint16[PARTS] calldata weights) external pure {
        net = bound(net, 0, (1 << 112) - 1);
        uint256 left = net;
        uint256 spent;
        uint256 bps = EscrowMath.WHOLE;
        for (uint256 i; i < PARTS; ++i) {
            bool last = i + 1 == PARTS;
            uint256 part = last ? bps : bound(weights[i], 1, bps - (PARTS - 1 - i));
            uint256 amount = EscrowMath.tranche(net, left, part, last);
            assertLe(amount, left, "a tranche is more than what is left");
            if (!last) assertLe(amount * EscrowMath.WHOLE, net * part, "a tranche is more than its part");
            else
                assertLe(
                    amount * EscrowMath.WHOLE,
                    net * part + PARTS * EscrowMath.WHOLE,
                    "the last gains by more than dust"
                );
            bps -= part;
            left -= amount;
            spent += amount;
        }
        assertEq(spent, net, "the tranches are not the net raise");
    }

    /// @dev However the shares are split and whoever comes first: never above the pool, and short by less than a unit each.
    function testFuzz_redemptionPaysThePool(uint256 pool, uint256 supply, uint32[PARTS] calldata cuts) external pure {
        pool = bound(pool, 0, (1 << 120) - 1);
        supply = bound(supply, PARTS, type(uint32).max);
        uint256 left = supply;
        uint256 paid;
        for (uint256 i; i < PARTS; ++i) {
            uint256 shares = i + 1 == PARTS ? left : bound(cuts[i], 0, left);
            left -= shares;
            paid += EscrowMath.redeemed(shares, pool, supply);
            assertLe(paid * supply, pool * (supply - left), "more was paid than these shares are worth");
        }
        assertLe(paid, pool, "more was paid than the pool");
        assertLe(pool - paid, PARTS - 1, "more than dust stayed");
    }

    function test_theEdges() external pure {
        assertEq(EscrowMath.part(9_999, 1), 0, "a part below one unit");
        assertEq(EscrowMath.part(10_000, 1), 1, "a part of one unit");
        assertEq(EscrowMath.tranche(7, 7, 10_000, true), 7, "one tranche takes all");
        assertEq(EscrowMath.tranche(7, 3, 1, true), 3, "the last takes what is left");
        assertEq(EscrowMath.redeemed(1, 1, 2), 0, "half a unit is none");
        uint256 all = type(uint32).max;
        assertEq(EscrowMath.redeemed(all, (1 << 120) - 1, all), (1 << 120) - 1, "all shares get the whole pool");
        assertEq(EscrowMath.redeemed(all, 0, all), 0, "an empty pool pays nothing");
    }
}
