// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Accrual} from "../src/project/Accrual.sol";

// What is claimed of Accrual for all values at once: a contract a claim, for the solver alone, never deployed. A supply is
// written as the sum of its holders, since that is what it is. Deposits stay below 2^120 and shares below 2^32, as the
// treasury holds them to; `deposits` are those of the whole life of a project.

/// @title what a share has earned never falls
contract AccNeverFalls {
    function claim(uint184 acc, uint120 amount, uint32 supply) external pure {
        require(supply > 0);
        assert(Accrual.step(acc, amount, supply) >= acc);
    }
}

/// @title by a declaration all shares together earn no more than it brought, whatever was before
contract AllEarnNoMoreThanTheDeposit {
    function claim(uint184 acc, uint120 amount, uint32 supply) external pure {
        require(supply > 0);
        uint256 next = Accrual.step(acc, amount, supply);
        assert(Accrual.earned(supply, next, acc) <= uint256(amount) * Accrual.M);
    }
}

/// @title what holders earn is the same however the shares lie with them
contract HoldersEarnWhatTheirSharesDo {
    function claim(uint32 mine, uint32 yours, uint184 then, uint184 now_) external pure {
        require(then <= now_);
        uint256 ours = Accrual.earned(mine, now_, then) + Accrual.earned(yours, now_, then);
        assert(ours == Accrual.earned(uint256(mine) + yours, now_, then));
    }
}

/// @title settling twice gives what settling once does
contract TwoStepsAreOne {
    function claim(uint32 balance, uint184 first, uint184 second, uint184 third) external pure {
        require(first <= second && second <= third);
        uint256 twice = Accrual.earned(balance, second, first) + Accrual.earned(balance, third, second);
        assert(twice == Accrual.earned(balance, third, first));
    }
}

/// @title what is paid and what stays are what was accrued, and less than a unit stays
contract NothingIsLostInAClaim {
    function claim(uint184 accrued) external pure {
        assert(Accrual.whole(accrued) * Accrual.M + Accrual.fraction(accrued) == accrued);
        assert(Accrual.fraction(accrued) < Accrual.M);
    }
}

/// @title claiming now and later pays what claiming later alone does
contract TwoClaimsPayWhatOneDoes {
    function claim(uint184 before, uint184 after_) external pure {
        uint256 paid = Accrual.whole(before) + Accrual.whole(Accrual.fraction(before) + after_);
        assert(paid == Accrual.whole(uint256(before) + after_));
    }
}

/// @title three holders, who are all there are, are never paid more than was deposited
contract PaidNeverExceedsDeposited {
    function claim(uint120 deposit, uint32 one, uint32 two, uint32 three) external pure {
        uint256 supply = uint256(one) + two + three;
        require(supply > 0);
        uint256 acc = Accrual.step(0, deposit, supply);
        uint256 paid =
            Accrual.whole(Accrual.earned(one, acc, 0)) +
                Accrual.whole(Accrual.earned(two, acc, 0)) +
                Accrual.whole(Accrual.earned(three, acc, 0));
        assert(paid <= deposit);
    }
}

/// @title what one holder may accrue in a project's life fits the 184 bits that it has in a slot
contract AccruedFitsItsSlot {
    function claim(uint120 deposits, uint32 balance, uint32 others) external pure {
        uint256 supply = uint256(balance) + others;
        require(supply > 0);
        uint256 acc = Accrual.step(0, deposits, supply);
        assert(Accrual.earned(balance, acc, 0) <= type(uint184).max);
    }
}

/// @title planted: paying rounded up
contract WrongPaysRoundedUp {
    function claim(uint120 deposit, uint32 one, uint32 two) external pure {
        uint256 supply = uint256(one) + two;
        require(supply > 0);
        uint256 acc = Accrual.step(0, deposit, supply);
        uint256 paid = _up(Accrual.earned(one, acc, 0)) + _up(Accrual.earned(two, acc, 0));
        assert(paid <= deposit);
    }

    function _up(uint256 accrued) private pure returns (uint256) {
        return (accrued + Accrual.M - 1) / Accrual.M;
    }
}

/// @title planted: forgetting the fraction at a claim
contract WrongForgetsTheFraction {
    function claim(uint184 before, uint184 after_) external pure {
        uint256 paid = Accrual.whole(before) + Accrual.whole(after_);
        assert(paid == Accrual.whole(uint256(before) + after_));
    }
}
