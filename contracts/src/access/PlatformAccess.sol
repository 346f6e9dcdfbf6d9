// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

/// @title Who may do what on the platform, and after which delay
/// @notice OpenZeppelin's AccessManager as it is: its execution delays are the platform's timelock. Not upgradeable.
contract PlatformAccess is AccessManager {
    constructor(address initialAdmin) AccessManager(initialAdmin) {}
}
