// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Accrual} from "../src/project/Accrual.sol";

/// @title The arithmetic of profit under any deposits, balances and moments of claiming
contract AccrualTest {
    uint256 private constant HOLDERS = 5;

    struct Ledger {
        uint256 acc;
        uint256 deposits;
        uint256 paid;
        uint256 supply;
        uint256[HOLDERS] balance;
        uint256[HOLDERS] then;
        uint256[HOLDERS] accrued;
        uint256[HOLDERS] claimed;
        // What is due, times the supply: exact, since the supply stays.
        uint256[HOLDERS] exact;
    }

    /// @dev Balances stay; deposits and claims come in any order.
    function testFuzz_claimsNeverExceedDeposits(
        uint32[HOLDERS] calldata balances,
        uint96[8] calldata amounts,
        uint256 claims
    ) external pure {
        Ledger memory l = _ledger(balances);
        for (uint256 n; n < amounts.length; ++n) {
            _deposit(l, amounts[n]);
            for (uint256 i; i < HOLDERS; ++i) if ((claims >> (n * HOLDERS + i)) & 1 == 1) _claim(l, i);
            require(l.paid <= l.deposits, "more was claimed than deposited");
        }
        for (uint256 i; i < HOLDERS; ++i) {
            _claim(l, i);
            uint256 due = l.exact[i] / l.supply;
            require(l.claimed[i] <= due, "a holder got more than its part");
            require(due - l.claimed[i] <= 1, "a holder lost more than a unit");
        }
        require(l.paid <= l.deposits, "more was claimed than deposited");
        require(l.deposits - l.paid <= HOLDERS, "more than a unit a holder stayed behind");
    }

    /// @dev Shares move between deposits; nothing is made and at most a unit a holder is lost.
    function testFuzz_transfersMakeNothing(
        uint32[HOLDERS] calldata balances,
        uint96[8] calldata amounts,
        uint32[8] calldata moves
    ) external pure {
        Ledger memory l = _ledger(balances);
        for (uint256 n; n < amounts.length; ++n) {
            _deposit(l, amounts[n]);
            uint256 from = moves[n] % HOLDERS;
            uint256 to = (moves[n] / HOLDERS) % HOLDERS;
            _settle(l, from);
            _settle(l, to);
            uint256 shares = l.balance[from] == 0 ? 0 : moves[n] % (l.balance[from] + 1);
            l.balance[from] -= shares;
            l.balance[to] += shares;
        }
        for (uint256 i; i < HOLDERS; ++i) _claim(l, i);
        require(l.paid <= l.deposits, "more was claimed than deposited");
        require(l.deposits - l.paid <= HOLDERS, "more than a unit a holder stayed behind");
    }

    /// @dev The largest that the treasury lets in, shared by the fewest and by the most.
    function testFuzz_fitsWhatItIsStoredIn(uint120 deposit, uint32 supply, uint32 balance) external pure {
        if (supply == 0) supply = 1;
        if (balance > supply) balance = supply;
        uint256 acc = Accrual.step(0, deposit, supply);
        uint256 earned = Accrual.earned(balance, acc, 0);
        require(earned <= type(uint184).max, "does not fit a holder's slot");
        require(Accrual.whole(earned) * Accrual.M + Accrual.fraction(earned) == earned, "lost in the division");
        require(Accrual.whole(earned) <= deposit, "more than was deposited");
        require(Accrual.earned(balance, acc, acc) == 0, "earned without a step");
    }

    function _ledger(uint32[HOLDERS] calldata balances) private pure returns (Ledger memory l) {
        for (uint256 i; i < HOLDERS; ++i) {
            l.balance[i] = balances[i] / HOLDERS;
            l.supply += l.balance[i];
        }
        if (l.supply == 0) l.balance[0] = l.supply = 1;
    }

    function _deposit(Ledger memory l, uint256 amount) private pure {
        l.acc = Accrual.step(l.acc, amount, l.supply);
        l.deposits += amount;
        for (uint256 i; i < HOLDERS; ++i) l.exact[i] += amount * l.balance[i];
    }

    function _settle(Ledger memory l, uint256 i) private pure {
        l.accrued[i] += Accrual.earned(l.balance[i], l.acc, l.then[i]);
        l.then[i] = l.acc;
    }

    function _claim(Ledger memory l, uint256 i) private pure {
        _settle(l, i);
        uint256 amount = Accrual.whole(l.accrued[i]);
        l.accrued[i] = Accrual.fraction(l.accrued[i]);
        l.claimed[i] += amount;
        l.paid += amount;
    }
}
