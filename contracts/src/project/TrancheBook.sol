// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGovernance} from "../interfaces/IGovernance.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Stage} from "../interfaces/ProjectTypes.sol";
import {Roles} from "../access/Roles.sol";
import {People} from "./People.sol";
import {EscrowMath} from "./EscrowMath.sol";

/// @title The escrow's way out: asked for, certified, waited for, released
abstract contract TrancheBook is People {
    uint32 private constant WAIT = 5 days;
    /// @dev From 5 to 21 days: a vote to block, with its timelock, fits.
    uint32 private constant EXTENSION = 16 days;
    uint32 private constant BETWEEN_RELEASES = 30 days;
    /// @dev Above a quarter in one, or a half in all, both engineers sign.
    uint256 private constant LARGE = 2_500;
    uint256 private constant HALF = 5_000;

    /// @inheritdoc ITreasury
    function requestTranche(uint8 tranche, bytes32 evidenceHash) external onlySPV returns (bytes32 certificate) {
        _requireHash(evidenceHash);
        Tranche storage t = _inTurn(tranche);
        if (tranche != COMPLETION) _requireReported();
        if (t.state == TrancheState.Released || _isOpen(t)) _wrongState(tranche);
        ++t.requests;
        certificate = keccak256(abi.encode(address(this), tranche, t.requests, evidenceHash));
        t.state = TrancheState.Requested;
        t.extended = t.firstSigned = t.secondSigned = false;
        t.requestedAt = uint32(block.timestamp);
        t.releasableAt = 0;
        t.evidenceHash = evidenceHash;
        t.certificate = certificate;
        emit TrancheRequested(tranche, certificate, evidenceHash, t.requests);
    }

    /// @inheritdoc ITreasury
    function certifyTranche(uint8 tranche, bytes32 evidenceHash) external {
        bool first = _engineer();
        Tranche storage t = _inTurn(tranche);
        if (t.state != TrancheState.Requested) _wrongState(tranche);
        if (t.evidenceHash != evidenceHash) revert WrongEvidence(evidenceHash, t.evidenceHash);
        _requireFrom(t.notBefore);
        if (first ? t.firstSigned : t.secondSigned) revert AlreadySigned(msg.sender);
        if (first) t.firstSigned = true;
        else t.secondSigned = true;
        bool complete = t.firstSigned && (t.secondSigned || !_needsBoth(tranche));
        if (complete) {
            t.state = TrancheState.Certified;
            t.releasableAt = uint32(block.timestamp) + WAIT;
        }
        emit TrancheCertified(tranche, t.certificate, msg.sender, complete, t.releasableAt);
    }

    /// @inheritdoc ITreasury
    function extendTranche(uint8 tranche, bytes32 reasonHash) external {
        Tranche storage t = _s().tranches[tranche];
        _requireCertified(tranche, t);
        _requireHash(reasonHash);
        if (t.extended) revert AlreadyExtended(tranche);
        if (!_hasRole(Roles.GUARDIAN, msg.sender) && _blocking(t.certificate) == 0) revert NotAGuardian(msg.sender);
        t.extended = true;
        t.releasableAt += EXTENSION;
        emit TrancheExtended(tranche, t.certificate, t.releasableAt, reasonHash);
    }

    /// @inheritdoc ITreasury
    function blockTranche(bytes32 certificate) external onlyTimelock {
        TreasuryStorage storage $ = _s();
        uint8 tranche = $.tranches[COMPLETION].certificate == certificate ? COMPLETION : $.nextTranche;
        Tranche storage t = $.tranches[tranche];
        if (t.certificate != certificate) revert WrongCertificate(certificate);
        if (!_isOpen(t)) _wrongState(tranche);
        _void(tranche, uint32(block.timestamp) + AFTER_BLOCK);
    }

    /// @inheritdoc ITreasury
    function releaseTranche(uint8 tranche) external nonReentrant returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        Tranche storage t = _inTurn(tranche);
        _requireCertified(tranche, t);
        _requireUnpaused();
        uint32 notBefore = t.releasableAt;
        // A vote to block that is under way lengthens the wait even where nobody recorded it; after that nobody is asked.
        bool maybeLonger = !t.extended && block.timestamp < notBefore + EXTENSION;
        if (maybeLonger && _blocking(t.certificate) != 0) notBefore += EXTENSION;
        _requireFrom(notBefore);
        if (IGovernance($.governance).holding()) revert ReleaseHeld();
        t.state = TrancheState.Released;
        if (tranche == COMPLETION) {
            _moveTo(Stage.Operating, block.timestamp);
        } else {
            _requireReported();
            _requireFrom($.lastReleaseAt + BETWEEN_RELEASES);
            amount = _amountOf(tranche);
            $.lastReleaseAt = uint32(block.timestamp);
            $.releasedBps += t.bps;
            $.nextTranche = tranche + 1;
            $.escrowSpent += amount;
            $.released += amount;
        }
        emit TrancheReleased(tranche, t.certificate, amount);
    }

    /// @inheritdoc ITreasury
    function withdrawReleased(address to) external onlySPV nonReentrant returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        amount = $.released;
        _requireOwed(amount, msg.sender);
        $.released = 0;
        emit ReleasedWithdrawn(to, amount);
        _pay(to, amount);
    }

    /// @inheritdoc ITreasury
    function trancheCount() external view returns (uint8) {
        return _s().trancheCount;
    }

    /// @inheritdoc ITreasury
    function trancheOf(uint8 tranche) external view returns (Tranche memory, uint256 amount) {
        return (_s().tranches[tranche], _amountOf(tranche));
    }

    function _amountOf(uint8 tranche) private view returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        if (tranche >= $.trancheCount) return 0;
        (uint256 net, ) = _raise();
        uint256 left = net;
        for (uint8 i; i <= tranche; ++i) {
            amount = EscrowMath.tranche(net, left, $.tranches[i].bps, i + 1 == $.trancheCount);
            left -= amount;
        }
    }

    /// @dev One after the other, while the works and the operation go on and the escrow is not the holders'; completion,
    /// which ends the works, at any time of them.
    function _inTurn(uint8 tranche) private view returns (Tranche storage) {
        TreasuryStorage storage $ = _s();
        if (tranche == COMPLETION) {
            _requireStage(Stage.Construction, Stage.Construction);
        } else {
            _requireGoing();
            if (tranche >= $.trancheCount) revert NoSuchTranche(tranche);
            uint8 next = $.nextTranche;
            if (tranche != next) _wrongState(tranche < next ? tranche : next);
        }
        return $.tranches[tranche];
    }

    function _requireCertified(uint8 tranche, Tranche storage t) private view {
        if (t.state != TrancheState.Certified) _wrongState(tranche);
    }

    function _wrongState(uint8 tranche) private view {
        revert WrongTrancheState(tranche, _s().tranches[tranche].state);
    }

    function _requireReported() private view {
        uint32 dueAt = _reportDueAt();
        if (block.timestamp > dueAt) revert ReportOverdue(dueAt);
    }

    function _needsBoth(uint8 tranche) private view returns (bool) {
        TreasuryStorage storage $ = _s();
        if (tranche == COMPLETION) return true;
        uint256 part = $.tranches[tranche].bps;
        return part > LARGE || $.releasedBps + part > HALF;
    }

    function _blocking(bytes32 certificate) private view returns (uint256) {
        return IGovernance(_s().governance).blocking(certificate);
    }
}
