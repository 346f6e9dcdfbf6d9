// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC1967Clones} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Clones.sol";
import {PlatformAccess} from "../src/access/PlatformAccess.sol";
import {IdentityRegistry} from "../src/identity/IdentityRegistry.sol";
import {IIdentityRegistry} from "../src/interfaces/IIdentityRegistry.sol";
import {IOffering} from "../src/interfaces/IOffering.sol";
import {IProjectToken} from "../src/interfaces/IProjectToken.sol";
import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {DeclarationKind, OfferingTerms, Suite} from "../src/interfaces/ProjectTypes.sol";
import {Governance} from "../src/project/Governance.sol";
import {Offering} from "../src/project/Offering.sol";
import {ProjectTimelock} from "../src/project/ProjectTimelock.sol";
import {ProjectToken} from "../src/project/ProjectToken.sol";
import {Treasury} from "../src/project/Treasury.sol";
import {TestBase, vm} from "./Vm.sol";

/// @dev A currency of any number of decimals.
contract Money is ERC20 {
    uint8 private immutable DECIMALS;

    constructor(uint8 decimals_) ERC20("Money", "M") {
        DECIMALS = decimals_;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }
}

/// @title A project of real contracts, which only the factory's rules did not see
/// @dev This contract is SPV, both engineers, the platform's admin and, to the treasury, the factory.
abstract contract ProjectFixture is TestBase {
    IdentityRegistry internal registry;
    address[5] private _code;
    Suite internal suite;
    Money internal money;
    address internal constant FEES = address(0xFEE5);
    address internal constant SECOND_ENGINEER = address(0xE2);
    bytes32 internal constant HASH = keccak256("evidence");

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        address access = address(new PlatformAccess(address(this)));
        registry = new IdentityRegistry(access);
        address book = address(0xB00C);
        _code[0] = address(new ProjectToken(access, book, address(registry)));
        _code[1] = address(new Offering(access, book, address(registry)));
        _code[2] = address(new Treasury(access, book, address(registry)));
        _code[3] = address(new Governance(access, book, address(registry)));
        _code[4] = address(new ProjectTimelock(access, book, address(registry)));
    }

    /// @dev What the treasury asks its factory.
    function feeRecipient() external pure returns (address) {
        return FEES;
    }

    function holder(uint256 n) internal pure returns (address) {
        return address(uint160(0xA0000 + n));
    }

    function token() internal view returns (IProjectToken) {
        return IProjectToken(suite.token);
    }

    function treasury() internal view returns (ITreasury) {
        return ITreasury(suite.treasury);
    }

    /// @dev A project in operation whose holders have these shares.
    function operating(uint8 decimals, uint128 price, uint32[] memory shares, uint16 feeBps) internal {
        money = new Money(decimals);
        Suite memory s;
        s.token = ERC1967Clones.clone(_code[0]);
        s.offering = ERC1967Clones.clone(_code[1]);
        s.treasury = ERC1967Clones.clone(_code[2]);
        s.governance = ERC1967Clones.clone(_code[3]);
        s.timelock = ERC1967Clones.clone(_code[4]);
        suite = s;
        uint256 cap;
        for (uint256 i; i < shares.length; ++i) cap += shares[i];
        OfferingTerms memory terms = _terms(price, uint32(cap));
        uint160[] memory sponsors = new uint160[](1);
        sponsors[0] = 1;
        token().initialize(IProjectToken.Init({suite: s, name: "Shares", symbol: "SH", sponsors: sponsors}));
        IOffering(s.offering).initialize(
            IOffering.Init({suite: s, currency: address(money), raiseFeeBps: feeBps, terms: terms})
        );
        treasury().initialize(_treasury(s, price, feeBps));
        Governance(payable(s.governance)).initialize(s);
        ProjectTimelock(payable(s.timelock)).initialize(s);
        _attest(shares.length);
        _sell(price, shares);
        vm.warp(block.timestamp + terms.reflection + 1);
        IOffering(s.offering).finalize();
        _complete();
    }

    /// @dev The SPV pays in and declares with the shortest notice.
    function declare(uint256 amount) internal returns (uint32 recordTime) {
        recordTime = uint32(block.timestamp + 7 days);
        money.mint(address(this), amount);
        money.approve(suite.treasury, amount);
        treasury().declare(DeclarationKind.Profit, amount, recordTime, HASH);
    }

    function _terms(uint128 price, uint32 cap) private view returns (OfferingTerms memory t) {
        t.price = price;
        t.softCap = t.hardCap = cap;
        t.minTicket = 1;
        t.opensAt = uint32(block.timestamp);
        t.closesAt = uint32(block.timestamp + 10 days);
        t.reflection = 4 days;
        t.minIdentities = 1;
        t.maxBps = 10_000;
        t.tierLimits = [cap, cap, cap, cap];
    }

    function _treasury(Suite memory s, uint128 price, uint16 feeBps) private view returns (ITreasury.Init memory init) {
        init.suite = s;
        init.factory = init.spv = init.verifier = init.unclaimedDestination = address(this);
        init.secondVerifier = SECOND_ENGINEER;
        init.currency = address(money);
        init.price = price;
        init.trancheBps = new uint16[](1);
        init.trancheBps[0] = 10_000;
        init.longStop = uint32(block.timestamp + 365 days);
        init.concessionEnd = uint32(block.timestamp + 3650 days);
        init.raiseFeeBps = init.managementFeeBps = feeBps;
    }

    /// @dev The holders, and both engineers, who must be known to certify.
    function _attest(uint256 count) private {
        IIdentityRegistry.Attestation[] memory all = new IIdentityRegistry.Attestation[](count + 2);
        for (uint256 i; i < count; ++i) all[i] = _attestation(holder(i), uint160(100 + i));
        all[count] = _attestation(address(this), 2);
        all[count + 1] = _attestation(SECOND_ENGINEER, 3);
        registry.registerBatch(all);
    }

    function _attestation(
        address wallet,
        uint160 identity
    ) private view returns (IIdentityRegistry.Attestation memory) {
        uint32 expiry = uint32(block.timestamp + 3650 days);
        uint24 nonce = registry.recordOf(wallet).nonce;
        return IIdentityRegistry.Attestation(wallet, identity, 360, 4, expiry, nonce, expiry);
    }

    function _sell(uint128 price, uint32[] memory shares) private {
        for (uint256 i; i < shares.length; ++i) {
            if (shares[i] == 0) continue;
            uint256 cost = uint256(shares[i]) * price;
            money.mint(holder(i), cost);
            vm.prank(holder(i));
            money.approve(suite.offering, cost);
            vm.prank(holder(i));
            IOffering(suite.offering).invest(shares[i], shares[i]);
        }
    }

    function _complete() private {
        treasury().requestTranche(255, HASH);
        treasury().certifyTranche(255, HASH);
        vm.prank(SECOND_ENGINEER);
        treasury().certifyTranche(255, HASH);
        vm.warp(block.timestamp + 5 days);
        treasury().releaseTranche(255);
    }
}
