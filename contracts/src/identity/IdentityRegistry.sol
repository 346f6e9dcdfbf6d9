// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {Roles} from "../access/Roles.sol";
import {IdentitySlot} from "./IdentitySlot.sol";
import {IdentityStore} from "./IdentityStore.sol";
import {SignedPayout} from "./SignedPayout.sol";

/// @title Who is behind a wallet; see IIdentityRegistry
contract IdentityRegistry is SignedPayout {
    using IdentitySlot for uint256;

    bytes32 private constant ATTESTATION = keccak256(
        "Attestation(address wallet,uint160 identity,uint16 country,uint8 tier,uint32 expiry,uint24 nonce,uint32 deadline)"
    );
    /// @dev With the wallet that an identity is named after: eight.
    uint8 private constant MAX_OTHERS = 7;

    constructor(address access) IdentityStore(access) {}

    /// @inheritdoc IIdentityRegistry
    function register(Attestation calldata a, address issuer, bytes calldata signature) external {
        if (msg.sender != a.wallet) revert NotTheWallet(msg.sender, a.wallet);
        if (block.timestamp > a.deadline) revert DeadlinePassed(a.deadline);
        if (!_isMember(Roles.KYC_ISSUER, issuer)) revert NotAnIssuer(issuer);
        if (!SignatureChecker.isValidSignatureNowCalldata(issuer, attestationDigest(a), signature))
            revert BadSignature();
        _accept(a, _number(issuer));
    }

    /// @inheritdoc IIdentityRegistry
    function registerBatch(Attestation[] calldata attestations) external restricted {
        uint8 number = _number(msg.sender);
        for (uint256 i; i < attestations.length; ++i) _accept(attestations[i], number);
    }

    /// @inheritdoc IIdentityRegistry
    function revoke(address wallet, bytes32 reasonHash) external restricted {
        _requireReason(reasonHash);
        uint256 word = _records[wallet];
        if (word == 0 || word & IdentitySlot.REVOKED != 0) revert NothingToRevoke(wallet);
        word = word.nextNonce() | IdentitySlot.REVOKED;
        _records[wallet] = word;
        emit AttestationRevoked(wallet, word.identity(), word.nonce(), reasonHash);
    }

    /// @inheritdoc IIdentityRegistry
    function disableIssuer(uint8 number, bytes32 reasonHash) external restricted {
        _requireReason(reasonHash);
        address issuer = _issuerOf[number];
        if (issuer == address(0)) revert NotAnIssuer(issuer);
        _issuers[issuer].disabled = true;
        _marks |= 1 << number;
        emit IssuerDisabled(number, reasonHash);
    }

    /// @notice Never: who may enforce is asked of the manager that it began with, and two must not disagree.
    function setAuthority(address) public pure override {
        revert AuthorityIsFixed();
    }

    /// @inheritdoc IIdentityRegistry
    function attestationDigest(Attestation calldata a) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(ATTESTATION, a)));
    }

    /// @dev Accepting adds 1 to the nonce, so an older attestation cannot return; its last value is terminal.
    function _accept(Attestation calldata a, uint8 issuer) private {
        (address wallet, uint160 identity, uint16 country) = (a.wallet, a.identity, a.country);
        (uint8 tier, uint32 expiry, uint24 nonce) = (a.tier, a.expiry, a.nonce);
        if (identity == 0) revert ZeroIdentity();
        if (tier == 0 || tier > 4) revert BadTier(tier);
        if (block.timestamp >= expiry) revert Expired(expiry);
        uint256 word = _records[wallet];
        if (word != 0) _requireNext(word, wallet, identity, nonce);
        else if (nonce != 0) revert WrongNonce(nonce, 0);
        else if (uint160(wallet) != identity) _count(identity, wallet);
        unchecked {
            ++nonce;
        }
        _records[wallet] = IdentitySlot.pack(identity, expiry, country, tier, issuer, nonce);
        emit Attested(wallet, identity, issuer, country, tier, expiry, nonce);
    }

    function _requireNext(uint256 word, address wallet, uint160 identity, uint24 nonce) private pure {
        uint24 stored = word.nonce();
        if (nonce != stored) revert WrongNonce(nonce, stored);
        if (nonce == IdentitySlot.LAST_NONCE) revert NonceExhausted(wallet);
        if (word & IdentitySlot.REPLACED != 0 || word.identity() != identity)
            revert IdentityFixed(wallet, word.identity());
    }

    /// @dev There can be only one wallet that an identity is named after: it is not counted.
    function _count(uint160 identity, address wallet) private {
        if (wallet == address(0)) revert ZeroWallet();
        if (++_others[identity] > MAX_OTHERS) revert TooManyWallets(identity);
    }

    /// @dev An issuer gets its number with its first attestation.
    function _number(address issuer) private returns (uint8 number) {
        Issuer memory known = _issuers[issuer];
        number = known.number;
        if (known.disabled) revert IssuerIsDisabled(number);
        if (number == 0) {
            number = uint8(++_issuerCount);
            _issuers[issuer].number = number;
            _issuerOf[number] = issuer;
            emit IssuerNumbered(number, issuer);
        }
    }
}
