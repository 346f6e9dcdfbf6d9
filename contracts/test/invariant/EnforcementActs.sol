// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC7943Fungible} from "../../src/interfaces/IERC7943Fungible.sol";
import {IIdentityRegistry} from "../../src/interfaces/IIdentityRegistry.sol";
import {IProjectTimelock} from "../../src/interfaces/IProjectTimelock.sol";
import {IProjectToken} from "../../src/interfaces/IProjectToken.sol";
import {Stage} from "../../src/interfaces/ProjectTypes.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {ITwoStep} from "../../src/interfaces/ITwoStep.sol";
import {vm} from "../Vm.sol";
import {Ghost} from "./Ghost.sol";

/// @title What the enforcer and the issuer do to people and their shares
abstract contract EnforcementActs is Ghost {
    /// @dev Wallets that stand in for lost ones.
    uint160 private _fresh = 0xF0000;

    function freeze(uint256 who, uint32 span) external act(Act.Freeze) {
        uint160 identity = _registry().identityOf(_wallet(who));
        uint32 until = uint32(block.timestamp + bound(span, 1, 30 days));
        bytes memory call = abi.encodeCall(IIdentityRegistry.freezeIdentity, (identity, until, HASH));
        (bool stolen, ) = _try(OUTSIDER, address(_registry()), call);
        assertTrue(!stolen, "frozen by an outsider");
        (bool ok, ) = _try(platform.ENFORCER(), address(_registry()), call);
        if (ok) _won(Act.Freeze);
    }

    function confirmFreeze(uint256 who, uint32 span) external act(Act.ConfirmFreeze) {
        if (who % 3 != 0) return;
        uint160 identity = _registry().identityOf(_wallet(who >> 2));
        uint32 until = uint32(block.timestamp + 4 days + bound(span, 1, 60 days));
        _inTwoSteps(address(_registry()), abi.encodeCall(IIdentityRegistry.confirmFreeze, (identity, until)), true);
        _won(Act.ConfirmFreeze);
    }

    function thaw(uint256 who) external act(Act.Thaw) {
        address account = _pickWallet(who, 0, _isFrozen);
        if (account == address(0)) return;
        uint160 identity = _registry().identityOf(account);
        bytes memory call = abi.encodeCall(IIdentityRegistry.thawIdentity, (identity, HASH));
        _do(platform.ENFORCER(), address(_registry()), call, "a thaw");
        _won(Act.Thaw);
    }

    function freezeShares(uint256 seed, uint256 who, uint256 amount) external act(Act.FreezeShares) {
        uint256 p = seed % PROJECTS;
        address account = _wallet(who);
        amount = bound(amount, 0, _token(p).balanceOf(account) + 5);
        bytes memory call = abi.encodeCall(IERC7943Fungible.setFrozenTokens, (account, amount));
        bool ordered = seed % 3 == 0 && _stage(p) != Stage.Redemption && _stage(p) != Stage.Closed;
        if (ordered) _atTheTimelock(p, suites[p].token, call);
        else {
            (bool ok, ) = _try(platform.ENFORCER(), suites[p].token, call);
            if (!ok) return;
        }
        assertEq(_token(p).getFrozenTokens(account), amount, "I7: another amount is frozen");
        _won(Act.FreezeShares);
    }

    function forceTransfer(uint256 seed, uint256 a, uint256 b, uint256 amount) external act(Act.ForceTransfer) {
        uint256 p = _pick(seed, _canForce);
        if (p == PROJECTS) return;
        address from = _pickWallet(a, p, _holds);
        address to = _wallet(b);
        if (from == address(0) || from == to) return;
        uint256 most = _token(p).forcedTransfersLeft();
        uint256 has = _token(p).balanceOf(from);
        if (most == 0 || !_token(p).canReceive(to)) return;
        amount = bound(amount, 1, has < most ? has : most);
        bytes memory call = abi.encodeCall(IERC7943Fungible.forcedTransfer, (from, to, amount));
        (bool direct, ) = _try(platform.ENFORCER(), suites[p].token, call);
        assertTrue(!direct, "forced without the 72 hours");
        if (!_atTheTimelock(p, suites[p].token, call)) return;
        _won(Act.ForceTransfer);
    }

    /// @dev A person loses a wallet: a fresh one of the same identity takes its place in every project.
    function replaceWallet(uint256 who, bool wait) external act(Act.ReplaceWallet) {
        address old = _wallet(who);
        if (who % 3 != 0 || old == address(attacker) || _registry().recordOf(old).flags != 0) return;
        uint160 identity = _registry().identityOf(old);
        address fresh = address(++_fresh);
        (bool ok, ) = _try(platform.ISSUER(), address(_registry()), _attestation(fresh, identity));
        if (!ok) return;
        wallets.push(fresh);
        _inTwoSteps(address(_registry()), abi.encodeCall(IIdentityRegistry.replaceWallet, (old, fresh)), true);
        for (uint256 p; p < PROJECTS; ++p) {
            uint256 shares = _token(p).balanceOf(old);
            if (wait && p % 2 == 0) continue;
            uint256 owed = _token(p).claimable(old);
            (bool moved, ) = _try(OUTSIDER, suites[p].token, abi.encodeCall(IProjectToken.migrate, (old)));
            assertTrue(moved || shares == 0, "a position stayed behind");
            assertEq(_token(p).balanceOf(fresh), shares, "another position than it was");
            if (moved) assertEq(_token(p).claimable(fresh), owed, "I8: a migration changed what was accrued");
        }
        _won(Act.ReplaceWallet);
    }

    /// @dev An attestation ends; the next call about the same wallet brings it back.
    function lapse(uint256 who) external act(Act.Lapse) {
        address account = _wallet(who);
        IIdentityRegistry.Record memory r = _registry().recordOf(account);
        if (r.flags & 2 != 0) return;
        bytes memory call =
            r.flags == 0
                ? abi.encodeCall(IIdentityRegistry.revoke, (account, HASH))
                : _attestation(account, r.identity);
        _do(platform.ISSUER(), address(_registry()), call, "an attestation");
        _won(Act.Lapse);
    }

    function addSponsor(uint256 seed, uint256 who) external act(Act.AddSponsor) {
        uint256 p = _pick(seed, _canForce);
        if (p == PROJECTS || seed % 4 != 0) return;
        uint160 identity = _registry().identityOf(_wallet(who));
        if (_token(p).isSponsor(identity)) return;
        if (!_atTheTimelock(p, suites[p].token, abi.encodeCall(IProjectToken.addSponsor, (identity)))) return;
        assertTrue(_token(p).isSponsor(identity), "no sponsor");
        _atTheTimelock(p, suites[p].treasury, abi.encodeCall(ITreasury.listPayer, (INSURER, true)));
        _won(Act.AddSponsor);
    }

    function _atTheTimelock(uint256 p, address target, bytes memory call) private returns (bool) {
        return _inTwoSteps(suites[p].timelock, abi.encodeCall(IProjectTimelock.enforce, (target, call)), false);
    }

    function _inTwoSteps(address where, bytes memory call, bool must) private returns (bool ok) {
        address enforcer = platform.ENFORCER();
        _do(enforcer, where, abi.encodeCall(ITwoStep.scheduleEnforcement, (call, HASH)), "an order");
        (bool early, ) = _try(enforcer, where, call);
        assertTrue(!early, "enforced before its 72 hours");
        vm.warp(block.timestamp + 72 hours);
        (ok, ) = _try(enforcer, where, call);
        assertTrue(ok || !must, "an enforcement was refused");
    }

    function _attestation(address wallet, uint160 identity) private view returns (bytes memory) {
        IIdentityRegistry.Attestation[] memory one = new IIdentityRegistry.Attestation[](1);
        uint32 until = uint32(1_800_000_000) + YEARS;
        uint24 nonce = _registry().recordOf(wallet).nonce;
        one[0] = IIdentityRegistry.Attestation(wallet, identity, 360, 4, until, nonce, until);
        return abi.encodeCall(IIdentityRegistry.registerBatch, (one));
    }

    function _isFrozen(uint256, address wallet) internal view returns (bool) {
        return _registry().isFrozen(wallet);
    }

    function _canForce(uint256 p) internal view returns (bool) {
        return _token(p).issued() && _stage(p) != Stage.Redemption && _stage(p) != Stage.Closed;
    }

    function _holds(uint256 p, address wallet) internal view returns (bool) {
        return _token(p).balanceOf(wallet) != 0;
    }
}
