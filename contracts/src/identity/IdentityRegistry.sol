// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {Roles} from "../access/Roles.sol";

/// @title Who is behind a wallet; see IIdentityRegistry
contract IdentityRegistry is IIdentityRegistry, AccessManaged, EIP712 {
    /// @dev One slot.
    struct Freeze {
        uint32 until;
        uint32 lastAt;
        bool confirmed;
    }

    bytes32 private constant ATTESTATION = keccak256(
        "Attestation(address wallet,uint160 identity,uint16 country,uint8 tier,uint32 expiry,uint24 nonce,uint32 deadline)"
    );
    uint8 private constant REVOKED = 1;
    uint8 private constant REPLACED = 2;
    uint8 private constant MAX_WALLETS = 8;
    uint32 private constant MAX_FREEZE = 30 days;
    uint32 private constant FREEZE_PAUSE = 365 days;

    mapping(address wallet => Record) private _records;
    mapping(uint160 identity => Freeze) private _freezes;
    mapping(uint160 identity => uint8) private _wallets;
    mapping(address issuer => uint8) private _issuers;
    /// @dev One bit an issuer, so that a transfer reads one slot for both sides.
    uint256 private _disabledIssuers;
    uint8 private _issuerCount;

    constructor(address access) AccessManaged(access) EIP712("Partisipro IdentityRegistry", "1") {}

    /// @inheritdoc IIdentityRegistry
    function register(Attestation calldata a, address issuer, bytes calldata signature) external {
        if (msg.sender != a.wallet) revert NotTheWallet(msg.sender, a.wallet);
        if (block.timestamp > a.deadline) revert DeadlinePassed(a.deadline);
        (bool isIssuer, ) = IAccessManager(authority()).hasRole(Roles.KYC_ISSUER, issuer);
        if (!isIssuer) revert NotAnIssuer(issuer);
        if (!SignatureChecker.isValidSignatureNow(issuer, attestationDigest(a), signature)) revert BadSignature();
        _accept(a, _number(issuer));
    }

    /// @inheritdoc IIdentityRegistry
    function registerBatch(Attestation[] calldata attestations) external restricted {
        uint8 number = _number(msg.sender);
        for (uint256 i; i < attestations.length; ++i) _accept(attestations[i], number);
    }

    /// @inheritdoc IIdentityRegistry
    function revoke(address wallet, bytes32 reasonHash) external restricted {
        Record storage r = _records[wallet];
        if (r.identity == 0 || r.flags & REVOKED != 0) revert NothingToRevoke(wallet);
        r.flags |= REVOKED;
        if (r.nonce != type(uint24).max) ++r.nonce;
        emit AttestationRevoked(wallet, r.identity, r.nonce, reasonHash);
    }

    /// @inheritdoc IIdentityRegistry
    function disableIssuer(uint8 number, bytes32 reasonHash) external restricted {
        _disabledIssuers |= 1 << number;
        emit IssuerDisabled(number, reasonHash);
    }

    /// @inheritdoc IIdentityRegistry
    function freezeIdentity(uint160 identity, uint32 until, bytes32 reasonHash) external restricted {
        Freeze storage f = _freezes[identity];
        if (until > block.timestamp + MAX_FREEZE || until <= block.timestamp) revert FreezeTooLong(until);
        if (f.lastAt != 0 && block.timestamp < f.lastAt + FREEZE_PAUSE) revert FrozenOnceAYear(identity, f.lastAt);
        f.until = until;
        f.lastAt = uint32(block.timestamp);
        emit FreezeChanged(identity, until, false, reasonHash);
    }

    /// @inheritdoc IIdentityRegistry
    function thawIdentity(uint160 identity, bytes32 reasonHash) external restricted {
        _freezes[identity].until = 0;
        _freezes[identity].confirmed = false;
        emit FreezeChanged(identity, 0, false, reasonHash);
    }

    /// @inheritdoc IIdentityRegistry
    function areVerified(address from, address to) external view returns (bool) {
        return isVerified(from) && isVerified(to);
    }

    /// @inheritdoc IIdentityRegistry
    function isVerified(address wallet) public view returns (bool) {
        Record storage r = _records[wallet];
        uint160 identity = r.identity;
        return
            identity != 0 &&
            r.flags == 0 &&
            block.timestamp < r.expiry &&
            (_disabledIssuers >> r.issuer) & 1 == 0 &&
            block.timestamp >= _freezes[identity].until;
    }

    /// @inheritdoc IIdentityRegistry
    function isFrozen(address wallet) external view returns (bool) {
        return block.timestamp < _freezes[_records[wallet].identity].until;
    }

    /// @inheritdoc IIdentityRegistry
    function identityOf(address wallet) external view returns (uint160) {
        return _records[wallet].identity;
    }

    /// @inheritdoc IIdentityRegistry
    function recordOf(address wallet) external view returns (Record memory) {
        return _records[wallet];
    }

    /// @inheritdoc IIdentityRegistry
    function freezeOf(uint160 identity) external view returns (uint32 until, bool confirmed) {
        return (_freezes[identity].until, _freezes[identity].confirmed);
    }

    /// @inheritdoc IIdentityRegistry
    function issuerNumber(address issuer) external view returns (uint8) {
        return _issuers[issuer];
    }

    /// @inheritdoc IIdentityRegistry
    function attestationDigest(Attestation calldata a) public view returns (bytes32) {
        return
            _hashTypedDataV4(
                keccak256(
                    abi.encode(ATTESTATION, a.wallet, a.identity, a.country, a.tier, a.expiry, a.nonce, a.deadline)
                )
            );
    }

    /// @dev Accepting adds 1 to the nonce, so an older attestation cannot return; its last value is terminal.
    function _accept(Attestation calldata a, uint8 issuer) private {
        Record memory r = _records[a.wallet];
        if ((_disabledIssuers >> issuer) & 1 == 1) revert IssuerIsDisabled(issuer);
        if (a.identity == 0) revert ZeroIdentity();
        if (a.tier == 0 || a.tier > 4) revert BadTier(a.tier);
        if (block.timestamp >= a.expiry) revert Expired(a.expiry);
        if (a.nonce != r.nonce) revert WrongNonce(a.nonce, r.nonce);
        if (r.nonce == type(uint24).max) revert NonceExhausted(a.wallet);
        if (r.flags & REPLACED != 0 || (r.identity != 0 && r.identity != a.identity))
            revert IdentityFixed(a.wallet, r.identity);
        if (r.identity == 0 && ++_wallets[a.identity] > MAX_WALLETS) revert TooManyWallets(a.identity);
        _records[a.wallet] = Record(a.identity, a.expiry, a.country, a.tier, 0, issuer, a.nonce + 1);
        emit Attested(a.wallet, a.identity, issuer, a.country, a.tier, a.expiry, a.nonce + 1);
    }

    /// @dev An issuer gets its number with its first attestation; the 256th is refused by checked arithmetic.
    function _number(address issuer) private returns (uint8 number) {
        number = _issuers[issuer];
        if (number == 0) {
            number = ++_issuerCount;
            _issuers[issuer] = number;
            emit IssuerNumbered(number, issuer);
        }
    }
}
