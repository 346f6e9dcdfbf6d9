// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOffering} from "../../src/interfaces/IOffering.sol";
import {IProjectToken} from "../../src/interfaces/IProjectToken.sol";
import {OfferingTerms, ProjectParams, Suite} from "../../src/interfaces/ProjectTypes.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Platform} from "../Platform.sol";
import {Currency} from "../invariant/Currencies.sol";
import {TestBase, vm} from "../Vm.sol";

/// @title One of our projects in operation, whose five holders sign with known keys
abstract contract FundedProject is TestBase {
    uint256 private constant KEY = 0xA11CE;
    address internal constant SPV = address(0xD1);
    address private constant ENGINEER = address(0xE1);
    address private constant SECOND_ENGINEER = address(0xE2);
    bytes32 internal constant HASH = keccak256("evidence");
    uint128 private constant PRICE = 10;

    Platform internal platform;
    Currency internal currency;
    Suite internal suite;

    function setUp() public {
        vm.warp(1_800_000_000);
        platform = new Platform();
        currency = new Currency(2);
        platform.allow(address(currency));
        uint32 forLong = uint32(block.timestamp) + 3650 days;
        platform.attest(SPV, 1, forLong);
        platform.attest(ENGINEER, 2, forLong);
        platform.attest(SECOND_ENGINEER, 3, forLong);
        suite = platform.create(_params());
        for (uint256 n; n < 5; ++n) {
            platform.attest(_owner(n), uint160(100 + n), forLong);
            _buy(_owner(n), uint32(1_000 + 100 * n));
        }
        vm.warp(block.timestamp + 15 days);
        IOffering(suite.offering).finalize();
        _complete();
        vm.warp(block.timestamp + 1 days);
    }

    function _key(uint256 n) internal pure returns (uint256) {
        return KEY + n;
    }

    function _owner(uint256 n) internal pure returns (address) {
        return vm.addr(KEY + n);
    }

    function _share() internal view returns (IProjectToken) {
        return IProjectToken(suite.token);
    }

    function _params() private view returns (ProjectParams memory p) {
        p.spv = SPV;
        p.release = 1;
        (p.slug, p.name, p.symbol) = ("properties", "Shares", "SH");
        p.dossierHash = HASH;
        p.sponsors = new uint160[](1);
        p.sponsors[0] = 1;
        (p.verifier, p.secondVerifier) = (ENGINEER, SECOND_ENGINEER);
        p.currency = address(currency);
        p.terms = _terms();
        p.trancheBps = new uint16[](1);
        p.trancheBps[0] = 10_000;
        p.longStop = uint32(block.timestamp) + 300 days;
        p.concessionEnd = uint32(block.timestamp) + 3_000 days;
        (p.raiseFeeBps, p.managementFeeBps) = (100, 200);
        p.unclaimedDestination = address(0xDE57);
        p.deadline = uint32(block.timestamp) + 1 days;
    }

    function _terms() private view returns (OfferingTerms memory t) {
        t.price = PRICE;
        (t.softCap, t.hardCap, t.minTicket) = (1_000, 10_000, 1);
        t.opensAt = uint32(block.timestamp);
        t.closesAt = uint32(block.timestamp) + 10 days;
        t.reflection = 4 days;
        (t.minIdentities, t.maxBps) = (2, 10_000);
        t.tierLimits = [uint32(10_000), 10_000, 10_000, 10_000];
    }

    function _buy(address who, uint32 shares) private {
        currency.mint(who, shares * PRICE);
        vm.prank(who);
        currency.approve(suite.offering, shares * PRICE);
        vm.prank(who);
        IOffering(suite.offering).invest(shares, shares);
    }

    function _complete() private {
        vm.prank(SPV);
        ITreasury(suite.treasury).requestTranche(255, HASH);
        vm.prank(ENGINEER);
        ITreasury(suite.treasury).certifyTranche(255, HASH);
        vm.prank(SECOND_ENGINEER);
        ITreasury(suite.treasury).certifyTranche(255, HASH);
        vm.warp(block.timestamp + 5 days);
        ITreasury(suite.treasury).releaseTranche(255);
    }
}
