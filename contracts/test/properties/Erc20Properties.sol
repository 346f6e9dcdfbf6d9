// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {Vm, vm} from "../Vm.sol";
import {RegulatedToken} from "./RegulatedToken.sol";

/// @title What ERC-20 and ERC-2612 promise, between holders who may trade
abstract contract Erc20Properties is RegulatedToken {
    bytes32 private constant TRANSFER = keccak256("Transfer(address,address,uint256)");
    bytes32 private constant APPROVAL = keccak256("Approval(address,address,uint256)");
    bytes32 private constant PERMIT = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );

    function testFuzz_erc20_transferMovesExactlyWhatItSays(uint8 a, uint8 b, uint256 amount) external {
        (address from, address to) = (_account(a), _account(b));
        (uint256 has, uint256 had, uint256 supply) = (_balance(from), _balance(to), _erc20().totalSupply());
        amount = bound(amount, 0, has);
        vm.recordLogs();
        (bool ok, bytes memory answer) = _transfer(from, to, amount);
        assertTrue(ok && abi.decode(answer, (bool)), "a covered transfer failed");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        Vm.Log memory log = logs[_find(logs, TRANSFER)];
        assertTrue(log.topics[1] == _word(from) && log.topics[2] == _word(to), "Transfer names others");
        assertEq(abi.decode(log.data, (uint256)), amount, "Transfer tells another amount");
        assertEq(_balance(from), from == to ? has : has - amount, "sender");
        assertEq(_balance(to), from == to ? had : had + amount, "receiver");
        assertEq(_erc20().totalSupply(), supply, "supply");
    }

    function testFuzz_erc20_nobodySendsMoreThanHeHas(uint8 a, uint8 b, uint256 more) external {
        (address from, address to) = (_account(a), _account(b));
        (uint256 has, uint256 had) = (_balance(from), _balance(to));
        (bool ok, ) = _transfer(from, to, bound(more, has + 1, type(uint256).max));
        assertTrue(!ok, "more was sent than there was");
        assertTrue(_balance(from) == has && _balance(to) == had, "a refused transfer moved something");
    }

    function testFuzz_erc20_othersAreUntouched(uint8 a, uint8 b, uint8 c, uint256 amount) external {
        (address from, address to, address other) = (_account(a), _account(b), _account(c));
        if (other == from || other == to) return;
        uint256 has = _balance(other);
        _transfer(from, to, bound(amount, 0, _balance(from)));
        assertEq(_balance(other), has, "a bystander");
    }

    function testFuzz_erc20_nothingGoesToOrFromNobody(uint8 a, uint256 amount) external {
        address from = _account(a);
        (bool ok, ) = _transfer(from, address(0), bound(amount, 0, _balance(from)));
        assertTrue(!ok, "burnt by a transfer");
        (ok, ) = _as(from, abi.encodeCall(IERC20.transferFrom, (address(0), from, 0)));
        assertTrue(!ok, "minted by a transfer");
    }

    function testFuzz_erc20_allowanceIsWhatWasApprovedLast(
        uint8 a,
        address spender,
        uint256 one,
        uint256 two
    ) external {
        address owner = _account(a);
        if (spender == address(0)) return;
        _approve(owner, spender, one);
        vm.recordLogs();
        _approve(owner, spender, two);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        Vm.Log memory log = logs[_find(logs, APPROVAL)];
        assertTrue(log.topics[1] == _word(owner) && log.topics[2] == _word(spender), "Approval names others");
        assertEq(abi.decode(log.data, (uint256)), two, "Approval tells another amount");
        assertEq(_erc20().allowance(owner, spender), two, "allowance");
    }

    function testFuzz_erc20_spendingUsesTheAllowanceUp(uint8 a, uint8 b, uint256 allowed, uint256 amount) external {
        (address owner, address to, address spender) = (_account(a), _account(b), _account(uint256(a) + 1));
        amount = bound(amount, 0, _balance(owner));
        allowed = bound(allowed, 0, type(uint256).max - 1);
        _approve(owner, spender, allowed);
        (bool ok, ) = _as(spender, abi.encodeCall(IERC20.transferFrom, (owner, to, amount)));
        assertTrue(ok == (amount <= allowed), "allowance was not asked");
        assertEq(_erc20().allowance(owner, spender), ok ? allowed - amount : allowed, "allowance afterwards");
    }

    function testFuzz_erc20_ownSharesNeedAnAllowanceToo(uint8 a, uint256 amount) external {
        address owner = _account(a);
        amount = bound(amount, 1, _balance(owner));
        (bool ok, ) = _as(owner, abi.encodeCall(IERC20.transferFrom, (owner, _account(uint256(a) + 1), amount)));
        assertTrue(!ok, "transferFrom without an allowance");
    }

    function testFuzz_erc2612_permitsOnce(uint8 a, address spender, uint256 value, uint64 wait) external {
        (address owner, uint256 key) = _holder(a % HOLDERS);
        if (spender == address(0)) return;
        IERC20Permit permit = IERC20Permit(_token());
        uint256 nonce = permit.nonces(owner);
        bytes memory call = _permit(owner, key, spender, value, block.timestamp + wait);
        (bool ok, ) = _token().call(call);
        assertTrue(ok, "what was signed was refused");
        assertEq(_erc20().allowance(owner, spender), value, "what was signed");
        assertEq(permit.nonces(owner), nonce + 1, "the nonce is used");
        (ok, ) = _token().call(call);
        assertTrue(!ok, "a permit worked twice");
    }

    function testFuzz_erc2612_refusesTheLateAndTheForged(uint8 a, address spender, uint256 value, uint256 by) external {
        (address owner, uint256 key) = _holder(a % HOLDERS);
        uint256 other = bound(by, 1, type(uint128).max);
        if (vm.addr(other) == owner) return;
        (bool ok, ) = _token().call(_permit(owner, other, spender, value, block.timestamp));
        assertTrue(!ok, "someone else's signature");
        bytes memory late = _permit(owner, key, spender, value, block.timestamp);
        vm.warp(block.timestamp + 1);
        (ok, ) = _token().call(late);
        assertTrue(!ok, "after its deadline");
    }

    /// @dev The call of a permit of `owner`'s that is signed with this key.
    function _permit(
        address owner,
        uint256 key,
        address spender,
        uint256 value,
        uint256 deadline
    ) private view returns (bytes memory) {
        IERC20Permit token = IERC20Permit(_token());
        bytes32 content = keccak256(abi.encode(PERMIT, owner, spender, value, token.nonces(owner), deadline));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), content));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodeCall(IERC20Permit.permit, (owner, spender, value, deadline, v, r, s));
    }

    function _approve(address owner, address spender, uint256 amount) private {
        (bool ok, bytes memory answer) = _as(owner, abi.encodeCall(IERC20.approve, (spender, amount)));
        assertTrue(ok && abi.decode(answer, (bool)), "approve failed");
    }

    function _word(address account) private pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }
}
