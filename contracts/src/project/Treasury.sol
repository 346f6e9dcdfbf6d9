// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IPartOfProject} from "../interfaces/IProjectPart.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Kind} from "../interfaces/ProjectTypes.sol";
import {ProjectPart} from "./ProjectPart.sol";
import {RedemptionBook} from "./RedemptionBook.sol";
import {TrancheBook} from "./TrancheBook.sol";

/// @title Where a project's money lies; see ITreasury
contract Treasury is IPartOfProject, TrancheBook, RedemptionBook {
    uint32 private constant REPORT_LEAST = 30 days;
    uint32 private constant REPORT_MOST = 366 days;

    constructor(address access, address book, address registry) ProjectPart(access, book, registry) {}

    /// @inheritdoc ITreasury
    function initialize(Init calldata init) external initializer {
        TreasuryStorage storage $ = _s();
        $.price = uint112(init.price);
        $.longStop = init.longStop;
        $.concessionEnd = init.concessionEnd;
        $.currencyDecimals = init.currencyDecimals;
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
        uint8 count = uint8(init.trancheBps.length);
        $.trancheCount = count;
        for (uint8 i; i < count; ++i) $.tranches[i].bps = init.trancheBps[i];
    }

    /// @inheritdoc ITreasury
    function payBack(address payee, uint256 amount) external nonReentrant {
        if (msg.sender != _s().offering) revert NotTheOffering(msg.sender);
        _pay(payee, amount);
    }

    /// @inheritdoc ITreasury
    function postReport(bytes32 documentHash) external onlySPV {
        TreasuryStorage storage $ = _s();
        _requireHash(documentHash);
        _requireGoing();
        uint32 dueAt = uint32(block.timestamp) + $.reportEvery;
        $.reportDueAt = dueAt;
        emit ReportPosted(documentHash, dueAt);
    }

    /// @inheritdoc ITreasury
    function publishDossier(bytes32 dossierHash) external onlySPV {
        _requireHash(dossierHash);
        emit DossierPublished(dossierHash);
    }

    /// @inheritdoc ITreasury
    function setReportDuty(uint32 every) external onlyTimelock {
        if (every < REPORT_LEAST || every > REPORT_MOST) revert BadReportDuty(every);
        _s().reportEvery = every;
        emit ReportDutyChanged(every);
    }

    /// @inheritdoc ITreasury
    function books()
        external
        view
        returns (uint256 escrow, uint256 released, uint256 profit, uint256 fees, uint256 netRaise, uint256 pools)
    {
        TreasuryStorage storage $ = _s();
        (netRaise, ) = _raise();
        escrow = netRaise != 0 ? netRaise - $.escrowSpent : _supply() * $.price;
        released = $.released;
        profit = $.profit;
        fees = _feesOwed();
        pools = $.redemption.pool - $.redemption.redeemed + $.poolsOwed;
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
    function currencyDecimals() external view returns (uint8) {
        return _s().currencyDecimals;
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
        return (_reportDueAt(), _s().reportEvery);
    }

    /// @inheritdoc IPartOfProject
    function token() external view returns (address) {
        return address(_s().token);
    }

    /// @notice Which of the five this is.
    function KIND() external pure returns (Kind) {
        return Kind.Treasury;
    }
}
