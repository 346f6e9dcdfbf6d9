// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IIdentityRegistry} from "../../src/interfaces/IIdentityRegistry.sol";
import {IProjectTimelock} from "../../src/interfaces/IProjectTimelock.sol";
import {ITwoStep} from "../../src/interfaces/ITwoStep.sol";
import {vm} from "../Vm.sol";
import {Erc20Properties} from "./Erc20Properties.sol";
import {Erc7943Properties} from "./Erc7943Properties.sol";
import {FundedProject} from "./FundedProject.sol";

/// @title Our share, judged by what ERC-20, ERC-2612 and ERC-7943 say
contract ProjectTokenPropertiesTest is FundedProject, Erc20Properties, Erc7943Properties {
    function _token() internal view override returns (address) {
        return suite.token;
    }

    function _holder(uint256 n) internal pure override returns (address, uint256) {
        return (_owner(n), _key(n));
    }

    function _outsider() internal pure override returns (address) {
        return address(0xBAD);
    }

    function _shutOut(address account) internal override {
        IIdentityRegistry registry = IIdentityRegistry(address(platform.registry()));
        vm.prank(platform.ISSUER());
        registry.revoke(account, HASH);
    }

    /// @dev Through the project's timelock, under an order, 72 hours later.
    function _enforce(bytes memory call) internal override returns (bool, bytes memory) {
        bytes memory order = abi.encodeCall(IProjectTimelock.enforce, (suite.token, call));
        address enforcer = platform.ENFORCER();
        vm.prank(enforcer);
        ITwoStep(suite.timelock).scheduleEnforcement(order, HASH);
        vm.warp(block.timestamp + 72 hours);
        vm.prank(enforcer);
        return suite.timelock.call(order);
    }

    function _forceable(uint256 balance) internal view override returns (uint256) {
        uint256 left = _share().forcedTransfersLeft();
        return balance < left ? balance : left;
    }
}
