// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PlatformAccess} from "../src/access/PlatformAccess.sol";
import {PlatformProxy} from "../src/access/PlatformProxy.sol";
import {Roles} from "../src/access/Roles.sol";
import {ProjectFactory} from "../src/factory/ProjectFactory.sol";
import {IdentityRegistry} from "../src/identity/IdentityRegistry.sol";
import {IIdentityRegistry} from "../src/interfaces/IIdentityRegistry.sol";
import {IReleaseBook} from "../src/interfaces/IReleaseBook.sol";
import {ProjectParams, Suite} from "../src/interfaces/ProjectTypes.sol";
import {Governance} from "../src/project/Governance.sol";
import {Offering} from "../src/project/Offering.sol";
import {ProjectTimelock} from "../src/project/ProjectTimelock.sol";
import {ProjectToken} from "../src/project/ProjectToken.sol";
import {Treasury} from "../src/project/Treasury.sol";
import {ReleaseBook} from "../src/release/ReleaseBook.sol";
import {vm} from "./Vm.sol";

/// @title The whole platform as it is deployed, each role with a holder of its own
contract Platform {
    address public constant GUARDIAN = address(0x6001);
    address public constant ENFORCER = address(0x6002);
    address public constant RELEASER = address(0x6003);
    address public constant ISSUER = address(0x6004);
    address public constant FEES = address(0x6005);
    uint256 private constant REVIEWER_KEY = 0x5EE;

    PlatformAccess public immutable access;
    IdentityRegistry public immutable registry;
    ReleaseBook public immutable book;
    ProjectFactory public immutable factory;

    constructor() {
        access = new PlatformAccess(address(this));
        registry = new IdentityRegistry(address(access));
        // The book lists the implementations, which hold its address, and holds the factory's: both are foreseen.
        address[5] memory code = _implementations(_created(8));
        book = new ReleaseBook(address(access), _created(10), code);
        address implementation = address(new ProjectFactory(address(access), address(book), address(registry)));
        bytes memory start = abi.encodeCall(ProjectFactory.initialize, ());
        factory = ProjectFactory(address(new PlatformProxy(implementation, start)));
        _grant(Roles.GUARDIAN, GUARDIAN);
        _grant(Roles.ENFORCER, ENFORCER);
        _grant(Roles.RELEASER, RELEASER);
        _grant(Roles.KYC_ISSUER, ISSUER);
        _grant(Roles.REVIEWER, vm.addr(REVIEWER_KEY));
        _restrict(address(book), IReleaseBook.list.selector, Roles.RELEASER);
        _restrict(address(registry), IIdentityRegistry.registerBatch.selector, Roles.KYC_ISSUER);
        _restrict(address(registry), IIdentityRegistry.revoke.selector, Roles.KYC_ISSUER);
        _restrict(address(registry), IIdentityRegistry.agreeSuccession.selector, Roles.KYC_ISSUER);
        _restrict(address(registry), IIdentityRegistry.freezeIdentity.selector, Roles.ENFORCER);
        _restrict(address(registry), IIdentityRegistry.thawIdentity.selector, Roles.ENFORCER);
        factory.setFees(100, 200, FEES);
    }

    /// @notice Five implementations of this platform, fresh: what a later release lists.
    function implementations() external returns (address[5] memory) {
        return _implementations(address(book));
    }

    /// @notice From now on projects may raise in it.
    function allow(address currency) external {
        factory.allowCurrency(currency, true);
    }

    /// @notice A wallet of this identity, attested until then.
    function attest(address wallet, uint160 identity, uint32 expiry) external {
        IIdentityRegistry.Attestation[] memory one = new IIdentityRegistry.Attestation[](1);
        uint24 nonce = registry.recordOf(wallet).nonce;
        one[0] = IIdentityRegistry.Attestation(wallet, identity, 360, 4, expiry, nonce, expiry);
        vm.prank(ISSUER);
        registry.registerBatch(one);
    }

    /// @notice What the reviewer approves and the SPV sends.
    function create(ProjectParams memory params) external returns (Suite memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(REVIEWER_KEY, factory.approvalDigest(params));
        vm.prank(params.spv);
        return factory.createProject(params, vm.addr(REVIEWER_KEY), abi.encodePacked(r, s, v));
    }

    function _implementations(address book_) private returns (address[5] memory code) {
        code[0] = address(new ProjectToken(address(access), book_, address(registry)));
        code[1] = address(new Offering(address(access), book_, address(registry)));
        code[2] = address(new Treasury(address(access), book_, address(registry)));
        code[3] = address(new Governance(address(access), book_, address(registry)));
        code[4] = address(new ProjectTimelock(address(access), book_, address(registry)));
    }

    /// @dev Where the n-th contract that this one creates stands; n below 128.
    function _created(uint8 n) private view returns (address) {
        return address(uint160(uint256(keccak256(abi.encodePacked(bytes2(0xd694), address(this), n)))));
    }

    function _grant(uint64 role, address account) private {
        access.grantRole(role, account, 0);
    }

    function _restrict(address target, bytes4 selector, uint64 role) private {
        bytes4[] memory one = new bytes4[](1);
        one[0] = selector;
        access.setTargetFunctionRole(target, one, role);
    }
}
