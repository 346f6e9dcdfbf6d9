// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DeclarationKind, Stage} from "../../src/interfaces/ProjectTypes.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Ghost} from "./Ghost.sol";

/// @title Profit paid in, taken back, and the platform's part of it; reports
abstract contract ProfitActs is Ghost {
    function declare(uint256 seed, uint256 amount, uint32 when) external act(Act.Declare) {
        uint256 p = _pick(seed, _mayDeclare);
        if (p == PROJECTS) return;
        _declare(p, _spv(p), DeclarationKind.Profit, amount, when);
        _won(Act.Declare);
    }

    function liquidate(uint256 seed, uint256 amount, uint32 when) external act(Act.Liquidate) {
        uint256 p = _pick(seed, _mayLiquidate);
        if (p == PROJECTS) return;
        _declare(p, INSURER, DeclarationKind.Liquidation, amount, when);
        _won(Act.Liquidate);
    }

    function cancelDeclaration(uint256 seed) external act(Act.CancelDeclaration) {
        uint256 p = _pick(seed, _hasPending);
        if (p == PROJECTS) return;
        (uint32 id, , ) = _token(p).pending();
        ITreasury.Declaration memory d = _treasury(p).declarationOf(id);
        bool may = block.timestamp <= d.declaredAt + 24 hours;
        bytes memory call = abi.encodeCall(ITreasury.cancelDeclaration, (id));
        (bool stolen, ) = _try(OUTSIDER, suites[p].treasury, call);
        assertTrue(!stolen, "cancelled by another");
        (bool ok, ) = _try(d.payer, suites[p].treasury, call);
        assertTrue(ok == may, "cancelled too late, or not in time");
        if (!ok) return;
        ledgers[p].cancelled += d.amount;
        _won(Act.CancelDeclaration);
    }

    function withdrawFees(uint256 seed) external act(Act.WithdrawFees) {
        uint256 p = _pick(seed, _isRunning);
        if (p == PROJECTS) return;
        uint256 before = currencies[p].balanceOf(platform.FEES());
        (bool ok, bytes memory answer) = _try(OUTSIDER, suites[p].treasury, abi.encodeCall(ITreasury.withdrawFees, ()));
        if (!ok) return;
        uint256 paid = currencies[p].balanceOf(platform.FEES()) - before;
        assertEq(abi.decode(answer, (uint256)), paid, "told is not what was paid");
        ledgers[p].profitFees += paid;
        _won(Act.WithdrawFees);
    }

    function postReport(uint256 seed) external act(Act.Report) {
        uint256 p = _pick(seed, _works);
        if (p == PROJECTS) return;
        _do(_spv(p), suites[p].treasury, abi.encodeCall(ITreasury.postReport, (HASH)), "a report");
        _won(Act.Report);
    }

    function _declare(uint256 p, address payer, DeclarationKind kind, uint256 amount, uint32 when) private {
        uint256 supply = _token(p).totalSupply();
        amount = bound(amount, supply, supply * 1e9);
        uint32 recordTime = uint32(block.timestamp + bound(when, 7 days, 30 days));
        _fund(p, payer, suites[p].treasury, amount);
        bytes memory call = abi.encodeCall(ITreasury.declare, (kind, amount, recordTime, HASH));
        _do(payer, suites[p].treasury, call, "a declaration");
        ledgers[p].declared += amount;
    }

    function _mayDeclare(uint256 p) internal view returns (bool) {
        return (_stage(p) == Stage.Operating || _stage(p) == Stage.Ended) && _isFree(p);
    }

    function _mayLiquidate(uint256 p) internal view returns (bool) {
        bool over = _stage(p) == Stage.Terminated || _stage(p) == Stage.Ended;
        return over && _treasury(p).isPayer(INSURER) && _isFree(p);
    }

    /// @dev No pause, and no declaration that waits.
    function _isFree(uint256 p) private view returns (bool) {
        (uint32 id, , uint32 recordTime) = _token(p).pending();
        return !_token(p).paused() && (id == 0 || block.timestamp >= recordTime);
    }

    function _hasPending(uint256 p) internal view returns (bool) {
        (uint32 id, , uint32 recordTime) = _token(p).pending();
        return id != 0 && block.timestamp < recordTime;
    }

    function _works(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Construction || _stage(p) == Stage.Operating;
    }

    function _isRunning(uint256 p) internal view returns (bool) {
        return _token(p).issued();
    }
}
