// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EscrowMath} from "../src/project/EscrowMath.sol";

// What is claimed of EscrowMath for all values at once: a contract a claim, for the solver alone, never deployed.

/// @title a part of an amount, a fee among them, is no more than the amount
contract APartIsNoMoreThanTheWhole {
    function claim(uint120 amount, uint16 bps) external pure {
        require(bps <= EscrowMath.WHOLE);
        assert(EscrowMath.part(amount, bps) <= amount);
    }
}

/// @title a raise brings what its shares cost, and its fee is no more than that
contract AFeeIsPartOfTheRaise {
    function claim(uint32 sold, uint64 price, uint16 feeBps) external pure {
        require(feeBps <= 1_000);
        (uint256 raised, uint256 fee) = EscrowMath.raise(sold, price, feeBps);
        assert(raised == uint256(sold) * price);
        assert(fee <= raised);
    }
}

/// @title parts together are no more than the part of their sum, so escrow never runs short before the last tranche
contract PartsAreNoMoreThanTheirSum {
    function claim(uint120 net, uint16 one, uint16 two) external pure {
        require(uint256(one) + two <= EscrowMath.WHOLE);
        uint256 together = EscrowMath.part(net, one) + EscrowMath.part(net, two);
        assert(together <= EscrowMath.part(net, uint256(one) + two));
    }
}

/// @title the tranches add up to the net raise
contract TranchesAddUpToTheNetRaise {
    function claim(uint120 net, uint16 one, uint16 two) external pure {
        require(uint256(one) + two <= EscrowMath.WHOLE);
        uint256 left = net;
        uint256 first = EscrowMath.tranche(net, left, one, false);
        left -= first;
        uint256 second = EscrowMath.tranche(net, left, two, false);
        left -= second;
        uint256 last = EscrowMath.tranche(net, left, EscrowMath.WHOLE - one - two, true);
        assert(first + second + last == net);
    }
}

/// @title who redeems gets no more than the pool
contract OneRedeemsNoMoreThanThePool {
    function claim(uint120 pool, uint32 shares, uint32 others) external pure {
        uint256 supply = uint256(shares) + others;
        require(supply > 0);
        assert(EscrowMath.redeemed(shares, pool, supply) <= pool);
    }
}

/// @title three holders, who are all there are, redeem no more than the pool
contract AllRedeemNoMoreThanThePool {
    function claim(uint120 pool, uint32 one, uint32 two, uint32 three) external pure {
        uint256 supply = uint256(one) + two + three;
        require(supply > 0);
        uint256 paid =
            EscrowMath.redeemed(one, pool, supply) +
                EscrowMath.redeemed(two, pool, supply) +
                EscrowMath.redeemed(three, pool, supply);
        assert(paid <= pool);
    }
}

/// @title planted: redemption by the shares that are left instead of those at the opening
contract WrongRedeemsByWhatIsLeft {
    function claim(uint120 pool, uint32 one, uint32 two) external pure {
        uint256 supply = uint256(one) + two;
        require(one > 0 && two > 0);
        uint256 paid = EscrowMath.redeemed(one, pool, supply) + EscrowMath.redeemed(two, pool, supply - one);
        assert(paid <= pool);
    }
}
