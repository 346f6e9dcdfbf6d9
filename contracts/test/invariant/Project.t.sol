// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IProjectToken} from "../../src/interfaces/IProjectToken.sol";
import {Stage, Suite} from "../../src/interfaces/ProjectTypes.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Governance} from "../../src/project/Governance.sol";
import {TestBase, vm} from "../Vm.sol";
import {Ghost} from "./Ghost.sol";
import {Acts} from "./Acts.sol";

/// @dev Here, since the runner knows the contracts of this file alone.
contract Handler is Acts {}

/// @title The invariants I1 to I16, after every act of anyone (I6, I9, I13 and I16 are judged in the acts themselves)
contract ProjectInvariantTest is TestBase {
    struct Books {
        uint256 escrow;
        uint256 released;
        uint256 profit;
        uint256 fees;
        uint256 net;
        uint256 pools;
    }

    Handler private _handler;

    function setUp() public {
        _handler = new Handler();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_I1_to_I16() public {
        for (uint256 p; p < _handler.projects(); ++p) {
            Suite memory s = _handler.suiteOf(p);
            Ghost.Ledger memory l = _handler.ledgerOf(p);
            Books memory b = _books(s);
            IProjectToken token = IProjectToken(s.token);
            _escrow(token, l, b, _handler.priceOf(p));
            _money(s, l, b, p);
            _shares(token, l);
            _votes(s, p);
            _stage(token, l, p);
        }
    }

    /// @dev The runner tells no counts: they are added up from this file by whoever began the run.
    function afterInvariant() public {
        string memory line;
        for (uint256 n; n <= uint256(type(Ghost.Act).max); ++n) {
            string memory both = string.concat(vm.toString(_handler.calls(n)), "/", vm.toString(_handler.wins(n)));
            line = string.concat(line, n == 0 ? "" : " ", both);
        }
        vm.writeLine("contracts/cache/invariant-acts.txt", line);
    }

    function _escrow(IProjectToken token, Ghost.Ledger memory l, Books memory b, uint256 price) private view {
        bool issued = token.issued();
        uint256 back = l.revoked + l.refunded;
        uint256 gone = issued ? l.released + l.escrowShared + l.raiseFee : 0;
        assertEq(l.invested, b.escrow + back + gone, "I1");
        assertTrue(l.released == 0 || l.refunded == 0, "I2");
        if (!issued) assertEq(b.escrow, token.totalSupply() * price, "I3");
        if (issued) assertLe(l.released + l.escrowShared + b.escrow, b.net, "I12");
    }

    function _money(Suite memory s, Ghost.Ledger memory l, Books memory b, uint256 p) private view {
        IProjectToken token = IProjectToken(s.token);
        // Fees that were withdrawn are of the raise too.
        uint256 fees = l.profitFees + b.fees > l.raiseFee ? l.profitFees + b.fees - l.raiseFee : 0;
        uint256 owed = _claimable(token) + _waiting(token) + l.claimed + fees;
        assertLe(owed, l.declared - l.cancelled + l.escrowShared, "I8");
        (, uint256 acc) = token.accrual();
        assertLe(l.acc, acc, "I8: the accrual fell");
        if (l.supplyThen != 0) assertLe(l.redeemed, l.pool, "I9");
        // What nobody owned was swept, unclaimed profit with it.
        if (token.stage() == Stage.Closed) return;
        uint256 all = b.escrow + b.released + b.profit + b.fees + b.pools;
        assertLe(all, _handler.currencyOf(p).balanceOf(s.treasury), "I14");
    }

    function _claimable(IProjectToken token) private view returns (uint256 sum) {
        address[] memory wallets = _handler.allWallets();
        for (uint256 n; n < wallets.length; ++n) sum += token.claimable(wallets[n]);
    }

    /// @dev A declaration that is not due: holders cannot claim it yet.
    function _waiting(IProjectToken token) private view returns (uint256) {
        (, uint256 amount, uint32 recordTime) = token.pending();
        return block.timestamp < recordTime ? amount : 0;
    }

    function _shares(IProjectToken token, Ghost.Ledger memory l) private view {
        uint256 sum;
        address[] memory wallets = _handler.allWallets();
        for (uint256 n; n < wallets.length; ++n) {
            address wallet = wallets[n];
            uint256 balance = token.balanceOf(wallet);
            sum += balance;
            uint256 frozen = token.getFrozenTokens(wallet);
            if (frozen > balance) frozen = balance;
            assertTrue(!token.canTransfer(wallet, wallet, balance - frozen + 1), "I7");
        }
        assertEq(sum, token.totalSupply(), "I5");
        assertEq(l.minted - l.burnt, token.totalSupply(), "I4");
    }

    function _votes(Suite memory s, uint256 p) private view {
        address[] memory wallets = _handler.allWallets();
        uint256 votes =
            IVotes(s.token).getVotes(address(0xBAD)) + IVotes(s.token).getVotes(address(uint160(0xD0000 + p)));
        votes += IVotes(s.token).getVotes(s.token);
        for (uint256 n; n < wallets.length; ++n) votes += IVotes(s.token).getVotes(wallets[n]);
        assertEq(votes, IProjectToken(s.token).totalSupply(), "I10");
        Governance governance = Governance(payable(s.governance));
        uint256[] memory ids = _handler.motionsOf(p);
        for (uint256 n; n < ids.length; ++n) {
            if (ids[n] == 0 || block.timestamp <= governance.proposalSnapshot(ids[n])) continue;
            (uint256 against, uint256 inFavour, uint256 abstain) = governance.proposalVotes(ids[n]);
            uint256 past = IVotes(s.token).getPastTotalSupply(governance.proposalSnapshot(ids[n]));
            assertLe(against + inFavour + abstain, past, "I11");
        }
    }

    function _stage(IProjectToken token, Ghost.Ledger memory l, uint256 p) private {
        Stage now_ = token.stage();
        assertTrue(_mayFollow(l.stage, now_), "I15");
        (, uint256 acc) = token.accrual();
        _handler.remember(p, uint8(now_), acc);
    }

    /// @dev The arrows of the life, one or more of them.
    function _mayFollow(Stage a, Stage b) private pure returns (bool) {
        if (a == b || a == Stage.Open) return true;
        if (a == Stage.Reflection) return b != Stage.Open;
        if (a == Stage.Failed || a == Stage.Cancelled) return b == Stage.Closed;
        if (a == Stage.Construction) return uint8(b) > uint8(a);
        if (a == Stage.Operating) return uint8(b) > uint8(a);
        if (a == Stage.Terminated || a == Stage.Ended) return b == Stage.Redemption || b == Stage.Closed;
        return a == Stage.Redemption && b == Stage.Closed;
    }

    function _books(Suite memory s) private view returns (Books memory b) {
        (b.escrow, b.released, b.profit, b.fees, b.net, b.pools) = ITreasury(s.treasury).books();
    }
}
