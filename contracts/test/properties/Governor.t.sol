// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IGovernance} from "../../src/interfaces/IGovernance.sol";
import {vm} from "../Vm.sol";
import {FundedProject} from "./FundedProject.sol";
import {GovernorProperties} from "./GovernorProperties.sol";

/// @title Our governance, judged by what OpenZeppelin's Governor documents
contract ProjectGovernorPropertiesTest is FundedProject, GovernorProperties {
    function _governor() internal view override returns (IGovernor) {
        return IGovernor(suite.governance);
    }

    function _shares() internal view override returns (IVotes) {
        return IVotes(suite.token);
    }

    function _motion(address proposer, uint256 number) internal view override returns (Motion memory m) {
        (m.targets, m.values, m.calldatas) = (new address[](1), new uint256[](1), new bytes[](1));
        m.targets[0] = suite.governance;
        m.calldatas[0] = abi.encodeCall(IGovernance.signal, (keccak256(abi.encode(number))));
        m.description = string.concat("Say it #proposer=", Strings.toHexString(proposer));
    }

    function _voter(uint256 n) internal pure override returns (address) {
        return _owner(n);
    }

    function _handOver(address from, address to) internal override {
        uint256 all = _share().balanceOf(from);
        vm.prank(from);
        _share().transfer(to, all);
    }
}
