// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IProjectPart} from "../interfaces/IProjectPart.sol";

/// @title What the five contracts of a project have in common
/// @dev The three singletons are immutables of the implementation: they can change only with a release.
abstract contract ProjectPart is IProjectPart, Initializable, UUPSUpgradeable {
    /// @custom:oz-upgrades-unsafe-allow state-variable-immutable
    IAccessManager internal immutable ACCESS;
    /// @custom:oz-upgrades-unsafe-allow state-variable-immutable
    address internal immutable BOOK;
    /// @custom:oz-upgrades-unsafe-allow state-variable-immutable
    IIdentityRegistry internal immutable REGISTRY;

    /// @custom:oz-upgrades-unsafe-allow constructor
    constructor(address access, address book, address registry) {
        ACCESS = IAccessManager(access);
        BOOK = book;
        REGISTRY = IIdentityRegistry(registry);
        _disableInitializers();
    }

    function _hasRole(uint64 role, address account) internal view returns (bool isMember) {
        (isMember, ) = ACCESS.hasRole(role, account);
    }

    /// @dev The release book is the only way in: listing, ageing and the holders' veto stand before it.
    function _authorizeUpgrade(address) internal view override {
        if (msg.sender != BOOK) revert OnlyByRelease();
    }
}
