// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IOffering} from "../interfaces/IOffering.sol";
import {OfferingStore} from "./OfferingStore.sol";
import {RegistryProbe} from "./RegistryProbe.sol";

/// @title Buying shares, and how many one may buy
abstract contract Purchase is OfferingStore {
    using SafeERC20 for IERC20;

    /// @dev What a purchase is judged on.
    struct Bounds {
        uint160 identity;
        uint256 held;
        uint256 left;
        uint256 personalLeft;
        uint256 minNow;
    }

    uint256 private constant BPS = 10_000;

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
        uint256 cost = uint256(shares) * $.price;
        _requireFunds(msg.sender, cost);
        uint32 fresh = _record(b, shares);
        $.token.mint(msg.sender, shares);
        (IERC20 money, address treasury) = ($.currency, address($.treasury));
        uint256 before = money.balanceOf(treasury);
        money.safeTransferFrom(msg.sender, treasury, cost);
        uint256 received = money.balanceOf(treasury) - before;
        if (received != cost) revert CurrencyShortfall(received, cost);
        emit Invested(msg.sender, b.identity, shares, cost, fresh, uint32(block.timestamp));
    }

    function _record(Bounds memory b, uint32 shares) private returns (uint32 fresh) {
        OfferingStorage storage $ = _s();
        Position storage p = $.positions[b.identity];
        fresh = block.timestamp > p.since + $.reflection ? shares : p.fresh + shares;
        p.wallet = msg.sender;
        p.since = uint32(block.timestamp);
        p.fresh = fresh;
        $.lastInvestAt = uint32(block.timestamp);
        if (b.held == 0) ++$.identities;
    }

    // ── views ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IOffering
    function quote(address account, uint32 maxShares, uint32 minShares) external view returns (uint32 shares) {
        shares = _sharesFor(_bounds(account), maxShares, minShares);
        _requireFunds(account, uint256(shares) * _s().price);
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

    // ── inner works ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Reverts with the first reason why this account may buy nothing at all.
    function _bounds(address account) private view returns (Bounds memory b) {
        OfferingStorage storage $ = _s();
        if (block.timestamp < $.opensAt) revert NotOpenYet($.opensAt);
        if ($.decided || block.timestamp >= $.closesAt) revert OfferingClosed();
        RegistryProbe.Standing memory person = RegistryProbe.standingOf(address(REGISTRY), account);
        if (!person.verified) {
            if (person.frozen) revert IdentityFrozen(account);
            revert NotVerified(account);
        }
        b.identity = person.identity;
        (uint256 held, uint256 supply, bool sponsor, uint32 pausedUntil) = $.token.subscription(account, b.identity);
        if (block.timestamp < pausedUntil) revert Paused(pausedUntil);
        if (sponsor) revert Sponsor(account);
        address first = $.positions[b.identity].wallet;
        if (first != account && first != address(0) && $.token.balanceOf(first) != 0) revert UseFirstWallet(first);
        b.held = held;
        b.left = _left(supply, held == 0);
        if (b.left == 0) revert SoldOut();
        uint256 most = _personalLimit(person.tier);
        b.personalLeft = most > held ? most - held : 0;
        b.minNow = 1;
        if (held == 0) b.minNow = $.minTicket < b.left ? $.minTicket : b.left;
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
    function _left(uint256 supply, bool newcomer) private view returns (uint256) {
        OfferingStorage storage $ = _s();
        uint256 free = $.hardCap - supply;
        uint256 present = $.identities + (newcomer ? 1 : 0);
        uint256 reserved = $.minIdentities > present ? $.minIdentities - present : 0;
        return free > reserved ? free - reserved : 0;
    }

    function _personalLimit(uint8 tier) private view returns (uint256) {
        OfferingStorage storage $ = _s();
        uint256 byTier = $.tierLimits[tier - 1];
        uint256 byPart = (uint256($.hardCap) * $.maxBps) / BPS;
        return byTier < byPart ? byTier : byPart;
    }

    function _requireFunds(address account, uint256 cost) private view {
        IERC20 money = _s().currency;
        uint256 allowance = money.allowance(account, address(this));
        if (allowance < cost) revert AllowanceTooLow(allowance, cost);
        uint256 balance = money.balanceOf(account);
        if (balance < cost) revert BalanceTooLow(balance, cost);
    }
}
