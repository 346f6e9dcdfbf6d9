// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DeclarationKind} from "../../src/interfaces/ProjectTypes.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {vm} from "../Vm.sol";
import {AccrualProperties} from "./AccrualProperties.sol";
import {FundedProject} from "./FundedProject.sol";

/// @title Our accrual, judged by what any share that earns must keep to
contract ProjectAccrualPropertiesTest is FundedProject, AccrualProperties {
    function _supplyOf() internal view override returns (uint256) {
        return _share().totalSupply();
    }

    function _sharesOf(uint256 holder) internal view override returns (uint256) {
        return _share().balanceOf(_owner(holder));
    }

    function _earn(uint256 amount) internal override returns (uint256 net) {
        currency.mint(SPV, amount);
        vm.prank(SPV);
        currency.approve(suite.treasury, amount);
        uint32 recordTime = uint32(block.timestamp) + 7 days;
        vm.prank(SPV);
        ITreasury(suite.treasury).declare(DeclarationKind.Profit, amount, recordTime, HASH);
        (, net, ) = _share().pending();
        vm.warp(recordTime);
        _share().roll();
    }

    function _move(uint256 from, uint256 to, uint256 shares) internal override {
        vm.prank(_owner(from));
        _share().transfer(_owner(to), shares);
    }

    function _owed(uint256 holder) internal view override returns (uint256) {
        return _share().claimable(_owner(holder));
    }

    function _payOut(uint256 holder) internal override returns (uint256 amount) {
        if (_owed(holder) == 0) return 0;
        vm.prank(_owner(holder));
        ITreasury(suite.treasury).claim(_owner(holder), _owner(holder));
        amount = currency.balanceOf(_owner(holder));
        vm.prank(_owner(holder));
        currency.transfer(address(0xCA5), amount);
    }
}
