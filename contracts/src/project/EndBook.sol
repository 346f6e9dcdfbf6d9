// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ITreasury} from "../interfaces/ITreasury.sol";
import {DeclarationKind, Stage} from "../interfaces/ProjectTypes.sol";
import {ProfitBook} from "./ProfitBook.sol";

/// @title How a project ends before its shares do: what is left of escrow becomes the holders'
abstract contract EndBook is ProfitBook {
    /// @dev After it nobody need be asked any more: escrow cannot lock.
    uint32 private constant OVERDUE = 180 days;
    uint32 private constant REPORT_OVERDUE = 90 days;
    uint32 private constant LONG_STOP_MOST = 730 days;
    uint32 private constant CONCESSION_LEAST = 90 days;

    /// @inheritdoc ITreasury
    function setLongStop(uint32 longStop_) external onlyTimelock {
        TreasuryStorage storage $ = _s();
        bool later = longStop_ > $.longStop && longStop_ - $.longStop <= LONG_STOP_MOST;
        if ($.longStopMoved || !later || longStop_ >= $.concessionEnd) revert BadLongStop(longStop_);
        $.longStopMoved = true;
        $.longStop = longStop_;
        emit LongStopChanged(longStop_);
    }

    /// @inheritdoc ITreasury
    function setConcessionEnd(uint32 end_) external onlyTimelock {
        if (end_ >= _s().concessionEnd || end_ < block.timestamp + CONCESSION_LEAST) revert BadConcessionEnd(end_);
        _s().concessionEnd = end_;
        emit ConcessionEndChanged(end_);
    }

    /// @inheritdoc ITreasury
    function terminate() external onlyTimelock {
        _requireGoing();
        _terminate();
    }

    /// @inheritdoc ITreasury
    function terminateOverdue() external {
        _requireStage(Stage.Construction, Stage.Construction);
        _requireFrom(_s().longStop + OVERDUE);
        _terminate();
    }

    /// @inheritdoc ITreasury
    function end() external {
        _end();
    }

    /// @inheritdoc ITreasury
    function distributeEscrow() external {
        TreasuryStorage storage $ = _s();
        _requireStage(Stage.Operating, Stage.Operating);
        _requireFrom(($.stageSince > $.longStop ? $.stageSince : $.longStop) + OVERDUE);
        _requireOwed(_distributeEscrow(), msg.sender);
    }

    /// @inheritdoc ITreasury
    function terminationCause() public view returns (Cause) {
        TreasuryStorage storage $ = _s();
        Stage stage = _stage();
        if (stage != Stage.Construction && stage != Stage.Operating) return Cause.None;
        if ($.defaultCertified) return Cause.DefaultCertified;
        if (stage == Stage.Construction && block.timestamp >= $.longStop) return Cause.LongStopMissed;
        return block.timestamp > _reportDueAt() + REPORT_OVERDUE ? Cause.ReportOverdue : Cause.None;
    }

    function _terminate() private {
        emit Terminated(terminationCause(), msg.sender);
        _finish(Stage.Terminated, uint32(block.timestamp));
    }

    /// @dev The end itself is when the stage began, whenever somebody records it.
    function _end() internal {
        uint32 since = _s().concessionEnd;
        _requireFrom(since);
        _finish(Stage.Ended, since);
    }

    function _finish(Stage stage, uint32 since) private {
        _moveTo(stage, since);
        _distributeEscrow();
    }

    /// @dev An epoch of its own at once; a declaration that waits for its day goes on waiting.
    function _distributeEscrow() private returns (uint256 amount) {
        TreasuryStorage storage $ = _s();
        (uint256 net, ) = _raise();
        amount = net - $.escrowSpent;
        if (amount == 0) return 0;
        $.escrowSpent = net;
        $.nextTranche = $.trancheCount;
        uint32 id = _note(DeclarationKind.Escrow, address(this), amount, 0, uint32(block.timestamp), 0);
        $.token.distribute(id, amount);
    }
}
