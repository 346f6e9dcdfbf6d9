// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Stage, Suite} from "../../src/interfaces/ProjectTypes.sol";

/// @title A token of somebody's own that names the four other proxies of a project as its own
contract ForeignToken {
    Suite private _suite;
    address public token = address(this);

    constructor(Suite memory named) {
        _suite = named;
        _suite.token = address(this);
    }

    /// @dev Or names the whole project, its token too.
    function name(Suite calldata named) external {
        _suite = named;
    }

    /// @dev Or says that it belongs to another.
    function belong(address token_) external {
        token = token_;
    }

    function suite() external view returns (Suite memory) {
        return _suite;
    }

    function stage() external pure returns (Stage) {
        return Stage.Operating;
    }
}
