// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TestBase} from "../Vm.sol";

/// @title What any share that earns must keep to, however it reckons
/// @dev Holders are numbered; who mounts these says how profit comes in, how shares move and how a holder is paid.
abstract contract AccrualProperties is TestBase {
    uint256 internal constant EARNERS = 5;

    uint256 private _deposited;
    /// @dev What each earned, times the supply.
    mapping(uint256 holder => uint256) private _exact;
    mapping(uint256 holder => uint256) private _paid;

    function _supplyOf() internal view virtual returns (uint256);
    function _sharesOf(uint256 holder) internal view virtual returns (uint256);
    /// @dev Shares out this amount among all who hold now; what counts of it after fees.
    function _earn(uint256 amount) internal virtual returns (uint256 net);
    function _move(uint256 from, uint256 to, uint256 shares) internal virtual;
    /// @dev What the holder could be paid now.
    function _owed(uint256 holder) internal view virtual returns (uint256);
    /// @dev Pays the holder; 0 where nothing is owed.
    function _payOut(uint256 holder) internal virtual returns (uint256 amount);

    /// @dev Against an exact ledger in parts of a unit: each is paid what it earned, rounded down once in its life.
    function testFuzz_accrual_eachGetsItsPartRoundedDownOnce(
        uint96[4] calldata amounts,
        uint64[4] calldata moves,
        uint32 claims
    ) external {
        uint256 supply = _supplyOf();
        for (uint256 n; n < 4; ++n) {
            _shareOut(bound(amounts[n], supply, supply * 1_000_003));
            _shift(moves[n] % EARNERS, (moves[n] >> 8) % EARNERS, moves[n] >> 16);
            for (uint256 i; i < EARNERS; ++i) if ((claims >> (n * EARNERS + i)) & 1 == 1) _pay(i);
        }
        uint256 all;
        for (uint256 i; i < EARNERS; ++i) {
            _pay(i);
            all += _paid[i];
            assertLe(_paid[i] * supply, _exact[i], "more than it earned");
            assertTrue(_exact[i] - _paid[i] * supply < 2 * supply, "a unit or more was lost");
            assertEq(_payOut(i), 0, "paid twice");
        }
        assertLe(all, _deposited, "more was paid than came in");
        assertTrue(_deposited - all < 2 * EARNERS, "more dust than holders");
    }

    function testFuzz_accrual_whoHeldNothingEarnsNothing(uint96 amount, uint8 a) external {
        uint256 from = a % EARNERS;
        uint256 to = (from + 1) % EARNERS;
        _move(from, to, _sharesOf(from));
        uint256 owed = _owed(from);
        _earn(bound(amount, _supplyOf(), _supplyOf() * 1_000));
        assertEq(_owed(from), owed, "earned without a share");
    }

    function _shareOut(uint256 amount) private {
        uint256 net = _earn(amount);
        _deposited += net;
        for (uint256 i; i < EARNERS; ++i) _exact[i] += net * _sharesOf(i);
    }

    function _shift(uint256 from, uint256 to, uint256 shares) private {
        (uint256 before, uint256 then) = (_owed(from), _owed(to));
        _move(from, to, shares % (_sharesOf(from) + 1));
        assertTrue(_owed(from) == before && _owed(to) == then, "a transfer changed what was earned");
    }

    function _pay(uint256 holder) private {
        uint256 owed = _owed(holder);
        assertEq(_payOut(holder), owed, "paid is not what was shown");
        _paid[holder] += owed;
    }
}
