// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20Upgradeable} from "@openzeppelin/contracts-upgradeable/token/ERC20/ERC20Upgradeable.sol";
import {ERC20PermitUpgradeable} from "@openzeppelin/contracts-upgradeable/token/ERC20/extensions/ERC20PermitUpgradeable.sol";
import {ERC20VotesUpgradeable} from "@openzeppelin/contracts-upgradeable/token/ERC20/extensions/ERC20VotesUpgradeable.sol";
import {NoncesUpgradeable} from "@openzeppelin/contracts-upgradeable/utils/NoncesUpgradeable.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IOffering} from "../interfaces/IOffering.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {Kind, Stage, Suite} from "../interfaces/ProjectTypes.sol";
import {TwoStep} from "../access/TwoStep.sol";
import {Accrual} from "./Accrual.sol";
import {ProjectPart} from "./ProjectPart.sol";
import {RegistryProbe} from "./RegistryProbe.sol";

/// @title A share of a project company; see IProjectToken
contract ProjectToken is IProjectToken, ProjectPart, TwoStep, ERC20PermitUpgradeable, ERC20VotesUpgradeable {
    /// @dev One slot a holder. `frozen` saturates; `flags` and `frozenUntilDay` are kept for enforcement.
    struct Holder {
        uint184 accrued;
        uint32 frozen;
        uint8 flags;
        uint16 epoch;
        uint16 frozenUntilDay;
    }

    /// @dev The first five fields share the slot that every transfer reads.
    /// @custom:storage-location erc7201:partisipro.storage.ProjectToken
    struct TokenStorage {
        Stage stage;
        bool issued;
        uint16 epoch;
        uint32 pendingId;
        uint32 recordTime;
        uint128 pendingAmount;
        mapping(uint16 epoch => uint256) accAt;
        mapping(address account => Holder) holders;
        mapping(uint160 identity => bool) sponsors;
        Suite suite;
    }

    /// @inheritdoc IProjectToken
    function initialize(Init calldata init) external initializer {
        __ERC20_init(init.name, init.symbol);
        TokenStorage storage $ = _s();
        $.suite = init.suite;
        for (uint256 i; i < init.sponsors.length; ++i) {
            $.sponsors[init.sponsors[i]] = true;
            emit SponsorAdded(init.sponsors[i]);
        }
    }

    constructor(address access, address book, address registry) ProjectPart(access, book, registry) {}

    // ── the offering and the treasury ────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function mint(address to, uint256 shares) external {
        TokenStorage storage $ = _s();
        if (msg.sender != $.suite.offering || $.issued) revert OnlySibling(msg.sender);
        _mint(to, shares);
    }

    /// @inheritdoc IProjectToken
    function burn(address from, uint256 shares) external {
        TokenStorage storage $ = _s();
        if (msg.sender != $.suite.offering || $.issued) revert OnlySibling(msg.sender);
        _burn(from, shares);
    }

    /// @inheritdoc IProjectToken
    function moveTo(Stage to) external {
        TokenStorage storage $ = _s();
        Stage from = $.stage;
        bool raise = msg.sender == $.suite.offering;
        if (!raise && msg.sender != $.suite.treasury) revert OnlySibling(msg.sender);
        if (!(raise ? _raiseArrow(from, to) : _laterArrow(from, to))) revert WrongStage(from);
        $.stage = to;
        if (to == Stage.Construction) $.issued = true;
        emit StageChanged(from, to);
    }

    /// @inheritdoc IProjectToken
    function schedule(uint32 id, uint256 amount, uint32 recordTime) external {
        TokenStorage storage $ = _onlyTreasury();
        roll();
        if ($.pendingId != 0) revert DeclarationPending($.pendingId);
        $.pendingId = id;
        $.recordTime = recordTime;
        $.pendingAmount = uint128(amount);
    }

    /// @inheritdoc IProjectToken
    function unschedule(uint32 id) external {
        TokenStorage storage $ = _onlyTreasury();
        if ($.pendingId != id) revert DeclarationPending($.pendingId);
        $.pendingId = 0;
        $.pendingAmount = 0;
    }

    /// @inheritdoc IProjectToken
    function take(address account) external returns (uint256 amount) {
        TokenStorage storage $ = _onlyTreasury();
        roll();
        _settle(account, $.epoch);
        uint256 accrued = $.holders[account].accrued;
        $.holders[account].accrued = uint184(Accrual.fraction(accrued));
        return Accrual.whole(accrued);
    }

    /// @inheritdoc IProjectToken
    function setFrozenTokens(address account, uint256 amount) external returns (bool) {
        _requireEnforcer();
        _s().holders[account].frozen = amount > type(uint32).max ? type(uint32).max : uint32(amount);
        emit Frozen(account, amount);
        return true;
    }

    /// @inheritdoc IProjectToken
    function roll() public {
        TokenStorage storage $ = _s();
        uint32 id = $.pendingId;
        if (id == 0 || block.timestamp < $.recordTime) return;
        uint16 epoch = $.epoch + 1;
        uint256 supply = totalSupply();
        uint256 acc = Accrual.step($.accAt[epoch - 1], $.pendingAmount, supply);
        emit DeclarationApplied(id, epoch, acc, $.pendingAmount, supply, $.recordTime);
        $.accAt[epoch] = acc;
        $.epoch = epoch;
        $.pendingId = 0;
        $.pendingAmount = 0;
    }

    // ── views ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IProjectToken
    function canSend(address account) public view returns (bool) {
        return RegistryProbe.isVerified(address(REGISTRY), account);
    }

    /// @inheritdoc IProjectToken
    function canReceive(address account) public view returns (bool) {
        return RegistryProbe.isVerified(address(REGISTRY), account) && !_isSponsorAccount(account);
    }

    /// @inheritdoc IProjectToken
    function canTransfer(address from, address to, uint256 amount) external view returns (bool) {
        return transferReason(from, to, amount) == 0;
    }

    /// @inheritdoc IProjectToken
    function getFrozenTokens(address account) external view returns (uint256) {
        return _s().holders[account].frozen;
    }

    /// @inheritdoc IProjectToken
    function transferReason(address from, address to, uint256 amount) public view returns (bytes4) {
        if (from == address(0)) return IERC20Errors.ERC20InvalidSender.selector;
        if (to == address(0)) return IERC20Errors.ERC20InvalidReceiver.selector;
        if (!_s().issued) return NotIssued.selector;
        if (!RegistryProbe.areVerified(address(REGISTRY), from, to))
            return canSend(from) ? ERC7943CannotReceive.selector : ERC7943CannotSend.selector;
        if (_isSponsorAccount(to)) return Sponsor.selector;
        uint256 frozen = _s().holders[from].frozen;
        if (frozen != 0 && amount > _unfrozen(from, frozen)) return ERC7943InsufficientUnfrozenBalance.selector;
        return amount > balanceOf(from) ? IERC20Errors.ERC20InsufficientBalance.selector : bytes4(0);
    }

    /// @inheritdoc IProjectToken
    function claimable(address account) external view returns (uint256) {
        TokenStorage storage $ = _s();
        Holder memory h = $.holders[account];
        uint256 acc = $.accAt[$.epoch];
        if ($.pendingId != 0 && block.timestamp >= $.recordTime)
            acc = Accrual.step(acc, $.pendingAmount, totalSupply());
        return Accrual.whole(h.accrued + Accrual.earned(balanceOf(account), acc, $.accAt[h.epoch]));
    }

    /// @inheritdoc IProjectToken
    function pending() external view returns (uint32 id, uint256 amount, uint32 recordTime) {
        TokenStorage storage $ = _s();
        return ($.pendingId, $.pendingAmount, $.pendingId == 0 ? 0 : $.recordTime);
    }

    /// @inheritdoc IProjectToken
    function accrual() external view returns (uint16 epoch, uint256 acc) {
        epoch = _s().epoch;
        acc = _s().accAt[epoch];
    }

    /// @inheritdoc IProjectToken
    function accruedOf(address account) external view returns (uint256 accrued, uint16 epoch) {
        Holder storage h = _s().holders[account];
        return (h.accrued, h.epoch);
    }

    /// @inheritdoc IProjectToken
    function stage() external view returns (Stage) {
        TokenStorage storage $ = _s();
        if ($.stage == Stage.Open && IOffering($.suite.offering).inReflection()) return Stage.Reflection;
        return $.stage;
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

    /// @inheritdoc IProjectToken
    function identityRegistry() external view returns (address) {
        return address(REGISTRY);
    }

    /// @notice Which of the five this is.
    function KIND() external pure returns (Kind) {
        return Kind.Token;
    }

    /// @notice Whole shares only.
    function decimals() public pure override returns (uint8) {
        return 0;
    }

    /// @notice ERC-6372: seconds, since block numbers lag on Arbitrum.
    function clock() public view override returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @notice ERC-6372.
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    /// @notice Who votes for `account`: itself until it says otherwise.
    function delegates(address account) public view override returns (address) {
        address delegatee = super.delegates(account);
        return delegatee == address(0) ? account : delegatee;
    }

    /// @dev Both inherited parents define it.
    function nonces(address owner) public view override(ERC20PermitUpgradeable, NoncesUpgradeable) returns (uint256) {
        return super.nonces(owner);
    }

    // ── inner works ──────────────────────────────────────────────────────────────────────────────────────────────

    function _delegate(address account, address delegatee) internal override {
        if (!_s().issued) revert NotIssued();
        if (delegatee == address(0)) delegatee = account;
        if (_isSponsorAccount(delegatee)) revert Sponsor(delegatee);
        if (RegistryProbe.isBarred(address(REGISTRY), account)) revert Barred(account);
        super._delegate(account, delegatee);
    }

    /// @dev A due declaration applies first, then both sides settle, then shares move.
    function _update(
        address from,
        address to,
        uint256 amount
    ) internal override(ERC20Upgradeable, ERC20VotesUpgradeable) {
        if (from != address(0) && to != address(0)) _requireTransferable(from, to, amount);
        roll();
        uint16 epoch = _s().epoch;
        if (from != address(0)) _settle(from, epoch);
        if (to != address(0)) _settle(to, epoch);
        super._update(from, to, amount);
    }

    function _settle(address account, uint16 epoch) private {
        TokenStorage storage $ = _s();
        Holder storage h = $.holders[account];
        if (h.epoch == epoch) return;
        uint256 earned = Accrual.earned(balanceOf(account), $.accAt[epoch], $.accAt[h.epoch]);
        h.accrued += uint184(earned);
        h.epoch = epoch;
    }

    /// @dev The same questions in the same order as `transferReason`; a missing balance is left to ERC-20.
    function _requireTransferable(address from, address to, uint256 amount) private view {
        TokenStorage storage $ = _s();
        if (!$.issued) revert NotIssued();
        if (!RegistryProbe.areVerified(address(REGISTRY), from, to)) {
            if (canSend(from)) revert ERC7943CannotReceive(to);
            revert ERC7943CannotSend(from);
        }
        if (_isSponsorAccount(to)) revert Sponsor(to);
        uint256 frozen = $.holders[from].frozen;
        if (frozen == 0) return;
        uint256 unfrozen = _unfrozen(from, frozen);
        if (amount > unfrozen) revert ERC7943InsufficientUnfrozenBalance(from, amount, unfrozen);
    }

    function _isMember(uint64 role, address account) internal view override returns (bool) {
        return _hasRole(role, account);
    }

    function _unfrozen(address account, uint256 frozen) private view returns (uint256) {
        uint256 balance = balanceOf(account);
        return balance > frozen ? balance - frozen : 0;
    }

    function _isSponsorAccount(address account) private view returns (bool) {
        return _s().sponsors[RegistryProbe.identityOf(address(REGISTRY), account)];
    }

    function _raiseArrow(Stage from, Stage to) private pure returns (bool) {
        if (from == Stage.Open) return to == Stage.Construction || to == Stage.Failed || to == Stage.Cancelled;
        return to == Stage.Closed && (from == Stage.Failed || from == Stage.Cancelled);
    }

    function _laterArrow(Stage from, Stage to) private pure returns (bool) {
        return from == Stage.Construction && to == Stage.Operating;
    }

    function _onlyTreasury() private view returns (TokenStorage storage $) {
        $ = _s();
        if (msg.sender != $.suite.treasury) revert OnlySibling(msg.sender);
    }

    /// @dev Names of EIP-712 are overrides, not storage.
    function _EIP712Name() internal view override returns (string memory) {
        return name();
    }

    function _EIP712Version() internal pure override returns (string memory) {
        return "1";
    }

    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.ProjectToken"));

    function _s() private pure returns (TokenStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
