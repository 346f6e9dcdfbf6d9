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

    /// @dev What opening the escrow reads and writes is one slot, written at creation already: `sold` opens it.
    /// @custom:storage-location erc7201:partisipro.storage.Treasury
    struct TreasuryStorage {
        uint112 price;
        uint32 sold;
        uint32 reportDueAt;
        uint32 reportEvery;
        uint16 raiseFeeBps;
        uint16 managementFeeBps;
        bool longStopMoved;
        address offering;
        uint32 longStop;
        uint32 concessionEnd;
        IProjectToken token;
        uint32 lastReleaseAt;
        uint16 releasedBps;
        IERC20 currency;
        uint32 declarationCount;
        uint32 feePendingOf;
        uint128 releasedTotal;
        uint128 withdrawnTotal;
        uint128 profit;
        uint128 deposited;
        uint128 managementFees;
        uint128 feesWithdrawn;
        address governance;
        address timelock;
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

    /// @dev Both are 0 until the escrow is open.
    function _raise() internal view returns (uint256 net, uint256 fee) {
        TreasuryStorage storage $ = _s();
        uint256 raised = uint256($.sold) * $.price;
        fee = (raised * $.raiseFeeBps) / BPS;
        net = raised - fee;
    }

    /// @dev What is the platform's and was not withdrawn: of the raise and of the declarations that applied.
    function _feesOwed() internal view returns (uint256) {
        (, uint256 fee) = _raise();
        return fee + _s().managementFees - _s().feesWithdrawn;
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
