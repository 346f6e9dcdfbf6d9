// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Stage} from "../../src/interfaces/ProjectTypes.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Ghost} from "./Ghost.sol";

/// @title The escrow's way out, and who stands in it
abstract contract TrancheActs is Ghost {
    mapping(bytes32 certificate => bool) internal certified;

    function requestTranche(uint256 seed, uint8 tranche) external act(Act.RequestTranche) {
        uint256 p = _pick(seed, _isAtWork);
        if (p == PROJECTS) return;
        tranche = tranche % 4 == 3 ? 255 : _next(p);
        bytes memory call = abi.encodeCall(ITreasury.requestTranche, (tranche, keccak256(abi.encode(seed))));
        (bool stolen, ) = _try(OUTSIDER, suites[p].treasury, call);
        assertTrue(!stolen, "asked for by an outsider");
        (bool ok, bytes memory answer) = _try(_spv(p), suites[p].treasury, call);
        if (!ok) return;
        bytes32 certificate = abi.decode(answer, (bytes32));
        assertTrue(!certified[certificate], "I12: a certificate twice");
        certified[certificate] = true;
        _won(Act.RequestTranche);
    }

    function certify(uint256 seed, uint8 tranche) external act(Act.Certify) {
        uint256 p = _pick(seed, _isAtWork);
        if (p == PROJECTS) return;
        tranche = tranche % 4 == 3 ? 255 : _next(p);
        (ITreasury.Tranche memory t, ) = _treasury(p).trancheOf(tranche);
        if (t.state == ITreasury.TrancheState.None) {
            (bool asked, ) = _try(
                _spv(p),
                suites[p].treasury,
                abi.encodeCall(ITreasury.requestTranche, (tranche, t.evidenceHash = keccak256(abi.encode(seed))))
            );
            if (asked) _won(Act.RequestTranche);
        }
        bytes memory call = abi.encodeCall(ITreasury.certifyTranche, (tranche, t.evidenceHash));
        (bool stolen, ) = _try(_spv(p), suites[p].treasury, call);
        assertTrue(!stolen, "certified by the SPV");
        (bool one, ) = _try(ENGINEER, suites[p].treasury, call);
        (bool two, ) = _try(SECOND_ENGINEER, suites[p].treasury, call);
        if (one || two) _won(Act.Certify);
    }

    function release(uint256 seed, uint8 tranche) external act(Act.Release) {
        uint256 p = _pick(seed, _isAtWork);
        if (p == PROJECTS) return;
        tranche = tranche % 4 == 3 ? 255 : _next(p);
        (ITreasury.Tranche memory t, uint256 amount) = _treasury(p).trancheOf(tranche);
        (bool ok, bytes memory answer) = _try(
            OUTSIDER,
            suites[p].treasury,
            abi.encodeCall(ITreasury.releaseTranche, (tranche))
        );
        if (!ok) return;
        assertTrue(t.state == ITreasury.TrancheState.Certified, "released without a certificate");
        assertTrue(block.timestamp >= t.releasableAt, "released before its wait");
        assertTrue(!_token(p).paused() && !_governance(p).holding(), "released while it was held");
        assertEq(abi.decode(answer, (uint256)), tranche == 255 ? 0 : amount, "another amount than its part");
        if (tranche != 255) ledgers[p].released += amount;
        _won(Act.Release);
    }

    function withdrawReleased(uint256 seed) external act(Act.WithdrawReleased) {
        uint256 p = _pick(seed, _hasReleased);
        if (p == PROJECTS) return;
        (, uint256 owed, , , , ) = _treasury(p).books();
        bytes memory call = abi.encodeCall(ITreasury.withdrawReleased, (_spv(p)));
        (bool stolen, ) = _try(ENGINEER, suites[p].treasury, call);
        assertTrue(!stolen, "taken by another");
        uint256 paid = abi.decode(_do(_spv(p), suites[p].treasury, call, "what was released"), (uint256));
        assertEq(paid, owed, "another amount than was released");
        _won(Act.WithdrawReleased);
    }

    function extend(uint256 seed) external act(Act.Extend) {
        uint256 p = _pick(seed, _hasCertified);
        if (p == PROJECTS) return;
        uint8 tranche = _isCertified(p, 255) ? 255 : _next(p);
        bytes memory call = abi.encodeCall(ITreasury.extendTranche, (tranche, HASH));
        (bool ok, ) = _try(platform.GUARDIAN(), suites[p].treasury, call);
        if (ok) _won(Act.Extend);
    }

    function suspend(uint256 seed) external act(Act.Suspend) {
        uint256 p = _pick(seed, _isAtWork);
        if (p == PROJECTS || seed % 3 != 0) return;
        bytes memory call = abi.encodeCall(ITreasury.suspendVerifier, (ENGINEER, HASH));
        (bool stolen, ) = _try(_spv(p), suites[p].treasury, call);
        assertTrue(!stolen, "suspended by the SPV");
        (bool ok, ) = _try(platform.GUARDIAN(), suites[p].treasury, call);
        if (ok) _won(Act.Suspend);
    }

    /// @dev The first that is not released.
    function _next(uint256 p) internal view returns (uint8 n) {
        for (; n < 2; ++n) {
            (ITreasury.Tranche memory t, ) = _treasury(p).trancheOf(n);
            if (t.state != ITreasury.TrancheState.Released) return n;
        }
    }

    function _isCertified(uint256 p, uint8 tranche) internal view returns (bool) {
        (ITreasury.Tranche memory t, ) = _treasury(p).trancheOf(tranche);
        return t.state == ITreasury.TrancheState.Certified;
    }

    function _hasCertified(uint256 p) internal view returns (bool) {
        return _isAtWork(p) && (_isCertified(p, 255) || _isCertified(p, _next(p)));
    }

    function _isAtWork(uint256 p) internal view returns (bool) {
        return _stage(p) == Stage.Construction || _stage(p) == Stage.Operating;
    }

    function _hasReleased(uint256 p) internal view returns (bool) {
        (, uint256 owed, , , , ) = _treasury(p).books();
        return owed != 0;
    }
}
