// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IERC7943Fungible} from "../../src/interfaces/IERC7943Fungible.sol";
import {Vm, vm} from "../Vm.sol";
import {RegulatedToken} from "./RegulatedToken.sol";

/// @title What ERC-7943 promises of a fungible token
abstract contract Erc7943Properties is RegulatedToken {
    bytes32 private constant FROZEN = keccak256("Frozen(address,uint256)");
    bytes32 private constant FORCED = keccak256("ForcedTransfer(address,address,uint256)");
    bytes32 private constant TRANSFER = keccak256("Transfer(address,address,uint256)");

    function test_erc7943_isDeclared() external view {
        assertTrue(type(IERC7943Fungible).interfaceId == 0x3edbb4c4, "the interface is not the standard's");
        IERC165 token = IERC165(_token());
        assertTrue(token.supportsInterface(0x3edbb4c4), "ERC-7943");
        assertTrue(token.supportsInterface(0x01ffc9a7), "ERC-165");
        assertTrue(!token.supportsInterface(0xffffffff), "the id that nothing has");
    }

    function testFuzz_erc7943_viewsNeverRevert(address a, address b, uint256 amount) external view {
        IERC7943Fungible token = _regulated();
        token.canSend(a);
        token.canReceive(a);
        token.canTransfer(a, b, amount);
        token.getFrozenTokens(a);
        token.canTransfer(address(0), a, 0);
        token.canTransfer(a, address(0), amount);
    }

    function testFuzz_erc7943_strangersMayNothing(address stranger, uint256 amount) external view {
        (address known, ) = _holder(0);
        for (uint256 n; n < HOLDERS; ++n) if (stranger == _account(n)) return;
        assertTrue(!_regulated().canSend(stranger), "a stranger may send");
        assertTrue(!_regulated().canReceive(stranger), "a stranger may receive");
        assertTrue(!_regulated().canTransfer(known, stranger, amount), "to a stranger");
        assertTrue(!_regulated().canTransfer(stranger, known, amount), "from a stranger");
    }

    function testFuzz_erc7943_canTransferForetellsTheTransfer(
        uint8 a,
        uint8 b,
        uint256 amount,
        uint256 frozen,
        uint8 state
    ) external {
        (address from, address to) = (_account(a), _account(b));
        amount = bound(amount, 0, _balance(from) + 2);
        if (state & 1 == 1) _freeze(from, bound(frozen, 0, _balance(from) + 2));
        if (state & 6 == 6) _shutOut(state & 8 == 0 ? from : to);
        if (state & 48 == 48) to = _outsider();
        bool foretold = _regulated().canTransfer(from, to, amount);
        if (foretold)
            assertTrue(_regulated().canSend(from) && _regulated().canReceive(to), "canTransfer without its parts");
        (bool ok, ) = _transfer(from, to, amount);
        assertTrue(ok == foretold, "canTransfer and the transfer disagree");
    }

    function testFuzz_erc7943_whatIsFrozenStays(uint8 a, uint8 b, uint256 frozen) external {
        (address from, address to) = (_account(a), _account(b));
        uint256 has = _balance(from);
        frozen = bound(frozen, 0, has + 5);
        vm.recordLogs();
        _freeze(from, frozen);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(abi.decode(logs[_find(logs, FROZEN)].data, (uint256)), frozen, "Frozen tells another amount");
        assertEq(_regulated().getFrozenTokens(from), frozen, "frozen amount");
        assertEq(_balance(from), has, "a freeze takes nothing");
        uint256 free = has > frozen ? has - frozen : 0;
        assertTrue(!_regulated().canTransfer(from, to, free + 1), "more than what is free");
        (bool ok, bytes memory why) = _transfer(from, to, free + 1);
        assertTrue(!ok, "frozen shares moved");
        if (free + 1 <= has)
            assertTrue(bytes4(why) == IERC7943Fungible.ERC7943InsufficientUnfrozenBalance.selector, "its own error");
        (ok, ) = _transfer(from, to, free);
        assertTrue(ok, "what is free does not move");
    }

    function testFuzz_erc7943_forcedTransferBinds(uint8 a, uint8 b, uint256 amount, uint256 frozen) external {
        (address from, address to) = (_account(a), _account(b));
        if (from == to) return;
        uint256 has = _balance(from);
        amount = bound(amount, 1, _forceable(has));
        frozen = bound(frozen, 0, has);
        _freeze(from, frozen);
        _shutOut(from);
        uint256 had = _balance(to);
        vm.recordLogs();
        (bool ok, ) = _enforce(abi.encodeCall(IERC7943Fungible.forcedTransfer, (from, to, amount)));
        assertTrue(ok, "an enforcement was refused");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint256 moved = _find(logs, TRANSFER);
        uint256 forced = _find(logs, FORCED);
        assertTrue(moved < forced, "ForcedTransfer before Transfer");
        assertEq(abi.decode(logs[forced].data, (uint256)), amount, "ForcedTransfer tells another amount");
        if (has - frozen < amount) assertTrue(_find(logs, FROZEN) < moved, "Frozen after Transfer");
        assertEq(_balance(from), has - amount, "from");
        assertEq(_balance(to), had + amount, "to");
        assertLe(_regulated().getFrozenTokens(from), has - amount, "more is frozen than is left");
    }

    function testFuzz_erc7943_noForceToWhomMayNotReceive(uint8 a, uint256 amount) external {
        address from = _account(a);
        amount = bound(amount, 1, _forceable(_balance(from)));
        (bool ok, bytes memory why) = _enforce(
            abi.encodeCall(IERC7943Fungible.forcedTransfer, (from, _outsider(), amount))
        );
        assertTrue(!ok && bytes4(why) == IERC7943Fungible.ERC7943CannotReceive.selector, "forced upon an outsider");
    }

    function testFuzz_erc7943_nobodyElseEnforces(uint8 a, uint8 b, address caller) external {
        bytes memory force = abi.encodeCall(IERC7943Fungible.forcedTransfer, (_account(a), _account(b), 1));
        (bool ok, ) = _as(caller, force);
        assertTrue(!ok, "forced by anyone");
        (ok, ) = _as(caller, abi.encodeCall(IERC7943Fungible.setFrozenTokens, (_account(a), 1)));
        assertTrue(!ok, "frozen by anyone");
    }

    /// @dev The most that the token lets be forced at once out of a balance; all of it unless it says otherwise.
    function _forceable(uint256 balance) internal view virtual returns (uint256) {
        return balance;
    }

    function _freeze(address account, uint256 amount) private {
        (bool ok, ) = _enforce(abi.encodeCall(IERC7943Fungible.setFrozenTokens, (account, amount)));
        assertTrue(ok, "a freeze was refused");
    }

    function _regulated() private view returns (IERC7943Fungible) {
        return IERC7943Fungible(_token());
    }
}
