// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Stage} from "../interfaces/ProjectTypes.sol";
import {ProjectPart} from "./ProjectPart.sol";

/// @title The treasury's storage and what both its books use
abstract contract TreasuryBooks is ITreasury, ProjectPart, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev The first two slots are written at creation, so that opening the escrow writes no fresh slot.
    /// @custom:storage-location erc7201:partisipro.storage.Treasury
    struct TreasuryStorage {
        uint112 price;
        uint112 netRaise;
        uint32 longStop;
        uint112 fees;
        uint32 concessionEnd;
        uint32 reportEvery;
        uint32 reportDueAt;
        bool longStopMoved;
        uint128 releasedTotal;
        uint128 withdrawnTotal;
        uint128 profit;
        uint128 deposited;
        IProjectToken token;
        uint16 raiseFeeBps;
        uint16 managementFeeBps;
        uint16 releasedBps;
        uint32 lastReleaseAt;
        address offering;
        uint32 declarationCount;
        uint32 feePendingOf;
        address governance;
        address timelock;
        IERC20 currency;
        address factory;
        address spv;
        address verifier;
        address secondVerifier;
        address unclaimedDestination;
        uint16[] trancheBps;
        mapping(uint8 tranche => Tranche) tranches;
        mapping(bytes32 certificate => uint256) trancheOfCertificate;
        mapping(uint32 id => Declaration) declarations;
    }

    uint256 internal constant BPS = 10_000;

    modifier onlySPV() {
        if (msg.sender != _s().spv) revert NotTheSPV(msg.sender);
        _;
    }

    modifier onlyTimelock() {
        if (msg.sender != _s().timelock) revert NotTheTimelock(msg.sender);
        _;
    }

    modifier onlyOffering() {
        if (msg.sender != _s().offering) revert NotTheOffering(msg.sender);
        _;
    }

    function _requireStage(bool ok, Stage stage) internal pure {
        if (!ok) revert WrongStage(stage);
    }

    /// @dev Takes exactly `amount` from the caller: a currency that keeps a part is refused.
    function _pull(uint256 amount) internal {
        IERC20 money = _s().currency;
        uint256 before = money.balanceOf(address(this));
        money.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = money.balanceOf(address(this)) - before;
        if (received != amount) revert CurrencyShortfall(received, amount);
    }

    function _pay(address payee, uint256 amount) internal {
        _s().currency.safeTransfer(payee, amount);
    }

    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.Treasury"));

    function _s() internal pure returns (TreasuryStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
