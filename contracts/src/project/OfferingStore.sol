// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IOffering} from "../interfaces/IOffering.sol";
import {IPartOfProject} from "../interfaces/IProjectPart.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {OfferingTerms} from "../interfaces/ProjectTypes.sol";
import {ProjectPart} from "./ProjectPart.sol";

/// @title What the offering stores, and the plain questions to it
abstract contract OfferingStore is IOffering, ProjectPart, ReentrancyGuardTransient {
    /// @dev The terms lie where they are read: taking back needs the first two slots, the price and its record.
    /// @custom:storage-location erc7201:partisipro.storage.Offering
    struct OfferingStorage {
        IProjectToken token;
        uint32 lastInvestAt;
        uint32 identities;
        uint32 reflection;
        ITreasury treasury;
        uint32 sold;
        uint32 finalizedAt;
        bool decided;
        uint16 raiseFeeBps;
        IERC20 currency;
        uint32 opensAt;
        uint32 closesAt;
        uint16 maxBps;
        uint128 price;
        uint32 softCap;
        uint32 hardCap;
        uint32 minTicket;
        uint16 minIdentities;
        uint32[4] tierLimits;
        mapping(uint160 identity => Position) positions;
    }

    /// @inheritdoc IOffering
    function initialize(Init calldata init) external initializer {
        OfferingStorage storage $ = _s();
        OfferingTerms calldata t = init.terms;
        $.token = IProjectToken(init.suite.token);
        $.treasury = ITreasury(init.suite.treasury);
        $.currency = IERC20(init.currency);
        $.raiseFeeBps = init.raiseFeeBps;
        ($.price, $.softCap, $.hardCap, $.minTicket) = (t.price, t.softCap, t.hardCap, t.minTicket);
        ($.opensAt, $.closesAt, $.reflection) = (t.opensAt, t.closesAt, t.reflection);
        ($.minIdentities, $.maxBps, $.tierLimits) = (t.minIdentities, t.maxBps, t.tierLimits);
    }

    /// @inheritdoc IOffering
    function terms() external view returns (OfferingTerms memory) {
        OfferingStorage storage $ = _s();
        return
            OfferingTerms({
                price: $.price,
                softCap: $.softCap,
                hardCap: $.hardCap,
                minTicket: $.minTicket,
                opensAt: $.opensAt,
                closesAt: $.closesAt,
                reflection: $.reflection,
                minIdentities: $.minIdentities,
                maxBps: $.maxBps,
                tierLimits: $.tierLimits
            });
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
    function finalizedAt() external view returns (uint32) {
        return _s().finalizedAt;
    }

    /// @inheritdoc IOffering
    function finalizableAt() external view returns (uint32) {
        return _finalizableAt(_s().token.totalSupply());
    }

    /// @inheritdoc IOffering
    function inReflection() public view returns (bool) {
        return !_s().decided && block.timestamp >= _s().closesAt;
    }

    /// @inheritdoc IPartOfProject
    function token() external view returns (address) {
        return address(_s().token);
    }

    function _finalizableAt(uint256 supply) internal view returns (uint32) {
        OfferingStorage storage $ = _s();
        return $.reflection + (supply == $.hardCap ? $.lastInvestAt : $.closesAt) + 1;
    }

    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.Offering"));

    function _s() internal pure returns (OfferingStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
