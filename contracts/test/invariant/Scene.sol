// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOffering} from "../../src/interfaces/IOffering.sol";
import {IProjectTimelock} from "../../src/interfaces/IProjectTimelock.sol";
import {DeclarationKind, OfferingTerms, ProjectParams, Suite} from "../../src/interfaces/ProjectTypes.sol";
import {IProjectToken} from "../../src/interfaces/IProjectToken.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Governance} from "../../src/project/Governance.sol";
import {ProjectTimelock} from "../../src/project/ProjectTimelock.sol";
import {TestBase, vm} from "../Vm.sol";
import {Currency, Reentrant} from "./Currencies.sol";
import {Platform} from "../Platform.sol";

/// @title Six projects at different points of their lives, and those who act in them
/// @dev 0 raises, 1 builds, 2 operates, 3 is over, 4 raises in vain, 5 redeems. Currencies of 2, 6, 18, 0, 6 and 2
/// decimals; the third calls back whom it pays.
abstract contract Scene is TestBase {
    uint256 internal constant PROJECTS = 6;
    uint256 internal constant INVESTORS = 8;
    bytes32 internal constant HASH = keccak256("evidence");
    uint32 internal constant YEARS = 40 * 365 days;

    address internal constant ENGINEER = address(0xE1);
    address internal constant SECOND_ENGINEER = address(0xE2);
    address internal constant OUTSIDER = address(0xBAD);
    address internal constant INSURER = address(0x1A5);
    address internal constant DESTINATION = address(0xDE57);

    Platform internal platform;
    Reentrant internal attacker;
    Suite[PROJECTS] internal suites;
    Currency[PROJECTS] internal currencies;
    /// @dev Everyone who may ever hold a share; wallets that replace others are added.
    address[] internal wallets;

    function _raiseTheCurtain() internal {
        vm.warp(1_800_000_000);
        platform = new Platform();
        attacker = new Reentrant();
        uint32 forLong = uint32(block.timestamp) + YEARS;
        platform.attest(ENGINEER, 91, forLong);
        platform.attest(SECOND_ENGINEER, 92, forLong);
        for (uint256 n; n < INVESTORS; ++n) _enter(_investor(n), uint160(100 + n), forLong);
        _enter(address(attacker), 200, forLong);
        uint8[PROJECTS] memory decimals = [2, 6, 18, 0, 6, 2];
        for (uint256 p; p < PROJECTS; ++p) {
            currencies[p] = new Currency(decimals[p]);
            platform.allow(address(currencies[p]));
            platform.attest(_spv(p), uint160(50 + p), forLong);
            if (!_raisesNow(p)) _create(p);
        }
        for (uint256 p; p < PROJECTS; ++p) if (!_raisesNow(p)) _sell(p);
        vm.warp(block.timestamp + 15 days);
        for (uint256 p; p < PROJECTS; ++p) if (!_raisesNow(p)) _offering(p).finalize();
        _certify(1, 0);
        for (uint256 p = 2; p < PROJECTS; ++p) if (p != 4) _certify(p, 255);
        vm.warp(block.timestamp + 5 days);
        for (uint256 p = 2; p < PROJECTS; ++p) if (p != 4) _treasury(p).releaseTranche(255);
        _finish();
        _declare(2);
        _declare(3);
        _create(0);
        _create(4);
        _sell(4);
        currencies[2].callBack(address(attacker));
    }

    /// @dev The fourth and the sixth come to their end, and the sixth to its redemption; an insurer may pay in.
    function _finish() private {
        vm.warp(block.timestamp + 120 days);
        _treasury(3).end();
        _treasury(5).end();
        uint256 pool = 12_345_67;
        _give(5, _spv(5), suites[5].treasury, pool);
        vm.prank(_spv(5));
        _treasury(5).openRedemption(pool);
        bytes memory list = abi.encodeCall(ITreasury.listPayer, (INSURER, true));
        bytes memory order = abi.encodeCall(IProjectTimelock.enforce, (suites[3].treasury, list));
        vm.prank(platform.ENFORCER());
        _timelock(3).scheduleEnforcement(order, HASH);
        vm.warp(block.timestamp + 30 days);
        vm.prank(platform.ENFORCER());
        (bool ok, ) = suites[3].timelock.call(order);
        assertTrue(ok, "no insurer");
        _treasury(5).beginRedemption();
    }

    function _declare(uint256 p) private {
        uint256 amount = 1_000_003;
        amount *= _price(p);
        _give(p, _spv(p), suites[p].treasury, amount);
        uint32 recordTime = uint32(block.timestamp) + 7 days;
        vm.prank(_spv(p));
        _treasury(p).declare(DeclarationKind.Profit, amount, recordTime, HASH);
    }

    function _raisesNow(uint256 p) private pure returns (bool) {
        return p == 0 || p == 4;
    }

    function _give(uint256 p, address who, address spender, uint256 amount) private {
        currencies[p].mint(who, amount);
        vm.prank(who);
        currencies[p].approve(spender, amount);
    }

    function _investor(uint256 n) internal pure returns (address) {
        return address(uint160(0xA0000 + (n % INVESTORS)));
    }

    function _spv(uint256 p) internal pure returns (address) {
        return address(uint160(0xD0000 + p));
    }

    function _price(uint256 p) internal pure returns (uint128) {
        return [uint128(100_00), 1e6, 1e18, 1, 5e6, 250_00][p];
    }

    function _token(uint256 p) internal view returns (IProjectToken) {
        return IProjectToken(suites[p].token);
    }

    function _offering(uint256 p) internal view returns (IOffering) {
        return IOffering(suites[p].offering);
    }

    function _treasury(uint256 p) internal view returns (ITreasury) {
        return ITreasury(suites[p].treasury);
    }

    function _governance(uint256 p) internal view returns (Governance) {
        return Governance(payable(suites[p].governance));
    }

    function _timelock(uint256 p) internal view returns (ProjectTimelock) {
        return ProjectTimelock(payable(suites[p].timelock));
    }

    function _enter(address wallet, uint160 identity, uint32 until) internal {
        platform.attest(wallet, identity, until);
        wallets.push(wallet);
    }

    function _create(uint256 p) private {
        ProjectParams memory params;
        params.spv = _spv(p);
        params.release = 1;
        params.slug = string.concat("project-", vm.toString(p));
        params.name = "Shares";
        params.symbol = "SH";
        params.dossierHash = HASH;
        params.sponsors = new uint160[](1);
        params.sponsors[0] = uint160(50 + p);
        (params.verifier, params.secondVerifier) = (ENGINEER, SECOND_ENGINEER);
        params.currency = address(currencies[p]);
        params.terms = _terms(p);
        params.trancheBps = new uint16[](3);
        (params.trancheBps[0], params.trancheBps[1], params.trancheBps[2]) = (2_000, 2_500, 5_500);
        params.longStop = uint32(block.timestamp) + 60 days;
        params.concessionEnd = uint32(block.timestamp) + (p == 3 || p == 5 ? 100 days : 1_000 days);
        (params.raiseFeeBps, params.managementFeeBps) = (100, 200);
        params.unclaimedDestination = DESTINATION;
        params.deadline = uint32(block.timestamp) + 1 days;
        suites[p] = platform.create(params);
    }

    /// @dev The last can never reach its soft cap.
    function _terms(uint256 p) private view returns (OfferingTerms memory t) {
        t.price = _price(p);
        (t.softCap, t.hardCap) = p == 4 ? (uint32(4_000), uint32(5_000)) : (uint32(100), uint32(1_000));
        t.minTicket = 2;
        t.opensAt = uint32(block.timestamp);
        t.closesAt = uint32(block.timestamp) + (_raisesNow(p) ? 20 days : 10 days);
        t.reflection = 4 days;
        t.minIdentities = 2;
        t.maxBps = 5_000;
        t.tierLimits = [uint32(1_000), 1_000, 1_000, 1_000];
    }

    function _sell(uint256 p) private {
        for (uint256 n; n < INVESTORS; ++n) _buy(p, _investor(n), uint32(20 + 10 * n));
        if (p == 2) _buy(p, address(attacker), 50);
    }

    function _buy(uint256 p, address who, uint32 shares) private {
        _give(p, who, suites[p].offering, shares * uint256(_price(p)));
        vm.prank(who);
        _offering(p).invest(shares, shares);
    }

    function _certify(uint256 p, uint8 tranche) private {
        vm.prank(_spv(p));
        _treasury(p).requestTranche(tranche, HASH);
        vm.prank(ENGINEER);
        _treasury(p).certifyTranche(tranche, HASH);
        if (tranche != 255) return;
        vm.prank(SECOND_ENGINEER);
        _treasury(p).certifyTranche(tranche, HASH);
    }
}
