// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {TwoStep} from "../access/TwoStep.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IdentitySlot} from "./IdentitySlot.sol";

/// @title What the registry stores, and the questions to it
/// @dev A transfer asks about two wallets: their two words, and one more that both share. An ordinary registration writes
/// one new slot.
abstract contract IdentityStore is IIdentityRegistry, AccessManaged, EIP712, TwoStep {
    using IdentitySlot for uint256;

    /// @dev One slot. Two ends, so that an unconfirmed freeze can never shorten one under an order.
    struct Freeze {
        uint32 until;
        uint32 confirmedUntil;
        uint32 lastAt;
    }

    /// @dev One slot. That it is disabled stands here too, for one read less at a registration.
    struct Issuer {
        uint8 number;
        bool disabled;
    }

    mapping(address wallet => uint256) internal _records;
    mapping(uint160 identity => Freeze) internal _freezes;
    /// @dev Wallets of an identity besides the one that it is named after.
    mapping(uint160 identity => uint8) internal _others;
    mapping(address issuer => Issuer) internal _issuers;
    mapping(uint8 number => address) internal _issuerOf;
    mapping(address old => address fresh) internal _successors;
    /// @dev Length of the longest chain that ends at a wallet.
    mapping(address wallet => uint8) internal _steps;
    mapping(address old => mapping(address fresh => bool)) internal _agreed;
    /// @dev Bits 0 to 127: issuers that are disabled. Bits 128 to 255: a filter over identities; where the bit of an
    /// identity is not set, it was never frozen, and its freeze need not be read.
    uint256 internal _marks;
    /// @dev Signed, so that checked arithmetic refuses the 128th, for whom there would be no bit.
    int8 internal _issuerCount;

    /// @dev The manager that it began with, for a read less than its authority.
    IAccessManager private immutable ACCESS;

    constructor(address access) AccessManaged(access) EIP712("Partisipro IdentityRegistry", "1") {
        ACCESS = IAccessManager(access);
    }

    /// @inheritdoc IIdentityRegistry
    function areVerified(address from, address to) external view returns (uint160 receiver) {
        uint256 marks = _marks;
        uint256 word = _records[to];
        if (_isVerified(_records[from], marks) && _isVerified(word, marks)) receiver = word.identity();
    }

    /// @inheritdoc IIdentityRegistry
    function isVerified(address wallet) external view returns (bool) {
        return _isVerified(_records[wallet], _marks);
    }

    /// @inheritdoc IIdentityRegistry
    function isFrozen(address wallet) external view returns (bool) {
        return _isFrozen(_records[wallet].identity(), _marks);
    }

    /// @inheritdoc IIdentityRegistry
    function isBarred(address wallet) external view returns (bool) {
        return _isBarred(_records[wallet], _marks);
    }

    /// @inheritdoc IIdentityRegistry
    function successorOf(address wallet) public view returns (address) {
        for (address next = _successors[wallet]; next != address(0); next = _successors[next]) wallet = next;
        return wallet;
    }

    /// @inheritdoc IIdentityRegistry
    function identityOf(address wallet) external view returns (uint160) {
        return _records[wallet].identity();
    }

    /// @inheritdoc IIdentityRegistry
    function recordOf(address wallet) external view returns (Record memory) {
        return _records[wallet].unpack();
    }

    /// @inheritdoc IIdentityRegistry
    function standingOf(address wallet) external view returns (uint256 standing) {
        uint256 word = _records[wallet];
        uint256 marks = _marks;
        standing = word.identity() | (uint256(word.tier()) << 160);
        if (_isVerified(word, marks)) standing |= 1 << 168;
        if (_isFrozen(word.identity(), marks)) standing |= 1 << 169;
        if (_isBarred(word, marks)) standing |= 1 << 170;
        if (word.isClear()) standing |= 1 << 171;
    }

    /// @inheritdoc IIdentityRegistry
    function freezeOf(uint160 identity) external view returns (uint32 until, bool confirmed) {
        Freeze memory f = _freezes[identity];
        return (f.until > f.confirmedUntil ? f.until : f.confirmedUntil, block.timestamp < f.confirmedUntil);
    }

    /// @inheritdoc IIdentityRegistry
    function issuerNumber(address issuer) external view returns (uint8) {
        return _issuers[issuer].number;
    }

    function _isVerified(uint256 word, uint256 marks) internal view returns (bool) {
        return
            word != 0 &&
            word.isClear() &&
            block.timestamp < word.expiry() &&
            (marks >> word.issuer()) & 1 == 0 &&
            !_isFrozen(word.identity(), marks);
    }

    function _isBarred(uint256 word, uint256 marks) internal view returns (bool) {
        if (word & IdentitySlot.REPLACED != 0) return true;
        uint160 identity = word.identity();
        return (marks >> _markOf(identity)) & 1 != 0 && block.timestamp < _freezes[identity].confirmedUntil;
    }

    function _isFrozen(uint160 identity, uint256 marks) internal view returns (bool) {
        if ((marks >> _markOf(identity)) & 1 == 0) return false;
        Freeze memory f = _freezes[identity];
        return block.timestamp < f.until || block.timestamp < f.confirmedUntil;
    }

    /// @dev The bit of an identity in the filter; it is never cleared, so it can only cost a read, never hide a freeze.
    function _markOf(uint160 identity) internal pure returns (uint8) {
        return 128 | uint8(identity & 127);
    }

    function _isMember(uint64 role, address account) internal view override returns (bool isMember) {
        (isMember, ) = ACCESS.hasRole(role, account);
    }
}
