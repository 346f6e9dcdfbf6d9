// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DemoRupiah} from "../../src/currency/DemoRupiah.sol";

/// @title A currency that can be as odd as those that exist, and as hostile as one could be
contract OddRupiah is DemoRupiah {
    enum Way {
        Plain,
        Keeps,
        Silent,
        SaysNo,
        Refuses,
        Calls,
        Tries
    }

    error Blacklisted(address account);

    Way public way;
    bool public reached;
    address private _target;
    bytes private _data;

    /// @notice How it is from now on; whom it refuses or calls, and with what.
    function be(Way way_, address target, bytes calldata data) external {
        way = way_;
        reached = false;
        _target = target;
        _data = data;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (way == Way.SaysNo) return false;
        _transfer(msg.sender, to, amount);
        return _after(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        if (way == Way.SaysNo) return false;
        _spendAllowance(from, msg.sender, amount);
        _transfer(from, to, amount);
        return _after(from, to, amount);
    }

    function _after(address from, address to, uint256 amount) private returns (bool) {
        if (way == Way.Keeps) _burn(to, amount / 100);
        if (way == Way.Refuses && (from == _target || to == _target)) revert Blacklisted(_target);
        if (way == Way.Calls || way == Way.Tries) _call();
        if (way == Way.Silent)
            assembly {
                return(0, 0)
            }
        return true;
    }

    /// @dev Once, or it would never end. `Calls` fails as what it called; `Tries` goes on.
    function _call() private {
        if (reached) return;
        reached = true;
        (bool ok, bytes memory reason) = _target.call(_data);
        if (ok || way == Way.Tries) return;
        assembly {
            revert(add(reason, 32), mload(reason))
        }
    }
}
