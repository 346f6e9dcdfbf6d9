// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ITreasury} from "../interfaces/ITreasury.sol";
import {Roles} from "../access/Roles.sol";
import {TreasuryBooks} from "./TreasuryBooks.sol";

/// @title The people of a project: the SPV, its two engineers, who may pay in; how each is replaced
abstract contract People is TreasuryBooks {
    /// @dev Number under which the completion of the works is asked for and certified; it pays nothing.
    uint8 internal constant COMPLETION = 255;
    uint32 private constant SUSPENSION = 30 days;
    /// @dev With the suspension itself: once in 120 days.
    uint32 private constant BETWEEN_SUSPENSIONS = 90 days;
    uint256 private constant MAX_SPONSORS = 20;

    /// @inheritdoc ITreasury
    function replaceSPV(address fresh, uint160[] calldata affiliates) external onlyTimelock {
        TreasuryStorage storage $ = _s();
        uint160 identity = _identityOf(fresh);
        if (affiliates.length == 0 || affiliates.length > MAX_SPONSORS || affiliates[0] != identity || identity == 0)
            revert BadSponsors();
        emit SPVReplaced($.spv, fresh);
        $.spv = fresh;
        $.token.addSponsors(affiliates);
        _requireIndependent();
    }

    /// @inheritdoc ITreasury
    function replaceVerifier(address old, address fresh) external onlyTimelock {
        TreasuryStorage storage $ = _s();
        bool first = _isFirst(old);
        if (first) $.verifier = fresh;
        else $.secondVerifier = fresh;
        emit VerifierReplaced(old, fresh);
        _requireIndependent();
        _voidSigned($.nextTranche, first);
        _voidSigned(COMPLETION, first);
    }

    /// @inheritdoc ITreasury
    function suspendVerifier(address verifier, bytes32 reasonHash) external {
        TreasuryStorage storage $ = _s();
        if (!_hasRole(Roles.GUARDIAN, msg.sender)) revert NotAGuardian(msg.sender);
        _requireHash(reasonHash);
        _isFirst(verifier);
        _requireFrom($.suspendedUntil[verifier] + BETWEEN_SUSPENSIONS);
        uint32 until = uint32(block.timestamp) + SUSPENSION;
        $.suspendedUntil[verifier] = until;
        emit VerifierSuspended(verifier, until, reasonHash);
    }

    /// @inheritdoc ITreasury
    function listPayer(address payer, bool listed) external onlyTimelock {
        _s().payers[payer] = listed;
        emit PayerListed(payer, listed);
    }

    /// @inheritdoc ITreasury
    function certifyDefault(bytes32 evidenceHash) external {
        TreasuryStorage storage $ = _s();
        bool first = _engineer();
        _requireGoing();
        _requireHash(evidenceHash);
        address signer = $.defaultSigner;
        bool same = $.defaultEvidence == evidenceHash;
        if ($.defaultCertified || (same && signer == msg.sender)) revert AlreadySigned(msg.sender);
        // Who signed before counts while it is the other engineer: one that was replaced since is neither.
        bool complete = same && signer == (first ? $.secondVerifier : $.verifier);
        $.defaultCertified = complete;
        $.defaultSigner = msg.sender;
        $.defaultEvidence = evidenceHash;
        emit DefaultCertified(evidenceHash, msg.sender, complete);
    }

    /// @inheritdoc ITreasury
    function suspendedUntil(address verifier) external view returns (uint32) {
        return _s().suspendedUntil[verifier];
    }

    /// @inheritdoc ITreasury
    function isPayer(address account) external view returns (bool) {
        return _s().payers[account];
    }

    /// @dev The caller is one of the two and may sign now; whether it is the first of them.
    function _engineer() internal view returns (bool first) {
        first = _isFirst(msg.sender);
        uint32 until = _s().suspendedUntil[msg.sender];
        if (block.timestamp < until) revert VerifierIsSuspended(until);
        _independent(msg.sender);
        _requireUnpaused();
    }

    /// @dev Which of the two engineers it is.
    function _isFirst(address verifier) private view returns (bool first) {
        first = verifier == _s().verifier;
        if (!first && verifier != _s().secondVerifier) revert NotAVerifier(verifier);
    }

    function _isOpen(Tranche storage t) internal view returns (bool) {
        return t.state == TrancheState.Requested || t.state == TrancheState.Certified;
    }

    /// @dev What was asked for is void; it may be asked for anew, and certified from then.
    function _void(uint8 tranche, uint32 notBefore) internal {
        Tranche storage t = _s().tranches[tranche];
        t.state = TrancheState.Blocked;
        t.notBefore = notBefore;
        emit TrancheBlocked(tranche, t.certificate, notBefore);
    }

    function _voidSigned(uint8 tranche, bool first) private {
        Tranche storage t = _s().tranches[tranche];
        if (_isOpen(t) && (first ? t.firstSigned : t.secondSigned)) _void(tranche, uint32(block.timestamp));
    }

    /// @dev The rule of creation: two people, known, neither of them a sponsor.
    function _requireIndependent() private view {
        TreasuryStorage storage $ = _s();
        if (_independent($.verifier) == _independent($.secondVerifier)) revert BadVerifiers();
    }

    function _identityOf(address account) private view returns (uint160) {
        return REGISTRY.identityOf(account);
    }

    function _independent(address verifier) private view returns (uint160 identity) {
        identity = _identityOf(verifier);
        if (identity == 0 || _s().token.isSponsor(identity)) revert BadVerifiers();
    }
}
