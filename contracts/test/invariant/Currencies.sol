// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

interface IReceiver {
    function onMoney() external;
}

/// @title A currency of any number of decimals
/// @dev Told to, it calls whoever is paid, as some real ones do: the moment at which an attacker comes back in.
contract Currency is ERC20 {
    uint8 private immutable DECIMALS;
    address private immutable MINTER;
    mapping(address receiver => bool) public calls;

    constructor(uint8 decimals_) ERC20("Money", "M") {
        DECIMALS = decimals_;
        MINTER = msg.sender;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function callBack(address receiver) external {
        calls[receiver] = true;
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (calls[to]) IReceiver(to).onMoney();
    }
}

/// @title A holder that, while it is being paid, tries to be paid again, here and next door
contract Reentrant is IReceiver {
    address[] public doors;
    bytes[] public attempts;
    uint256 public tried;
    uint256 public succeeded;
    bool private _inside;

    function arm(address door, bytes calldata attempt) external {
        doors.push(door);
        attempts.push(attempt);
    }

    /// @notice Whatever its owner wants it to do.
    function act(address target, bytes calldata data) external returns (bool ok, bytes memory answer) {
        return target.call(data);
    }

    function onMoney() external {
        if (_inside) return;
        _inside = true;
        for (uint256 i; i < doors.length; ++i) {
            ++tried;
            (bool ok, ) = doors[i].call(attempts[i]);
            if (ok) ++succeeded;
        }
        _inside = false;
    }
}
