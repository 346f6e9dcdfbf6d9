// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IOffering} from "../interfaces/IOffering.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {IdentityEnforcement} from "./IdentityEnforcement.sol";
import {IdentitySlot} from "./IdentitySlot.sol";

/// @title Payouts for holders who only sign, and whom a claim may pay
/// @dev The one door for all projects: a signature names the part it is for, and parts need no code for signatures. The
/// registry can call anyone through it, with one of four selectors; nobody but the parts believes what it says.
abstract contract SignedPayout is IdentityEnforcement {
    using IdentitySlot for uint256;

    bytes32 private constant PAYOUT = keccak256(
        "Payout(address part,bytes4 action,address holder,address payee,uint256 nonce,uint256 deadline)"
    );
    bytes4 private constant REDEEM = bytes4(keccak256("redeem(address,address)"));

    mapping(address holder => uint256) private _payoutNonces;

    /// @inheritdoc IIdentityRegistry
    function payBySig(
        address part,
        bytes4 action,
        address holder,
        address payee,
        uint256 deadline,
        bytes calldata signature
    ) external returns (uint256 amount) {
        if (block.timestamp > deadline) revert PayoutExpired(deadline);
        bool known =
            action == IOffering.revoke.selector ||
                action == IOffering.refund.selector ||
                action == ITreasury.claim.selector ||
                action == REDEEM;
        if (!known) revert ActionNotSigned(action);
        uint256 nonce = _payoutNonces[holder]++;
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(PAYOUT, part, action, holder, payee, nonce, deadline)));
        if (!SignatureChecker.isValidSignatureNow(holder, digest, signature)) revert BadSignature();
        bytes memory answer = Address.functionCall(part, abi.encodeWithSelector(action, holder, payee));
        amount = abi.decode(answer, (uint256));
        emit PaidBySignature(holder, part, payee, action, nonce, amount);
    }

    /// @inheritdoc IIdentityRegistry
    function payoutNonce(address holder) external view returns (uint256) {
        return _payoutNonces[holder];
    }

    /// @inheritdoc IIdentityRegistry
    function claimProblem(address caller, address holder, address payee) external view returns (ClaimProblem) {
        uint256 marks = _marks;
        bool verified = _isVerified(_records[holder], marks);
        address person = verified ? holder : successorOf(holder);
        uint256 word = _records[person];
        if (!verified && !_isVerified(word, marks))
            return _isFrozen(word.identity(), marks) ? ClaimProblem.IdentityFrozen : ClaimProblem.NotVerified;
        if (!_isSamePerson(caller, person, marks)) return ClaimProblem.NotTheHolder;
        // Only the holder names another wallet: one that an issuer put under its identity must not help itself.
        if (payee == person) return ClaimProblem.None;
        bool named = caller == holder && person == holder && _isSamePerson(payee, person, marks);
        return named ? ClaimProblem.None : ClaimProblem.WrongPayee;
    }

    /// @dev A wallet that its person lost and had revoked neither asks nor is paid.
    function _isSamePerson(address wallet, address person, uint256 marks) private view returns (bool) {
        if (wallet == person) return true;
        uint256 word = _records[wallet];
        return word.identity() == _records[person].identity() && _isVerified(word, marks);
    }
}
