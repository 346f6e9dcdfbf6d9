// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RateLimiter} from "@openzeppelin/contracts/utils/RateLimiter.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {Stage, Suite} from "../interfaces/ProjectTypes.sol";
import {ProjectPart} from "./ProjectPart.sol";
import {RegistryProbe} from "./RegistryProbe.sol";

/// @title The token's storage, and who of the project may change it
abstract contract TokenStore is ProjectPart, IProjectToken {
    /// @dev One slot a holder. `frozen` saturates, and counts until that day begins.
    struct Holder {
        uint184 accrued;
        uint32 frozen;
        uint8 flags;
        uint16 epoch;
        uint16 frozenUntilDay;
    }

    /// @dev The first seven fields share the slot that every transfer reads.
    /// @custom:storage-location erc7201:partisipro.storage.ProjectToken
    struct TokenStorage {
        Stage stage;
        bool issued;
        uint16 epoch;
        uint32 pendingId;
        uint32 recordTime;
        uint128 pendingAmount;
        uint32 pausedUntil;
        mapping(uint16 epoch => uint256) accAt;
        mapping(address account => Holder) holders;
        mapping(uint160 identity => bool) sponsors;
        Suite suite;
        bool pauseRenewed;
        uint32 allowedShares;
        uint32 allowedUntil;
        RateLimiter.RefillingBucket bucket;
    }

    function _onlyTreasury() internal view returns (TokenStorage storage $) {
        $ = _s();
        if (msg.sender != $.suite.treasury) revert OnlySibling(msg.sender);
    }

    function _onlyTimelock() internal view returns (TokenStorage storage $) {
        $ = _s();
        if (msg.sender != $.suite.timelock) revert OnlySibling(msg.sender);
    }

    function _isSponsorAccount(address account) internal view returns (bool) {
        return _s().sponsors[RegistryProbe.identityOf(address(REGISTRY), account)];
    }

    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.ProjectToken"));

    function _s() internal pure returns (TokenStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
