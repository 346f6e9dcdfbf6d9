// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IOffering} from "../interfaces/IOffering.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {Kind, OfferingTerms, Stage} from "../interfaces/ProjectTypes.sol";
import {Roles} from "../access/Roles.sol";
import {ProjectPart} from "./ProjectPart.sol";
import {RegistryProbe} from "./RegistryProbe.sol";

/// @title The raise; see IOffering
contract Offering is IOffering, ProjectPart, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @custom:storage-location erc7201:partisipro.storage.Offering
    struct OfferingStorage {
        IProjectToken token;
        uint32 lastInvestAt;
        uint32 identities;
        bool decided;
        ITreasury treasury;
        uint32 sold;
        IERC20 currency;
        OfferingTerms terms;
        mapping(uint160 identity => Position) positions;
    }

    /// @dev What a purchase is judged on.
    struct Bounds {
        uint160 identity;
        uint256 held;
        uint256 left;
        uint256 personalLeft;
        uint256 minNow;
    }

    uint8 private constant MAX_REVOCATIONS = 3;
    uint256 private constant BPS = 10_000;

    constructor(address access, address book, address registry) ProjectPart(access, book, registry) {}

    /// @inheritdoc IOffering
    function initialize(Init calldata init) external initializer {
        OfferingStorage storage $ = _s();
        $.token = IProjectToken(init.suite.token);
        $.treasury = ITreasury(init.suite.treasury);
        $.currency = IERC20(init.currency);
        $.terms = init.terms;
    }

    // ── buying ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IOffering
    function invest(uint32 maxShares, uint32 minShares) external nonReentrant returns (uint32) {
        return _invest(maxShares, minShares);
    }

    /// @inheritdoc IOffering
    function investWithPermit(
        uint32 maxShares,
        uint32 minShares,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant returns (uint32) {
        // A permit that someone sent before us has done its work: only the allowance counts.
        try IERC20Permit(address(_s().currency)).permit(msg.sender, address(this), value, deadline, v, r, s) {} catch {}
        return _invest(maxShares, minShares);
    }

    function _invest(uint32 maxShares, uint32 minShares) private returns (uint32 shares) {
        OfferingStorage storage $ = _s();
        Bounds memory b = _bounds(msg.sender);
        shares = _sharesFor(b, maxShares, minShares);
        uint256 cost = uint256(shares) * $.terms.price;
        _requireFunds(msg.sender, cost);
        uint32 fresh = _record(b, shares);
        $.token.mint(msg.sender, shares);
        uint256 before = $.currency.balanceOf(address($.treasury));
        $.currency.safeTransferFrom(msg.sender, address($.treasury), cost);
        uint256 received = $.currency.balanceOf(address($.treasury)) - before;
        if (received != cost) revert CurrencyShortfall(received, cost);
        emit Invested(msg.sender, b.identity, shares, cost, fresh, uint32(block.timestamp));
    }

    function _record(Bounds memory b, uint32 shares) private returns (uint32 fresh) {
        OfferingStorage storage $ = _s();
        Position storage p = $.positions[b.identity];
        fresh = block.timestamp > p.since + $.terms.reflection ? shares : p.fresh + shares;
        p.wallet = msg.sender;
        p.since = uint32(block.timestamp);
        p.fresh = fresh;
        $.lastInvestAt = uint32(block.timestamp);
        if (b.held == 0) ++$.identities;
    }

    // ── taking back ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IOffering
    function revoke(address holder, address payee) external nonReentrant returns (uint256 amount) {
        OfferingStorage storage $ = _s();
        uint160 identity = _requirePerson(holder, payee);
        if ($.decided) revert OfferingClosed();
        Position storage p = $.positions[identity];
        uint256 balance = $.token.balanceOf(holder);
        uint256 shares = balance < p.fresh ? balance : p.fresh;
        if (p.wallet != holder || shares == 0) revert NothingToRevoke();
        if (block.timestamp > p.since + $.terms.reflection) revert ReflectionOver(p.since + $.terms.reflection);
        if (p.revocations == MAX_REVOCATIONS) revert TooManyRevocations();
        p.fresh = 0;
        ++p.revocations;
        if (balance == shares) --$.identities;
        amount = shares * $.terms.price;
        $.token.burn(holder, shares);
        emit Revoked(holder, identity, payee, shares, amount, p.revocations);
        $.treasury.payBack(payee, amount);
    }

    /// @inheritdoc IOffering
    function refund(address holder, address payee) external nonReentrant returns (uint256 amount) {
        OfferingStorage storage $ = _s();
        uint160 identity = _requirePerson(holder, payee);
        uint256 shares = $.token.balanceOf(holder);
        if (shares == 0 || !_refunding()) revert NothingOwed(holder);
        amount = shares * $.terms.price;
        $.token.burn(holder, shares);
        if ($.token.totalSupply() == 0) $.token.moveTo(Stage.Closed);
        emit Refunded(holder, identity, payee, shares, amount);
        $.treasury.payBack(payee, amount);
    }

    // ── deciding ─────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IOffering
    function finalize() external nonReentrant {
        OfferingStorage storage $ = _s();
        if ($.decided) revert OfferingClosed();
        uint32 notBefore = finalizableAt();
        if (block.timestamp < notBefore) revert TooEarly(notBefore);
        uint256 supply = $.token.totalSupply();
        $.decided = true;
        $.sold = uint32(supply);
        bool succeeded = supply >= $.terms.softCap && $.identities >= $.terms.minIdentities;
        uint256 raised;
        uint256 fee;
        if (succeeded) {
            (raised, fee) = $.treasury.open(supply);
            $.token.moveTo(Stage.Construction);
        } else {
            $.token.moveTo(Stage.Failed);
            if (supply == 0) $.token.moveTo(Stage.Closed);
        }
        emit Finalized(succeeded, supply, raised, fee, $.identities);
    }

    /// @inheritdoc IOffering
    function cancel(bytes32 reasonHash) external nonReentrant {
        OfferingStorage storage $ = _s();
        if ($.decided) revert OfferingClosed();
        bool bySPV = msg.sender == $.treasury.spv() && !inReflection();
        if (!bySPV && !_hasRole(Roles.GUARDIAN, msg.sender)) revert MayNotCancel(msg.sender);
        $.decided = true;
        $.sold = uint32($.token.totalSupply());
        emit OfferingCancelled(msg.sender, reasonHash);
        $.token.moveTo(Stage.Cancelled);
        if ($.sold == 0) $.token.moveTo(Stage.Closed);
    }

    // ── views ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IOffering
    function quote(address account, uint32 maxShares, uint32 minShares) public view returns (uint32 shares) {
        shares = _sharesFor(_bounds(account), maxShares, minShares);
        _requireFunds(account, uint256(shares) * _s().terms.price);
    }

    /// @inheritdoc IOffering
    function investReason(address account, uint32 shares) external view returns (bytes4) {
        // The very checks of a purchase answer, so this and the purchase cannot disagree.
        try this.quote(account, shares, shares) returns (uint32) {
            return 0;
        } catch (bytes memory reason) {
            return bytes4(reason);
        }
    }

    /// @inheritdoc IOffering
    function bounds(address account) external view returns (uint256 left, uint256 personalLeft, uint256 minNow) {
        Bounds memory b = _bounds(account);
        return (b.left, b.personalLeft, b.minNow);
    }

    /// @inheritdoc IOffering
    function limits(
        address account
    ) external view returns (uint256 left, uint256 personalLeft, uint256 minNow, bytes4 reason) {
        try this.bounds(account) returns (uint256 l, uint256 p, uint256 m) {
            return (l, p, m, p == 0 ? LimitReached.selector : bytes4(0));
        } catch (bytes memory why) {
            return (0, 0, 0, bytes4(why));
        }
    }

    /// @inheritdoc IOffering
    function refundReason(address account) external view returns (bytes4) {
        return _s().token.balanceOf(account) == 0 || !_refunding() ? NothingOwed.selector : bytes4(0);
    }

    /// @inheritdoc IOffering
    function terms() external view returns (OfferingTerms memory) {
        return _s().terms;
    }

    /// @inheritdoc IOffering
    function currency() external view returns (address) {
        return address(_s().currency);
    }

    /// @inheritdoc IOffering
    function positionOf(uint160 identity) external view returns (Position memory) {
        return _s().positions[identity];
    }

    /// @inheritdoc IOffering
    function sold() external view returns (uint256) {
        return _s().decided ? _s().sold : _s().token.totalSupply();
    }

    /// @inheritdoc IOffering
    function identities() external view returns (uint32) {
        return _s().identities;
    }

    /// @inheritdoc IOffering
    function lastInvestAt() external view returns (uint32) {
        return _s().lastInvestAt;
    }

    /// @inheritdoc IOffering
    function finalizableAt() public view returns (uint32) {
        OfferingStorage storage $ = _s();
        bool full = $.token.totalSupply() == $.terms.hardCap;
        return (full ? $.lastInvestAt : $.terms.closesAt) + $.terms.reflection + 1;
    }

    /// @inheritdoc IOffering
    function inReflection() public view returns (bool) {
        return !_s().decided && block.timestamp >= _s().terms.closesAt;
    }

    /// @notice Which of the five this is.
    function KIND() external pure returns (Kind) {
        return Kind.Offering;
    }

    // ── inner works ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Reverts with the first reason why this account may buy nothing at all.
    function _bounds(address account) private view returns (Bounds memory b) {
        OfferingStorage storage $ = _s();
        if (block.timestamp < $.terms.opensAt) revert NotOpenYet($.terms.opensAt);
        if ($.decided || block.timestamp >= $.terms.closesAt) revert OfferingClosed();
        IIdentityRegistry.Record memory record = _requireVerified(account);
        b.identity = record.identity;
        if ($.token.isSponsor(b.identity)) revert Sponsor(account);
        address first = $.positions[b.identity].wallet;
        if (first != account && first != address(0) && $.token.balanceOf(first) != 0) revert UseFirstWallet(first);
        b.held = $.token.balanceOf(account);
        b.left = _left(b.held == 0);
        if (b.left == 0) revert SoldOut();
        uint256 most = _personalLimit(record.tier);
        b.personalLeft = most > b.held ? most - b.held : 0;
        b.minNow =
            b.held != 0
                ? 1
                : $.terms.minTicket < b.left
                    ? $.terms.minTicket
                    : b.left;
    }

    function _requireVerified(address account) private view returns (IIdentityRegistry.Record memory) {
        if (!REGISTRY.isVerified(account)) {
            if (REGISTRY.isFrozen(account)) revert IdentityFrozen(account);
            revert NotVerified(account);
        }
        return REGISTRY.recordOf(account);
    }

    function _sharesFor(Bounds memory b, uint32 maxShares, uint32 minShares) private pure returns (uint32) {
        if (maxShares == 0) revert ZeroShares();
        uint256 shares = b.left < b.personalLeft ? b.left : b.personalLeft;
        uint256 least = minShares > b.minNow ? minShares : b.minNow;
        if (b.personalLeft < least && b.personalLeft <= b.left) revert LimitReached(b.personalLeft);
        if (maxShares < shares) shares = maxShares;
        if (shares < least) revert BelowMinimum(shares, least);
        return uint32(shares);
    }

    /// @dev Shares for sale, less one for each identity that the raise still lacks besides this one.
    function _left(bool newcomer) private view returns (uint256) {
        OfferingStorage storage $ = _s();
        uint256 free = $.terms.hardCap - $.token.totalSupply();
        uint256 present = $.identities + (newcomer ? 1 : 0);
        uint256 reserved = $.terms.minIdentities > present ? $.terms.minIdentities - present : 0;
        return free > reserved ? free - reserved : 0;
    }

    function _personalLimit(uint8 tier) private view returns (uint256) {
        OfferingStorage storage $ = _s();
        uint256 byTier = $.terms.tierLimits[tier - 1];
        uint256 byPart = (uint256($.terms.hardCap) * $.terms.maxBps) / BPS;
        return byTier < byPart ? byTier : byPart;
    }

    function _requireFunds(address account, uint256 cost) private view {
        IERC20 money = _s().currency;
        uint256 allowance = money.allowance(account, address(this));
        if (allowance < cost) revert AllowanceTooLow(allowance, cost);
        uint256 balance = money.balanceOf(account);
        if (balance < cost) revert BalanceTooLow(balance, cost);
    }

    /// @dev The caller is the holder or of its identity, and so is the payee. For a replaced wallet its last successor
    /// stands, and alone is paid. For themselves people need no registry that answers.
    function _requirePerson(address holder, address payee) private view returns (uint160 identity) {
        address person = holder;
        if (RegistryProbe.isBarred(address(REGISTRY), holder)) {
            person = RegistryProbe.successorOf(address(REGISTRY), holder);
            if (person == holder || RegistryProbe.isBarred(address(REGISTRY), person)) revert Barred(holder);
            if (payee != person) revert WrongPayee(payee);
        }
        if (!_isSamePerson(msg.sender, person)) revert NotTheHolder(msg.sender);
        if (!_isSamePerson(payee, person)) revert WrongPayee(payee);
        return RegistryProbe.identityOf(address(REGISTRY), holder);
    }

    /// @dev A wallet that its person lost and had revoked neither asks nor is paid; one that only lapsed may.
    function _isSamePerson(address wallet, address person) private view returns (bool) {
        if (wallet == person) return true;
        IIdentityRegistry.Record memory record = REGISTRY.recordOf(wallet);
        return record.identity != 0 && record.flags == 0 && record.identity == REGISTRY.identityOf(person);
    }

    function _refunding() private view returns (bool) {
        Stage stage = _s().token.stage();
        return stage == Stage.Failed || stage == Stage.Cancelled;
    }

    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.Offering"));

    function _s() private pure returns (OfferingStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
