// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";

/// @title Questions to the registry that never revert and never copy more than one word
/// @dev A registry that reverts, runs out of its gas or answers nonsense counts as "no".
library RegistryProbe {
    uint256 private constant GAS = 100_000;

    function isVerified(address registry, address wallet) internal view returns (bool) {
        return _ask(registry, abi.encodeCall(IIdentityRegistry.isVerified, (wallet))) == 1;
    }

    function areVerified(address registry, address from, address to) internal view returns (bool) {
        return _ask(registry, abi.encodeCall(IIdentityRegistry.areVerified, (from, to))) == 1;
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
        uint256 answer = _ask(registry, abi.encodeCall(IIdentityRegistry.identityOf, (wallet)));
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
