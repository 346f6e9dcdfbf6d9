// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Governance} from "../../src/project/Governance.sol";
import {Offering} from "../../src/project/Offering.sol";
import {ProjectTimelock} from "../../src/project/ProjectTimelock.sol";
import {ProjectToken} from "../../src/project/ProjectToken.sol";
import {Treasury} from "../../src/project/Treasury.sol";

/// @title What a second release adds to each of the five: a field, its reader, and a migration that sets it
abstract contract Added is Initializable {
    /// @custom:storage-location erc7201:partisipro.storage.Added
    struct AddedStorage {
        uint256 figure;
    }

    function initializeV2(uint256 figure) external reinitializer(2) {
        _added().figure = figure;
    }

    function addedFigure() external view returns (uint256) {
        return _added().figure;
    }

    bytes32 private constant ADDED_STORAGE = bytes32(erc7201("partisipro.storage.Added"));

    function _added() private pure returns (AddedStorage storage $) {
        bytes32 slot = ADDED_STORAGE;
        assembly {
            $.slot := slot
        }
    }
}

contract ProjectToken2 is ProjectToken, Added {
    constructor(address access, address book, address registry) ProjectToken(access, book, registry) {}
}

contract Offering2 is Offering, Added {
    constructor(address access, address book, address registry) Offering(access, book, registry) {}
}

contract Treasury2 is Treasury, Added {
    constructor(address access, address book, address registry) Treasury(access, book, registry) {}
}

contract Governance2 is Governance, Added {
    constructor(address access, address book, address registry) Governance(access, book, registry) {}
}

contract ProjectTimelock2 is ProjectTimelock, Added {
    constructor(address access, address book, address registry) ProjectTimelock(access, book, registry) {}
}
