// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IOffering} from "../interfaces/IOffering.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Stage} from "../interfaces/ProjectTypes.sol";
import {EscrowMath} from "./EscrowMath.sol";
import {ProjectPart} from "./ProjectPart.sol";

/// @title The treasury's storage and what all its books use
abstract contract TreasuryBooks is ITreasury, ProjectPart, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev Shares sold are the offering's to know. `stageSince`: when the stage that was recorded last began.
    /// `escrowSpent`: of the net raise, what was released or became the holders'. `released`: what the SPV may withdraw.
    /// @custom:storage-location erc7201:partisipro.storage.Treasury
    struct TreasuryStorage {
        uint112 price;
        uint32 reportDueAt;
        uint32 reportEvery;
        uint16 raiseFeeBps;
        uint16 managementFeeBps;
        uint8 currencyDecimals;
        bool longStopMoved;
        bool defaultCertified;
        uint8 trancheCount;
        uint8 nextTranche;
        address offering;
        uint32 longStop;
        uint32 concessionEnd;
        uint32 stageSince;
        IProjectToken token;
        uint32 lastReleaseAt;
        uint16 releasedBps;
        IERC20 currency;
        uint32 declarationCount;
        uint32 feePendingOf;
        uint256 escrowSpent;
        uint256 released;
        uint256 profit;
        uint256 deposited;
        uint256 managementFees;
        uint256 feesWithdrawn;
        uint256 poolsOwed;
        Redemption redemption;
        address governance;
        address timelock;
        address factory;
        address spv;
        address verifier;
        address secondVerifier;
        address unclaimedDestination;
        address defaultSigner;
        bytes32 defaultEvidence;
        mapping(uint8 tranche => Tranche) tranches;
        mapping(uint32 id => Declaration) declarations;
        mapping(address verifier => uint32) suspendedUntil;
        mapping(address payer => bool) payers;
        mapping(address payer => uint256) poolOwed;
    }

    uint32 internal constant REPORT_EVERY = 180 days;
    /// @dev Holders are not asked again at once for what they refused.
    uint32 internal constant AFTER_BLOCK = 60 days;
    /// @dev Escrow included: so that no product of the accrual can overflow.
    uint256 internal constant LIFETIME = 1 << 120;

    modifier onlySPV() {
        _requireSPV();
        _;
    }

    modifier onlyTimelock() {
        _requireTimelock();
        _;
    }

    function _requireSPV() internal view {
        if (msg.sender != _s().spv) revert NotTheSPV(msg.sender);
    }

    function _requireTimelock() private view {
        if (msg.sender != _s().timelock) revert NotTheTimelock(msg.sender);
    }

    function _stage() internal view returns (Stage) {
        return _s().token.stage();
    }

    function _requireStage(Stage one, Stage other) internal view returns (Stage stage) {
        stage = _stage();
        if (stage != one && stage != other) revert WrongStage(stage);
    }

    /// @dev While it builds or operates.
    function _requireGoing() internal view returns (Stage) {
        return _requireStage(Stage.Construction, Stage.Operating);
    }

    function _requireHash(bytes32 hash) internal pure {
        if (hash == 0) revert ZeroHash();
    }

    function _requireOwed(uint256 amount, address account) internal pure {
        if (amount == 0) revert NothingOwed(account);
    }

    function _requireFrom(uint32 notBefore) internal view {
        if (block.timestamp < notBefore) revert TooEarly(notBefore);
    }

    function _requireUnpaused() internal view {
        uint32 until = _s().token.pausedUntil();
        if (block.timestamp < until) revert Paused(until);
    }

    /// @dev Both are 0 until the raise has succeeded.
    function _raise() internal view returns (uint256 net, uint256 fee) {
        TreasuryStorage storage $ = _s();
        uint256 sold = $.token.issued() ? IOffering($.offering).sold() : 0;
        (net, fee) = EscrowMath.raise(sold, $.price, $.raiseFeeBps);
        net -= fee;
    }

    /// @dev What is the platform's and was not withdrawn: of the raise and of the declarations that applied.
    function _feesOwed() internal view returns (uint256) {
        (, uint256 raiseFee) = _raise();
        return raiseFee + _s().managementFees - _s().feesWithdrawn;
    }

    function _supply() internal view returns (uint256) {
        return _s().token.totalSupply();
    }

    /// @dev The stage as the token records it begins at `since`.
    function _moveTo(Stage stage, uint256 since) internal {
        _s().stageSince = uint32(since);
        _s().token.moveTo(stage);
    }

    /// @dev The first is due half a year after the raise.
    function _reportDueAt() internal view returns (uint32 dueAt) {
        dueAt = _s().reportDueAt;
        if (dueAt != 0) return dueAt;
        uint32 finalizedAt = IOffering(_s().offering).finalizedAt();
        return finalizedAt == 0 ? 0 : finalizedAt + REPORT_EVERY;
    }

    /// @dev Takes exactly `amount` from the caller: a currency that keeps a part is refused.
    function _pull(uint256 amount) internal {
        uint256 before = _balance();
        _s().currency.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = _balance() - before;
        if (received != amount) revert CurrencyShortfall(received, amount);
    }

    function _balance() internal view returns (uint256) {
        return _s().currency.balanceOf(address(this));
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
