// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";

/// @title Questions to the registry that never revert and never copy more than one word
/// @dev A registry that reverts, runs out of its gas or answers nonsense counts as "no".
library RegistryProbe {
    /// @dev What IIdentityRegistry.standingOf says, taken apart.
    struct Standing {
        uint160 identity;
        uint8 tier;
        bool verified;
        bool frozen;
        bool barred;
        bool clear;
    }

    uint256 private constant GAS = 100_000;

    function isVerified(address registry, address wallet) internal view returns (bool) {
        return _ask(registry, abi.encodeCall(IIdentityRegistry.isVerified, (wallet))) == 1;
    }

    /// @return Identity of `to` when both are verified, else 0
    function areVerified(address registry, address from, address to) internal view returns (uint160) {
        return _identity(_ask(registry, abi.encodeCall(IIdentityRegistry.areVerified, (from, to))));
    }

    /// @notice A registry that fails bars nobody: votes, revocations and refunds go on.
    function isBarred(address registry, address wallet) internal view returns (bool) {
        return _ask(registry, abi.encodeCall(IIdentityRegistry.isBarred, (wallet))) == 1;
    }

    /// @return Itself when it has none, or when the registry fails
    function successorOf(address registry, address wallet) internal view returns (address) {
        uint256 answer = _ask(registry, abi.encodeCall(IIdentityRegistry.successorOf, (wallet)));
        return answer == 0 || answer > type(uint160).max ? wallet : address(uint160(answer));
    }

    /// @return 0 when unknown
    function identityOf(address registry, address wallet) internal view returns (uint160) {
        return _identity(_ask(registry, abi.encodeCall(IIdentityRegistry.identityOf, (wallet))));
    }

    /// @return s Nobody, and barred from nothing, when unknown or when the registry fails
    function standingOf(address registry, address wallet) internal view returns (Standing memory s) {
        uint256 answer = _ask(registry, abi.encodeCall(IIdentityRegistry.standingOf, (wallet)));
        if (answer >> 172 != 0) return s;
        s.identity = uint160(answer);
        s.tier = uint8(answer >> 160);
        s.verified = answer & (1 << 168) != 0;
        s.frozen = answer & (1 << 169) != 0;
        s.barred = answer & (1 << 170) != 0;
        s.clear = answer & (1 << 171) != 0;
    }

    function _identity(uint256 answer) private pure returns (uint160) {
        return answer > type(uint160).max ? 0 : uint160(answer);
    }

    function _ask(address registry, bytes memory question) private view returns (uint256 answer) {
        assembly ("memory-safe") {
            mstore(0, 0)
            let ok := staticcall(GAS, registry, add(question, 32), mload(question), 0, 32)
            if and(ok, gt(returndatasize(), 31)) {
                answer := mload(0)
            }
        }
    }
}
