// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGovernance} from "../interfaces/IGovernance.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Stage} from "../interfaces/ProjectTypes.sol";
import {Roles} from "../access/Roles.sol";
import {TreasuryBooks} from "./TreasuryBooks.sol";

/// @title The escrow's way out: asked for, certified, waited for, released
abstract contract TrancheBook is TreasuryBooks {
    /// @dev Number under which the completion of the works is asked for and certified; it pays nothing.
    uint8 internal constant COMPLETION = 255;
    uint32 private constant WAIT = 5 days;
    /// @dev From 5 to 21 days: a vote to block, with its timelock, fits.
    uint32 private constant EXTENSION = 16 days;
    uint32 private constant BETWEEN_RELEASES = 30 days;
    uint32 private constant AFTER_BLOCK = 60 days;
    /// @dev Above a quarter in one, or a half in all, both engineers sign.
    uint256 private constant LARGE = 2_500;
    uint256 private constant HALF = 5_000;

    /// @inheritdoc ITreasury
    function requestTranche(uint8 tranche, bytes32 evidenceHash) external onlySPV returns (bytes32 certificate) {
        TreasuryStorage storage $ = _s();
        if (evidenceHash == 0) revert ZeroHash();
        _requireAskable(tranche);
        Tranche storage t = $.tranches[tranche];
        if (t.state != TrancheState.None && t.state != TrancheState.Blocked) revert WrongTrancheState(tranche, t.state);
        ++t.requests;
        certificate = keccak256(abi.encode(address(this), tranche, t.requests, evidenceHash));
        t.state = TrancheState.Requested;
        t.extended = t.firstSigned = t.secondSigned = false;
        t.requestedAt = uint32(block.timestamp);
        t.releasableAt = 0;
        t.evidenceHash = evidenceHash;
        t.certificate = certificate;
        $.trancheOfCertificate[certificate] = uint256(tranche) + 1;
        emit TrancheRequested(tranche, certificate, evidenceHash, t.requests);
    }

    /// @inheritdoc ITreasury
    function certifyTranche(uint8 tranche, bytes32 evidenceHash) external {
        TreasuryStorage storage $ = _s();
        bool first = msg.sender == $.verifier;
        if (!first && msg.sender != $.secondVerifier) revert NotAVerifier(msg.sender);
        Tranche storage t = $.tranches[tranche];
        if (t.state != TrancheState.Requested) revert WrongTrancheState(tranche, t.state);
        if (t.evidenceHash != evidenceHash) revert WrongEvidence(evidenceHash, t.evidenceHash);
        if (block.timestamp < t.notBefore) revert TooEarly(t.notBefore);
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
        if (t.state != TrancheState.Certified) revert WrongTrancheState(tranche, t.state);
        if (t.extended) revert AlreadyExtended(tranche);
        if (!_hasRole(Roles.GUARDIAN, msg.sender) && _blocking(t.certificate) == 0) revert NotAGuardian(msg.sender);
        t.extended = true;
        t.releasableAt += EXTENSION;
        emit TrancheExtended(tranche, t.certificate, t.releasableAt, reasonHash);
    }

    /// @inheritdoc ITreasury
    function blockTranche(bytes32 certificate) external onlyTimelock {
        TreasuryStorage storage $ = _s();
        uint256 found = $.trancheOfCertificate[certificate];
        if (found == 0) revert WrongCertificate(certificate);
        uint8 tranche = uint8(found - 1);
        Tranche storage t = $.tranches[tranche];
        if (t.certificate != certificate) revert WrongCertificate(certificate);
        if (t.state != TrancheState.Requested && t.state != TrancheState.Certified)
            revert WrongTrancheState(tranche, t.state);
        t.state = TrancheState.Blocked;
        t.notBefore = uint32(block.timestamp) + AFTER_BLOCK;
        emit TrancheBlocked(tranche, certificate, t.notBefore);
    }

    /// @inheritdoc ITreasury
    function releaseTranche(uint8 tranche) external nonReentrant returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        Tranche storage t = $.tranches[tranche];
        if (t.state != TrancheState.Certified) revert WrongTrancheState(tranche, t.state);
        uint32 notBefore = t.releasableAt;
        // A vote to block that is under way lengthens the wait even where nobody recorded it; after that nobody is asked.
        bool maybeLonger = !t.extended && block.timestamp < notBefore + EXTENSION;
        if (maybeLonger && _blocking(t.certificate) != 0) notBefore += EXTENSION;
        if (block.timestamp < notBefore) revert TooEarly(notBefore);
        t.state = TrancheState.Released;
        if (tranche == COMPLETION) {
            $.token.moveTo(Stage.Operating);
        } else {
            _requireReported();
            uint32 next = $.lastReleaseAt + BETWEEN_RELEASES;
            if ($.lastReleaseAt != 0 && block.timestamp < next) revert TooEarly(next);
            amount = _amountOf(tranche);
            $.lastReleaseAt = uint32(block.timestamp);
            $.releasedBps += $.trancheBps[tranche];
            $.releasedTotal += uint128(amount);
        }
        emit TrancheReleased(tranche, t.certificate, amount);
    }

    /// @inheritdoc ITreasury
    function withdrawReleased(address to) external onlySPV nonReentrant returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        amount = $.releasedTotal - $.withdrawnTotal;
        if (amount == 0) revert NothingOwed(msg.sender);
        $.withdrawnTotal = $.releasedTotal;
        emit ReleasedWithdrawn(to, amount);
        _pay(to, amount);
    }

    /// @inheritdoc ITreasury
    function trancheCount() external view returns (uint8) {
        return uint8(_s().trancheBps.length);
    }

    /// @inheritdoc ITreasury
    function trancheOf(uint8 tranche) external view returns (Tranche memory, uint256 amount) {
        return (_s().tranches[tranche], _amountOf(tranche));
    }

    /// @dev The last takes what is left, so nothing is lost to rounding.
    function _amountOf(uint8 tranche) private view returns (uint256) {
        TreasuryStorage storage $ = _s();
        uint256 count = $.trancheBps.length;
        if (tranche >= count) return 0;
        (uint256 net, ) = _raise();
        if (tranche + 1 < count) return (net * $.trancheBps[tranche]) / BPS;
        uint256 before;
        for (uint256 i; i + 1 < count; ++i) before += (net * $.trancheBps[i]) / BPS;
        return net - before;
    }

    /// @dev One after the other, while the works and the operation go on, and only with reports in time.
    function _requireAskable(uint8 tranche) private view {
        TreasuryStorage storage $ = _s();
        Stage stage = $.token.stage();
        if (tranche == COMPLETION) return _requireStage(stage == Stage.Construction, stage);
        _requireStage(stage == Stage.Construction || stage == Stage.Operating, stage);
        if (tranche >= $.trancheBps.length) revert NoSuchTranche(tranche);
        TrancheState before = tranche == 0 ? TrancheState.Released : $.tranches[tranche - 1].state;
        if (before != TrancheState.Released) revert WrongTrancheState(tranche - 1, before);
        _requireReported();
    }

    function _requireReported() private view {
        uint32 dueAt = _s().reportDueAt;
        if (block.timestamp > dueAt) revert ReportOverdue(dueAt);
    }

    function _needsBoth(uint8 tranche) private view returns (bool) {
        TreasuryStorage storage $ = _s();
        if (tranche == COMPLETION) return true;
        uint256 part = $.trancheBps[tranche];
        return part > LARGE || $.releasedBps + part > HALF;
    }

    function _blocking(bytes32 certificate) private view returns (uint256) {
        return IGovernance(_s().governance).blocking(certificate);
    }
}
