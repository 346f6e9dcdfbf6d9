// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";

/// @title One wallet's record in one word
/// @dev identity 160 | expiry 32 | country 16 | tier 8 | flags 8 | issuer 8 | nonce 24, from the lowest bit. Packed by hand:
/// the compiler would write the word once for each field.
library IdentitySlot {
    uint256 internal constant REVOKED = 1 << 216;
    uint256 internal constant REPLACED = 1 << 217;
    uint256 private constant FLAGS = 0xff << 216;
    uint256 private constant NONCE_UNIT = 1 << 232;
    uint24 internal constant LAST_NONCE = type(uint24).max;

    function pack(
        uint160 person,
        uint32 until,
        uint16 country,
        uint8 limit,
        uint8 by,
        uint24 number
    ) internal pure returns (uint256) {
        return
            uint256(person) |
            (uint256(until) << 160) |
            (uint256(country) << 192) |
            (uint256(limit) << 208) |
            (uint256(by) << 224) |
            (uint256(number) << 232);
    }

    function unpack(uint256 word) internal pure returns (IIdentityRegistry.Record memory) {
        return
            IIdentityRegistry.Record({
                identity: identity(word),
                expiry: expiry(word),
                country: uint16(word >> 192),
                tier: tier(word),
                flags: uint8(word >> 216),
                issuer: issuer(word),
                nonce: nonce(word)
            });
    }

    function identity(uint256 word) internal pure returns (uint160) {
        return uint160(word);
    }

    function expiry(uint256 word) internal pure returns (uint32) {
        return uint32(word >> 160);
    }

    function tier(uint256 word) internal pure returns (uint8) {
        return uint8(word >> 208);
    }

    function issuer(uint256 word) internal pure returns (uint8) {
        return uint8(word >> 224);
    }

    function nonce(uint256 word) internal pure returns (uint24) {
        return uint24(word >> 232);
    }

    /// @dev Neither revoked nor replaced.
    function isClear(uint256 word) internal pure returns (bool) {
        return word & FLAGS == 0;
    }

    /// @dev An older attestation cannot return; the last number is terminal and stays.
    function nextNonce(uint256 word) internal pure returns (uint256) {
        return nonce(word) == LAST_NONCE ? word : word + NONCE_UNIT;
    }
}
