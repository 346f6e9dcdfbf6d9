// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOffering} from "../../src/interfaces/IOffering.sol";
import {Stage} from "../../src/interfaces/ProjectTypes.sol";
import {Ghost} from "./Ghost.sol";

/// @title Buying, taking back, deciding, being refunded
abstract contract RaiseActs is Ghost {
    function invest(uint256 seed, uint256 who, uint32 shares) external act(Act.Invest) {
        uint256 p = _pick(seed, _isOpen);
        if (p != PROJECTS) _purchase(p, _wallet(who), shares);
    }

    function _purchase(uint256 p, address account, uint32 shares) private {
        (, uint256 personalLeft, , ) = _offering(p).limits(account);
        shares = uint32(bound(shares, 1, personalLeft + 2));
        _fund(p, account, suites[p].offering, uint256(shares) * _price(p));
        bytes4 reason = _offering(p).investReason(account, shares);
        uint256 before = _token(p).totalSupply();
        (bool ok, ) = _try(account, suites[p].offering, abi.encodeCall(IOffering.invest, (shares, shares)));
        assertTrue(ok == (reason == 0), "investReason and the purchase disagree");
        if (!ok) return;
        ledgers[p].invested += uint256(shares) * _price(p);
        _noteSupply(p, before);
        assertEq(_token(p).totalSupply(), before + shares, "I4: not what was bought");
        _won(Act.Invest);
    }

    /// @dev Two wallets at once, and a purchase first where nobody has bought: raises are short.
    function revoke(uint256 seed, uint256 who) external act(Act.Revoke) {
        uint256 p = _pick(seed, _isRaising);
        if (p == PROJECTS) return;
        for (uint256 n; n < 2; ++n) {
            address account = _pickWallet((who % 1e9) + n, p, _has);
            if (account == address(0) && _isOpen(p)) _purchase(p, account = _wallet(who), 1);
            if (account != address(0)) _revoke(p, account);
        }
    }

    function _revoke(uint256 p, address account) private {
        uint256 before = _token(p).totalSupply();
        (bool ok, bytes memory answer) = _try(
            account,
            suites[p].offering,
            abi.encodeCall(IOffering.revoke, (account, account))
        );
        if (!ok) return;
        uint256 paid = abi.decode(answer, (uint256));
        assertEq((before - _token(p).totalSupply()) * _price(p), paid, "taken back at another price");
        ledgers[p].revoked += paid;
        _noteSupply(p, before);
        _won(Act.Revoke);
    }

    function refund(uint256 seed, uint256 who) external act(Act.Refund) {
        uint256 p = _pick(seed, _isRefunding);
        if (p == PROJECTS) return;
        address account = _pickWallet(who, p, _has);
        if (account == address(0)) return;
        uint256 before = _token(p).totalSupply();
        uint256 shares = _token(p).balanceOf(account);
        // What an order freezes is not burnt; the offering says so beforehand.
        bool foretold = IOffering(suites[p].offering).refundReason(account) != 0 || _registry().isBarred(account);
        (bool ok, bytes memory answer) = _try(
            account,
            suites[p].offering,
            abi.encodeCall(IOffering.refund, (account, account))
        );
        assertTrue(ok || foretold, "a refund was refused");
        if (!ok) return;
        assertEq(abi.decode(answer, (uint256)), shares * _price(p), "refunded at another price");
        ledgers[p].refunded += shares * _price(p);
        _noteSupply(p, before);
        _won(Act.Refund);
    }

    function finalize(uint256 seed) external act(Act.Finalize) {
        uint256 p = _pick(seed, _isRaising);
        if (p == PROJECTS) return;
        bool due = block.timestamp >= _offering(p).finalizableAt();
        (bool ok, ) = _try(OUTSIDER, suites[p].offering, abi.encodeCall(IOffering.finalize, ()));
        assertTrue(ok == due, "finalised too early, or not in time");
        if (!ok) return;
        (, , , , uint256 net, ) = _treasury(p).books();
        if (_token(p).issued()) ledgers[p].raiseFee = _token(p).totalSupply() * _price(p) - net;
        _won(Act.Finalize);
    }

    function cancel(uint256 seed, bool byGuardian) external act(Act.Cancel) {
        uint256 p = _pick(seed, _isRaising);
        if (p == PROJECTS || seed % 3 != 0) return;
        address by = byGuardian ? platform.GUARDIAN() : _spv(p);
        bool may = byGuardian || _stage(p) == Stage.Open;
        (bool ok, ) = _try(by, suites[p].offering, abi.encodeCall(IOffering.cancel, (HASH)));
        assertTrue(ok == may, "cancelled by whom it is not for");
        if (ok) _won(Act.Cancel);
    }

    function _isOpen(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Open;
    }

    function _isRefunding(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Failed || _stage(p) == Stage.Cancelled;
    }
}
