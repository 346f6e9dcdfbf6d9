// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOffering} from "../interfaces/IOffering.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Stage, Suite} from "../interfaces/ProjectTypes.sol";
import {Roles} from "../access/Roles.sol";
import {TokenStore} from "./TokenStore.sol";

/// @title Where a project stands, whether it rests, and who its sponsors are
abstract contract TokenLife is TokenStore {
    uint32 private constant FIRST_PAUSE = 14 days;
    uint32 private constant RENEWAL = 21 days;
    uint32 private constant BETWEEN_PAUSES = 90 days;
    uint32 private constant EXTENSION = 30 days;

    /// @inheritdoc IProjectToken
    function moveTo(Stage to) external {
        TokenStorage storage $ = _s();
        bool raise = msg.sender == $.suite.offering;
        if (!raise && msg.sender != $.suite.treasury) revert OnlySibling(msg.sender);
        Stage from = $.stage;
        if (!(raise ? _raiseArrow(from, to) : _laterArrow(from, to))) revert WrongStage(stage());
        $.stage = to;
        if (to == Stage.Construction) $.issued = true;
        emit StageChanged(from, to);
    }

    // ── pause ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function pause(bytes32 reasonHash) external {
        TokenStorage storage $ = _onlyGuardian(reasonHash);
        uint32 until = $.pausedUntil;
        bool renews = block.timestamp < until;
        bool tooSoon = renews ? $.pauseRenewed : until != 0 && block.timestamp < until + BETWEEN_PAUSES;
        if (tooSoon) revert PauseTooSoon(until + BETWEEN_PAUSES);
        $.pauseRenewed = renews;
        _pauseUntil(renews ? until + RENEWAL : uint32(block.timestamp) + FIRST_PAUSE, reasonHash);
    }

    /// @inheritdoc IProjectToken
    function unpause(bytes32 reasonHash) external {
        _onlyGuardian(reasonHash);
        if (!paused()) revert NotPaused();
        _pauseUntil(uint32(block.timestamp), reasonHash);
    }

    /// @inheritdoc IProjectToken
    function extendPause(uint32 until) external {
        TokenStorage storage $ = _onlyTimelock();
        if (!paused()) revert NotPaused();
        uint32 latest = uint32(block.timestamp) + EXTENSION;
        if (until <= $.pausedUntil || until > latest) revert BadPauseEnd($.pausedUntil + 1, latest);
        _pauseUntil(until, 0);
    }

    function _pauseUntil(uint32 until, bytes32 reasonHash) private {
        _s().pausedUntil = until;
        emit PausedUntil(until, msg.sender, reasonHash);
    }

    function _onlyGuardian(bytes32 reasonHash) private view returns (TokenStorage storage) {
        if (!_hasRole(Roles.GUARDIAN, msg.sender)) revert NotAGuardian(msg.sender);
        if (reasonHash == 0) revert ZeroHash();
        return _s();
    }

    // ── sponsors ─────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function addSponsor(uint160 identity) external {
        _onlyTimelock();
        _addSponsor(identity);
    }

    /// @inheritdoc IProjectToken
    function addSponsors(uint160[] calldata identities) external {
        _onlyTreasury();
        for (uint256 i; i < identities.length; ++i) _addSponsor(identities[i]);
    }

    function _addSponsor(uint160 identity) internal {
        // Nobody's identity is everybody's whom the registry does not know.
        if (identity == 0) revert ZeroIdentity();
        _s().sponsors[identity] = true;
        emit SponsorAdded(identity);
    }

    // ── views ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function stage() public view returns (Stage) {
        TokenStorage storage $ = _s();
        Stage stored = $.stage;
        if (stored == Stage.Open && IOffering($.suite.offering).inReflection()) return Stage.Reflection;
        return _isRunning(stored) && _isConcessionOver() ? Stage.Ended : stored;
    }

    /// @inheritdoc IProjectToken
    function over() public view returns (bool) {
        return _s().stage >= Stage.Redemption;
    }

    /// @inheritdoc IProjectToken
    function paused() public view returns (bool) {
        return block.timestamp < _s().pausedUntil;
    }

    /// @inheritdoc IProjectToken
    function pausedUntil() external view returns (uint32) {
        return _s().pausedUntil;
    }

    /// @inheritdoc IProjectToken
    function issued() external view returns (bool) {
        return _s().issued;
    }

    /// @inheritdoc IProjectToken
    function suite() external view returns (Suite memory) {
        return _s().suite;
    }

    /// @inheritdoc IProjectToken
    function isSponsor(uint160 identity) external view returns (bool) {
        return _s().sponsors[identity];
    }

    // ── inner works ──────────────────────────────────────────────────────────────────────────────────────────────

    function _raiseArrow(Stage from, Stage to) private pure returns (bool) {
        if (from == Stage.Open) return to == Stage.Construction || to == Stage.Failed || to == Stage.Cancelled;
        return to == Stage.Closed && (from == Stage.Failed || from == Stage.Cancelled);
    }

    /// @dev Past the concession's end nothing is left but to record it.
    function _laterArrow(Stage from, Stage to) private view returns (bool) {
        if (to == Stage.Operating) return from == Stage.Construction && !_isConcessionOver();
        if (to == Stage.Terminated) return _isRunning(from) && !_isConcessionOver();
        if (to == Stage.Ended) return _isRunning(from) && _isConcessionOver();
        if (to == Stage.Redemption) return from == Stage.Terminated || from == Stage.Ended;
        return to == Stage.Closed && from == Stage.Redemption;
    }

    function _isRunning(Stage stored) private pure returns (bool) {
        return stored == Stage.Construction || stored == Stage.Operating;
    }

    function _isConcessionOver() private view returns (bool) {
        return block.timestamp >= ITreasury(_s().suite.treasury).concessionEnd();
    }
}
