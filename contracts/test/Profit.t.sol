// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {DeclarationKind} from "../src/interfaces/ProjectTypes.sol";
import {ProjectFixture} from "./ProjectFixture.sol";
import {vm} from "./Vm.sol";

/// @title Profit through the real contracts: whatever the currency, the shares, the amounts and the moves
contract ProfitTest is ProjectFixture {
    uint256 private constant HOLDERS = 6;
    uint256 private constant ROUNDS = 4;

    uint256 private _holders;
    uint256 private _supply;
    uint256 private _feeBps;
    /// @dev Net of fees; and what each is owed of it, times the supply: exact, since the supply stays.
    uint256 private _declared;
    uint256 private _fees;
    uint256 private _gifts;
    mapping(uint256 holder => uint256) private _exact;

    /// hardhat-config: fuzz.runs = 96
    function testFuzz_eachGetsItsPartInAnyCurrency(
        uint8 currency,
        uint128 price,
        uint32[HOLDERS] calldata shares,
        uint120[ROUNDS] calldata amounts,
        uint64[ROUNDS] calldata moves,
        uint256 claims
    ) external {
        uint8 decimals = [0, 2, 6, 18][currency % 4];
        uint32[] memory held = new uint32[](HOLDERS);
        for (uint256 i; i < HOLDERS; ++i) held[i] = uint32(bound(shares[i], 1, 1_000_000));
        _begin(decimals, uint128(bound(price, 1, 1_000 * 10 ** decimals)), held, 200);
        for (uint256 n; n < ROUNDS; ++n) {
            _round(bound(amounts[n], _supply, _supply + 1_000_000 * 10 ** decimals), moves[n]);
            for (uint256 i; i < HOLDERS; ++i) if ((claims >> (n * HOLDERS + i)) & 1 == 1) _claim(i);
        }
        _end();
    }

    function test_oneShareGetsAll() external {
        _begin(0, 1, _same(1, 1), 0);
        for (uint256 n = 1; n <= ROUNDS; ++n) _round(n, 0);
        _end();
        assertEq(_profitOf(0), 10, "a unit was lost");
    }

    function test_asManySharesAsThereMayBe() external {
        uint32[] memory held = _same(3, 1);
        held[0] = type(uint32).max - 2;
        _begin(18, 1e18, held, 1_000);
        for (uint256 n; n < ROUNDS; ++n) _round((1 << 117) + n, uint64(n * 7919));
        _end();
    }

    function test_aThousandHolders() external {
        _begin(2, 1, _same(1_000, 1), 0);
        _round(1_999, 0);
        _end();
        assertEq(_profitOf(0), 1, "a part of a unit was paid");
        _round(1_001, 0);
        _end();
        assertEq(_profitOf(0), 2, "the part that was kept is missing");
    }

    function test_lessThanAUnitAShareIsRefused() external {
        _begin(0, 1, _same(3, 1), 0);
        uint32 recordTime = uint32(block.timestamp + 7 days);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.AmountTooSmall.selector, 2, 3));
        treasury().declare(DeclarationKind.Profit, 2, recordTime, HASH);
        declare(3);
    }

    function _same(uint256 count, uint32 shares) private pure returns (uint32[] memory held) {
        held = new uint32[](count);
        for (uint256 i; i < count; ++i) held[i] = shares;
    }

    function _begin(uint8 decimals, uint128 price, uint32[] memory held, uint16 feeBps) private {
        operating(decimals, price, held, feeBps);
        _holders = held.length;
        _supply = token().totalSupply();
        _feeBps = feeBps;
        (, , , _fees, , ) = treasury().books();
        assertEq(money.balanceOf(suite.treasury), _supply * price, "the raise is not there");
    }

    /// @dev Who holds in the last second before counts; what moves at the record time itself does not.
    function _round(uint256 amount, uint64 moves) private {
        uint32 recordTime = declare(amount);
        vm.warp(recordTime - 1);
        _move(moves);
        uint256 fee = (amount * _feeBps) / 10_000;
        _declared += amount - fee;
        _fees += fee;
        for (uint256 i; i < _holders; ++i) _exact[i] += (amount - fee) * token().balanceOf(holder(i));
        vm.warp(recordTime);
        _move(moves >> 32);
        _gifts += moves % 1_000;
        money.mint(suite.treasury, moves % 1_000);
        token().roll();
    }

    function _move(uint64 seed) private {
        address from = holder(seed % _holders);
        address to = holder((seed / _holders) % _holders);
        uint256 shares = seed % (token().balanceOf(from) + 1);
        vm.prank(from);
        token().transfer(to, shares);
    }

    function _claim(uint256 i) private {
        uint256 owed = token().claimable(holder(i));
        if (owed == 0) return;
        uint256 before = money.balanceOf(holder(i));
        vm.prank(holder(i));
        assertEq(treasury().claim(holder(i), holder(i)), owed, "claimable was wrong");
        assertEq(money.balanceOf(holder(i)) - before, owed, "another sum was paid");
    }

    /// @dev All that came was for the shares, and they spent all they had on them.
    function _profitOf(uint256 i) private view returns (uint256) {
        return money.balanceOf(holder(i));
    }

    function _end() private {
        uint256 paid;
        for (uint256 i; i < _holders; ++i) {
            _claim(i);
            uint256 due = _exact[i] / _supply;
            assertLe(_profitOf(i), due, "a holder got more than its part");
            assertLe(due - _profitOf(i), 1, "a holder lost more than a unit");
            paid += _profitOf(i);
        }
        assertLe(paid, _declared, "more was paid than declared");
        assertLe(_declared - paid, _holders, "more than a unit a holder stayed behind");
        _checkBooks(_declared - paid);
    }

    function _checkBooks(uint256 dust) private {
        if (_fees != 0) treasury().withdrawFees();
        assertEq(money.balanceOf(FEES), _fees, "the fees are others");
        (uint256 escrow, uint256 released, uint256 profit, uint256 fees, , ) = treasury().books();
        assertEq(fees, 0, "fees stayed behind");
        assertEq(profit, dust, "the book of profit holds something else than the dust");
        uint256 balance = money.balanceOf(suite.treasury);
        assertEq(balance, escrow + released + profit + _gifts, "the books and the money differ");
    }
}
