// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @dev The runner's cheatcodes that our tests use, by their signatures.
interface Vm {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function warp(uint256 timestamp) external;
    function prank(address sender) external;
    function startPrank(address sender) external;
    function stopPrank() external;
    function expectRevert(bytes calldata data) external;
    function recordLogs() external;
    function getRecordedLogs() external returns (Log[] memory);
    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function addr(uint256 privateKey) external pure returns (address);
    function writeLine(string calldata path, string calldata data) external;
    function toString(uint256 value) external pure returns (string memory);
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

/// @title What every Solidity test of ours begins with
abstract contract TestBase {
    error AssertionFailed(string what);
    error NotEqual(string what, uint256 got, uint256 want);

    function assertTrue(bool ok, string memory what) internal pure {
        if (!ok) revert AssertionFailed(what);
    }

    function assertEq(uint256 got, uint256 want, string memory what) internal pure {
        if (got != want) revert NotEqual(what, got, want);
    }

    function assertLe(uint256 got, uint256 most, string memory what) internal pure {
        if (got > most) revert NotEqual(what, got, most);
    }

    /// @dev Values within the range stay what they are, so that edges the fuzzer likes are met.
    function bound(uint256 x, uint256 least, uint256 most) internal pure returns (uint256) {
        if (x >= least && x <= most) return x;
        return least + (x % (most - least + 1));
    }
}
