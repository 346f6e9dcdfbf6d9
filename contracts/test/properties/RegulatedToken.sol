// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {TestBase, Vm, vm} from "../Vm.sol";

/// @title What a token must tell of itself so that the properties can judge it
/// @dev Who mounts them says how holders come to their shares and how its authority acts; nothing else is known of it.
abstract contract RegulatedToken is TestBase {
    uint256 internal constant HOLDERS = 4;

    /// @dev The token to be judged, with its holders funded.
    function _token() internal view virtual returns (address);
    /// @dev n-th of four who hold something and may send and receive; key is what they sign with.
    function _holder(uint256 n) internal view virtual returns (address account, uint256 key);
    /// @dev Someone who may neither send nor receive.
    function _outsider() internal view virtual returns (address);
    /// @dev Lets the authority make this call to the token, after whatever it has to wait for; the success of the call.
    function _enforce(bytes memory call) internal virtual returns (bool ok, bytes memory answer);
    /// @dev From now on this holder may neither send nor receive.
    function _shutOut(address account) internal virtual;

    function _erc20() internal view returns (IERC20) {
        return IERC20(_token());
    }

    function _account(uint256 n) internal view returns (address account) {
        (account, ) = _holder(n % HOLDERS);
    }

    function _as(address account, bytes memory data) internal returns (bool ok, bytes memory answer) {
        vm.prank(account);
        return _token().call(data);
    }

    function _transfer(address from, address to, uint256 amount) internal returns (bool ok, bytes memory answer) {
        return _as(from, abi.encodeCall(IERC20.transfer, (to, amount)));
    }

    function _balance(address account) internal view returns (uint256) {
        return _erc20().balanceOf(account);
    }

    /// @dev The only log of this signature since the recording began; none is a failure.
    function _find(Vm.Log[] memory logs, bytes32 signature) internal view returns (uint256 index) {
        for (; index < logs.length; ++index)
            if (logs[index].emitter == _token() && logs[index].topics[0] == signature) return index;
        revert AssertionFailed("event not emitted");
    }
}
