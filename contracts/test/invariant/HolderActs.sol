// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IIdentityRegistry} from "../../src/interfaces/IIdentityRegistry.sol";
import {Stage} from "../../src/interfaces/ProjectTypes.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Ghost} from "./Ghost.sol";

/// @title Moving shares, giving votes away, being paid
abstract contract HolderActs is Ghost {
    function transfer(uint256 seed, uint256 a, uint256 b, uint256 amount) external act(Act.Transfer) {
        uint256 p = seed % PROJECTS;
        address from = a % 16 == 0 ? _spv(p) : _pickWallet(a, p, _has);
        if (from == address(0)) return;
        address to = _someone(p, b);
        amount = bound(amount, 0, _token(p).balanceOf(from) + 1);
        bool foretold = _token(p).canTransfer(from, to, amount);
        assertTrue(foretold == (_token(p).transferReason(from, to, amount) == 0), "I16: reason and answer disagree");
        (uint256 owed, uint256 owedTo) = (_token(p).claimable(from), _token(p).claimable(to));
        (bool ok, ) = _try(from, suites[p].token, abi.encodeCall(IERC20.transfer, (to, amount)));
        assertTrue(ok == foretold, "I16: canTransfer and the transfer disagree");
        if (!ok) return;
        assertTrue(_registry().areVerified(from, to) != 0, "I6: someone unverified or frozen");
        assertTrue(!_isSponsor(p, to), "I6: to a sponsor");
        assertEq(_token(p).claimable(from), owed, "I8: a transfer changed what was accrued");
        assertEq(_token(p).claimable(to), owedTo, "I8: a transfer changed what was accrued");
        _won(Act.Transfer);
    }

    function delegate(uint256 seed, uint256 a, uint256 b) external act(Act.Delegate) {
        uint256 p = seed % PROJECTS;
        address account = _wallet(a);
        address to = b % 9 == 0 ? address(0) : _someone(p, b);
        bool sponsor = _isSponsor(p, account) || (to != address(0) && _isSponsor(p, to));
        bool may = _token(p).issued() && !sponsor && !_registry().isBarred(account);
        (bool ok, ) = _try(account, suites[p].token, abi.encodeCall(IVotes.delegate, (to)));
        assertTrue(ok == may, "a delegation that should not be, or not one that should");
        if (ok) _won(Act.Delegate);
    }

    function claim(uint256 seed, uint256 who) external act(Act.Claim) {
        uint256 p = _pick(seed, _isIssued);
        if (p == PROJECTS) return;
        address account = _pickWallet(who, p, _mayClaim);
        if (account == address(0)) return;
        uint256 owed = _token(p).claimable(account);
        uint256 before = currencies[p].balanceOf(account);
        bytes memory call = abi.encodeCall(ITreasury.claim, (account, account));
        uint256 paid = abi.decode(_do(account, suites[p].treasury, call, "a claim"), (uint256));
        assertEq(paid, owed, "I8: paid is not what was shown");
        assertEq(currencies[p].balanceOf(account) - before, paid, "I8: told is not what was paid");
        ledgers[p].claimed += paid;
        _won(Act.Claim);
    }

    function redeem(uint256 seed, uint256 who) external act(Act.Redeem) {
        uint256 p = _pick(seed, _isInRedemption);
        if (p == PROJECTS) return;
        address account = _pickWallet(who, p, _has);
        if (account == address(0)) return;
        uint256 supply = _token(p).totalSupply();
        uint256 profit = _token(p).claimable(account);
        bytes memory call = abi.encodeCall(ITreasury.redeem, (account, account));
        (bool ok, bytes memory answer) = _try(account, suites[p].treasury, call);
        bool mayBe = _registry().claimProblem(account, account, account) == IIdentityRegistry.ClaimProblem.None;
        assertTrue(ok || !mayBe || _token(p).getFrozenTokens(account) != 0, "a redemption was refused");
        if (!ok) return;
        uint256 shares = supply - _token(p).totalSupply();
        Ledger storage l = ledgers[p];
        uint256 amount = (shares * l.pool) / l.supplyThen;
        assertEq(abi.decode(answer, (uint256)), amount + profit, "I9: the order changed a price");
        l.redeemed += amount;
        l.claimed += profit;
        l.burnt += shares;
        _won(Act.Redeem);
    }

    function _isSponsor(uint256 p, address account) private view returns (bool) {
        return _token(p).isSponsor(_registry().identityOf(account));
    }

    /// @dev Any wallet; at times the outsider, the SPV, the contract's own address.
    function _someone(uint256 p, uint256 seed) internal view returns (address) {
        if (seed % 13 == 0) return OUTSIDER;
        if (seed % 17 == 0) return _spv(p);
        if (seed % 19 == 0) return suites[p].token;
        return _wallet(seed);
    }

    function _isIssued(uint256 p) internal view returns (bool) {
        return _token(p).issued() && _stage(p) != Stage.Closed;
    }

    function _isInRedemption(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Redemption;
    }

    function _mayClaim(uint256 p, address wallet) internal view returns (bool) {
        return _treasury(p).claimReason(wallet) == 0 && _registry().isVerified(wallet);
    }
}
