// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Stage} from "../../src/interfaces/ProjectTypes.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {vm} from "../Vm.sol";
import {Currency} from "./Currencies.sol";
import {Ghost} from "./Ghost.sol";

/// @title How a project ends
abstract contract LifeActs is Ghost {
    function terminateOverdue(uint256 seed) external act(Act.TerminateOverdue) {
        uint256 p = _pick(seed, _isBuilding);
        if (p == PROJECTS) return;
        uint256 escrow = _escrow(p);
        uint256 from = uint256(_treasury(p).longStop()) + 180 days;
        if (seed % 6 == 0) _maybeWaitFor(seed, from);
        bool due = block.timestamp >= from;
        (bool ok, ) = _try(OUTSIDER, suites[p].treasury, abi.encodeCall(ITreasury.terminateOverdue, ()));
        assertTrue(ok == due, "terminated too early, or not in time");
        if (!ok) return;
        ledgers[p].escrowShared += escrow;
        _won(Act.TerminateOverdue);
    }

    function end(uint256 seed) external act(Act.End) {
        uint256 p = _pick(seed, seed % 6 == 0 ? _isGoing : _isOverdue);
        if (p == PROJECTS) return;
        _maybeWaitFor(seed, _treasury(p).concessionEnd());
        uint256 escrow = _escrow(p);
        (bool ok, ) = _try(OUTSIDER, suites[p].treasury, abi.encodeCall(ITreasury.end, ()));
        if (!ok) return;
        ledgers[p].escrowShared += escrow;
        _won(Act.End);
    }

    function distributeEscrow(uint256 seed) external act(Act.DistributeEscrow) {
        uint256 p = _pick(seed, _operates);
        if (p == PROJECTS) return;
        if (seed % 4 == 0) _maybeWaitFor(seed, uint256(_treasury(p).longStop()) + 180 days);
        if (!_operates(p)) return;
        uint256 escrow = _escrow(p);
        (bool ok, ) = _try(OUTSIDER, suites[p].treasury, abi.encodeCall(ITreasury.distributeEscrow, ()));
        if (!ok) return;
        assertTrue(block.timestamp >= uint256(_treasury(p).longStop()) + 180 days, "shared out too early");
        ledgers[p].escrowShared += escrow;
        _won(Act.DistributeEscrow);
    }

    function openRedemption(uint256 seed, uint256 pool) external act(Act.OpenRedemption) {
        uint256 p = _pick(seed, _isOver);
        if (p == PROJECTS || _treasury(p).redemption().payer != address(0)) return;
        uint256 supply = _token(p).totalSupply();
        pool = bound(pool, supply, supply * 1e6);
        _fund(p, _spv(p), suites[p].treasury, pool);
        bytes memory call = abi.encodeCall(ITreasury.openRedemption, (pool));
        (bool stolen, ) = _try(OUTSIDER, suites[p].treasury, call);
        assertTrue(!stolen, "announced by an outsider");
        uint256 escrow = _escrow(p);
        (bool ok, ) = _try(_spv(p), suites[p].treasury, call);
        if (!ok) return;
        // The end of the concession may be recorded on the way.
        ledgers[p].escrowShared += escrow - _escrow(p);
        ledgers[p].pool = pool;
        _won(Act.OpenRedemption);
    }

    function beginRedemption(uint256 seed) external act(Act.BeginRedemption) {
        uint256 p = _pick(seed, _isAnnounced);
        if (p == PROJECTS) return;
        _maybeWaitFor(seed, _treasury(p).redemption().effectiveAt);
        bool due = block.timestamp >= _treasury(p).redemption().effectiveAt;
        (bool ok, ) = _try(OUTSIDER, suites[p].treasury, abi.encodeCall(ITreasury.beginRedemption, ()));
        assertTrue(ok == due, "begun too early, or not in time");
        if (!ok) return;
        ledgers[p].supplyThen = _token(p).totalSupply();
        _won(Act.BeginRedemption);
    }

    function closeDown(uint256 seed) external act(Act.CloseDown) {
        uint256 p = _pick(seed, _isRedeeming);
        if (p == PROJECTS) return;
        if (seed % 4 == 0) vm.warp(block.timestamp + 5 * 365 days);
        (bool ok, ) = _try(OUTSIDER, suites[p].treasury, abi.encodeCall(ITreasury.close, ()));
        if (!ok) return;
        assertTrue(block.timestamp >= 5 * 365 days + 1_800_000_000, "closed too early");
        _won(Act.CloseDown);
    }

    function sweep(uint256 seed) external act(Act.Sweep) {
        uint256 p = _pick(seed, _isClosed);
        if (p == PROJECTS) return;
        Currency money = currencies[p];
        uint256 before = money.balanceOf(DESTINATION);
        (bool ok, bytes memory answer) = _try(OUTSIDER, suites[p].treasury, abi.encodeCall(ITreasury.sweep, ()));
        if (!ok) return;
        assertEq(money.balanceOf(DESTINATION) - before, abi.decode(answer, (uint256)), "told is not what was paid");
        _won(Act.Sweep);
    }

    function _escrow(uint256 p) internal view returns (uint256 escrow) {
        (escrow, , , , , ) = _treasury(p).books();
    }

    function _isBuilding(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Construction;
    }

    function _operates(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Operating && _escrow(p) != 0;
    }

    /// @dev Its concession is over; whether that is recorded does not show in the stage.
    function _isOverdue(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Ended;
    }

    function _isGoing(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Construction || _stage(p) == Stage.Operating;
    }

    function _isOver(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Terminated || _stage(p) == Stage.Ended;
    }

    function _isAnnounced(uint256 p) internal view returns (bool) {
        return _isOver(p) && _treasury(p).redemption().payer != address(0);
    }

    function _isRedeeming(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Redemption;
    }

    function _isClosed(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Closed;
    }
}
