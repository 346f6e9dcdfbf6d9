// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Kind, Stage} from "../interfaces/ProjectTypes.sol";
import {ProfitBook} from "./ProfitBook.sol";
import {ProjectPart} from "./ProjectPart.sol";
import {TrancheBook} from "./TrancheBook.sol";

/// @title Where a project's money lies; see ITreasury
contract Treasury is TrancheBook, ProfitBook {
    uint32 private constant REPORT_EVERY = 180 days;
    uint32 private constant REPORT_LEAST = 30 days;
    uint32 private constant REPORT_MOST = 366 days;
    uint32 private constant LONG_STOP_MOST = 730 days;

    constructor(address access, address book, address registry) ProjectPart(access, book, registry) {}

    /// @inheritdoc ITreasury
    function initialize(Init calldata init) external initializer {
        TreasuryStorage storage $ = _s();
        $.price = uint112(init.price);
        $.longStop = init.longStop;
        $.concessionEnd = init.concessionEnd;
        $.reportEvery = REPORT_EVERY;
        $.token = IProjectToken(init.suite.token);
        $.raiseFeeBps = init.raiseFeeBps;
        $.managementFeeBps = init.managementFeeBps;
        $.offering = init.suite.offering;
        $.governance = init.suite.governance;
        $.timelock = init.suite.timelock;
        $.currency = IERC20(init.currency);
        $.factory = init.factory;
        $.spv = init.spv;
        $.verifier = init.verifier;
        $.secondVerifier = init.secondVerifier;
        $.unclaimedDestination = init.unclaimedDestination;
        $.trancheBps = init.trancheBps;
    }

    /// @inheritdoc ITreasury
    function open(uint256 sold) external onlyOffering returns (uint256 raised, uint256 fee) {
        TreasuryStorage storage $ = _s();
        $.sold = uint32(sold);
        $.reportDueAt = uint32(block.timestamp) + $.reportEvery;
        uint256 net;
        (net, fee) = _raise();
        raised = net + fee;
        emit FeeAccrued(0, fee);
    }

    /// @inheritdoc ITreasury
    function payBack(address payee, uint256 amount) external onlyOffering nonReentrant {
        _pay(payee, amount);
    }

    /// @inheritdoc ITreasury
    function postReport(bytes32 documentHash) external onlySPV {
        TreasuryStorage storage $ = _s();
        if (documentHash == 0) revert ZeroHash();
        Stage stage = $.token.stage();
        _requireStage(stage == Stage.Construction || stage == Stage.Operating, stage);
        $.reportDueAt = uint32(block.timestamp) + $.reportEvery;
        emit ReportPosted(documentHash, $.reportDueAt);
    }

    /// @inheritdoc ITreasury
    function publishDossier(bytes32 dossierHash) external onlySPV {
        if (dossierHash == 0) revert ZeroHash();
        emit DossierPublished(dossierHash);
    }

    /// @inheritdoc ITreasury
    function setReportDuty(uint32 every) external onlyTimelock {
        if (every < REPORT_LEAST || every > REPORT_MOST) revert BadReportDuty(every);
        _s().reportEvery = every;
        emit ReportDutyChanged(every);
    }

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
    function books()
        external
        view
        returns (uint256 escrow, uint256 released, uint256 profit, uint256 fees, uint256 netRaise)
    {
        TreasuryStorage storage $ = _s();
        (netRaise, ) = _raise();
        escrow = $.sold != 0 ? netRaise - $.releasedTotal : $.token.totalSupply() * $.price;
        return (escrow, $.releasedTotal - $.withdrawnTotal, $.profit, _feesOwed(), netRaise);
    }

    /// @inheritdoc ITreasury
    function spv() external view returns (address) {
        return _s().spv;
    }

    /// @inheritdoc ITreasury
    function verifiers() external view returns (address first, address second) {
        return (_s().verifier, _s().secondVerifier);
    }

    /// @inheritdoc ITreasury
    function currency() external view returns (address) {
        return address(_s().currency);
    }

    /// @inheritdoc ITreasury
    function longStop() external view returns (uint32) {
        return _s().longStop;
    }

    /// @inheritdoc ITreasury
    function concessionEnd() external view returns (uint32) {
        return _s().concessionEnd;
    }

    /// @inheritdoc ITreasury
    function reportDuty() external view returns (uint32 dueAt, uint32 every) {
        return (_s().reportDueAt, _s().reportEvery);
    }

    /// @notice Which of the five this is.
    function KIND() external pure returns (Kind) {
        return Kind.Treasury;
    }
}
