// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IReleaseBook} from "../../src/interfaces/IReleaseBook.sol";
import {Stage} from "../../src/interfaces/ProjectTypes.sol";
import {Ghost} from "./Ghost.sol";

/// @title New releases, and projects that go over to them
abstract contract ReleaseActs is Ghost {
    mapping(uint32 release => uint256) internal listedAt;
    mapping(uint32 release => bool) internal withdrawn;

    function listRelease(uint256 seed) external act(Act.ListRelease) {
        IReleaseBook book = IReleaseBook(address(platform.book()));
        uint32 count = book.count();
        if (count > 4) return;
        seed;
        (address[5] memory code, , , ) = book.releaseOf(1);
        bytes32[5] memory none;
        uint32[] memory predecessors = new uint32[](count);
        for (uint32 n; n < count; ++n) predecessors[n] = n + 1;
        bytes memory call = abi.encodeCall(IReleaseBook.list, (code, none, predecessors));
        (bool stolen, ) = _try(platform.GUARDIAN(), address(book), call);
        assertTrue(!stolen, "listed by whom it is not for");
        _do(platform.RELEASER(), address(book), call, "a release");
        listedAt[count + 1] = block.timestamp;
        _won(Act.ListRelease);
    }

    function withdrawRelease(uint256 seed) external act(Act.WithdrawRelease) {
        IReleaseBook book = IReleaseBook(address(platform.book()));
        uint32 release = uint32(1 + (seed % book.count()));
        if (release == 1 || withdrawn[release] || seed % 3 == 0) return;
        bytes memory call = abi.encodeCall(IReleaseBook.withdraw, (release, HASH));
        _do(platform.GUARDIAN(), address(book), call, "a withdrawal");
        withdrawn[release] = true;
        _won(Act.WithdrawRelease);
    }

    function _mayChange(uint256 p) internal view returns (bool) {
        return _stage(p) >= Stage.Construction && _stage(p) <= Stage.Ended;
    }

    function upgrade(uint256 seed, uint256 to) external act(Act.Upgrade) {
        uint256 p = seed % 4 == 0 ? seed % PROJECTS : _pick(seed, _mayChange);
        if (p == PROJECTS) return;
        IReleaseBook book = IReleaseBook(address(platform.book()));
        uint32 release = uint32(1 + (to % book.count()));
        if (release != 1) _maybeWaitFor(seed, listedAt[release] + 30 days);
        bytes[5] memory none;
        bytes memory call = abi.encodeCall(IReleaseBook.upgradeProject, (suites[p].token, release, none));
        (bool ok, ) = _try(OUTSIDER, address(book), call);
        if (!ok) return;
        assertTrue(release != 1 && !withdrawn[release], "I13: withdrawn, or the one it was made with");
        assertTrue(block.timestamp >= listedAt[release] + 30 days, "I13: not aged");
        bool vetoed = book.vetoed(suites[p].token, release) || book.vetoed(suites[p].token, 0);
        assertTrue(!vetoed && !_governance(p).vetoing(release), "I13: vetoed");
        Stage stage = _stage(p);
        assertTrue(uint8(stage) >= uint8(Stage.Construction) && uint8(stage) <= uint8(Stage.Ended), "I13: fixed code");
        assertTrue(book.releaseOfProject(suites[p].token) == release, "I13: another release");
        _won(Act.Upgrade);
    }
}
