// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC7943Fungible} from "../interfaces/IERC7943Fungible.sol";
import {IOffering} from "../interfaces/IOffering.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {Kind, Stage} from "../interfaces/ProjectTypes.sol";
import {Roles} from "../access/Roles.sol";
import {EscrowMath} from "./EscrowMath.sol";
import {ProjectPart} from "./ProjectPart.sol";
import {Purchase} from "./Purchase.sol";
import {RegistryProbe} from "./RegistryProbe.sol";

/// @title The raise; see IOffering
contract Offering is Purchase {
    uint8 private constant MAX_REVOCATIONS = 3;

    constructor(address access, address book, address registry) ProjectPart(access, book, registry) {}

    // ── taking back ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IOffering
    function revoke(address holder, address payee) external nonReentrant returns (uint256) {
        return _revoke(_requirePerson(holder, payee), holder, payee);
    }

    /// @inheritdoc IOffering
    function revokeRecord(uint160 identity, address holder, address payee) external nonReentrant returns (uint256) {
        _requirePerson(holder, payee);
        return _revoke(identity, holder, payee);
    }

    function _revoke(uint160 identity, address holder, address payee) private returns (uint256 amount) {
        OfferingStorage storage $ = _s();
        if ($.decided) revert OfferingClosed();
        Position storage p = $.positions[identity];
        uint256 balance = $.token.balanceOf(holder);
        uint32 shares = balance < p.fresh ? uint32(balance) : p.fresh;
        if (p.wallet != holder || shares == 0) revert NothingToRevoke();
        uint32 endsAt = p.since + $.reflection;
        if (block.timestamp > endsAt) revert ReflectionOver(endsAt);
        if (p.revocations == MAX_REVOCATIONS) revert TooManyRevocations();
        p.fresh = 0;
        uint8 revocations = ++p.revocations;
        if (balance == shares) --$.identities;
        amount = uint256(shares) * $.price;
        $.token.burn(holder, shares);
        emit Revoked(holder, identity, payee, shares, amount, revocations);
        $.treasury.payBack(payee, amount);
    }

    /// @inheritdoc IOffering
    function refund(address holder, address payee) external nonReentrant returns (uint256 amount) {
        OfferingStorage storage $ = _s();
        uint160 identity = _requirePerson(holder, payee);
        uint256 shares = $.token.balanceOf(holder);
        if (shares == 0 || !_refunding()) revert NothingOwed(holder);
        amount = shares * $.price;
        $.token.burn(holder, shares);
        if ($.token.totalSupply() == 0) $.token.moveTo(Stage.Closed);
        emit Refunded(holder, identity, payee, shares, amount);
        $.treasury.payBack(payee, amount);
    }

    /// @inheritdoc IOffering
    function refundReason(address account) external view returns (bytes4) {
        IProjectToken shares = _s().token;
        (, address person, ) = _personOf(account);
        if (person == address(0)) return Barred.selector;
        if (shares.balanceOf(account) == 0 || !_refunding()) return NothingOwed.selector;
        // All is burnt at once, and what is frozen under an order is not burnt.
        bool held = shares.frozenUntil(account) == type(uint32).max;
        return held ? IERC7943Fungible.ERC7943InsufficientUnfrozenBalance.selector : bytes4(0);
    }

    // ── deciding ─────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IOffering
    function finalize() external {
        OfferingStorage storage $ = _s();
        if ($.decided) revert OfferingClosed();
        (IProjectToken shares, uint32 people) = ($.token, $.identities);
        uint256 supply = shares.totalSupply();
        uint32 notBefore = _finalizableAt(supply);
        if (block.timestamp < notBefore) revert TooEarly(notBefore);
        bool succeeded = supply >= $.softCap && people >= $.minIdentities;
        uint256 raised;
        uint256 fee;
        if (succeeded) (raised, fee) = EscrowMath.raise(supply, $.price, $.raiseFeeBps);
        $.decided = true;
        $.sold = uint32(supply);
        $.finalizedAt = uint32(block.timestamp);
        shares.moveTo(succeeded ? Stage.Construction : Stage.Failed);
        if (supply == 0) shares.moveTo(Stage.Closed);
        emit Finalized(succeeded, supply, raised, fee, people);
    }

    /// @inheritdoc IOffering
    function cancel(bytes32 reasonHash) external nonReentrant {
        OfferingStorage storage $ = _s();
        if ($.decided) revert OfferingClosed();
        bool bySPV = msg.sender == $.treasury.spv() && !inReflection();
        if (!bySPV && !_hasRole(Roles.GUARDIAN, msg.sender)) revert MayNotCancel(msg.sender);
        if (reasonHash == 0) revert ZeroHash();
        $.decided = true;
        $.sold = uint32($.token.totalSupply());
        emit OfferingCancelled(msg.sender, reasonHash);
        $.token.moveTo(Stage.Cancelled);
        if ($.sold == 0) $.token.moveTo(Stage.Closed);
    }

    // ── a wallet that was replaced ───────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IOffering
    function moveRecord(address old, address fresh) external nonReentrant {
        OfferingStorage storage $ = _s();
        if (msg.sender != address($.token)) revert NotTheToken(msg.sender);
        uint160 identity = REGISTRY.identityOf(old);
        Position storage p = $.positions[identity];
        if (p.wallet != old) return;
        p.wallet = fresh;
        emit RecordMoved(identity, old, fresh);
    }

    /// @notice Which of the five this is.
    function KIND() external pure returns (Kind) {
        return Kind.Offering;
    }

    // ── inner works ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev The caller is the holder or of its identity; the payee is the holder, or another wallet that it names itself.
    /// For themselves people need no registry that answers.
    function _requirePerson(address holder, address payee) private view returns (uint160 identity) {
        address person;
        uint160 personIdentity;
        (identity, person, personIdentity) = _personOf(holder);
        if (person == address(0)) revert Barred(holder);
        if (person != holder && payee != person) revert WrongPayee(payee);
        // What comes through the registry bears the holder's signature.
        address caller = msg.sender == address(REGISTRY) ? holder : msg.sender;
        if (!_isSamePerson(caller, person, personIdentity)) revert NotTheHolder(caller);
        // Only the holder names another wallet: one that an issuer put under its identity must not help itself.
        bool named = caller == holder && _isSamePerson(payee, person, personIdentity);
        if (payee != person && !named) revert WrongPayee(payee);
    }

    /// @dev Who stands for a holder: itself, for a replaced wallet its last successor, nobody where an order bars them.
    function _personOf(address holder) private view returns (uint160 identity, address person, uint160 personIdentity) {
        RegistryProbe.Standing memory standing = RegistryProbe.standingOf(address(REGISTRY), holder);
        identity = standing.identity;
        if (!standing.barred) return (identity, holder, identity);
        person = RegistryProbe.successorOf(address(REGISTRY), holder);
        standing = RegistryProbe.standingOf(address(REGISTRY), person);
        return (identity, standing.barred ? address(0) : person, standing.identity);
    }

    /// @dev A wallet that its person lost and had revoked neither asks nor is paid; one that only lapsed may.
    function _isSamePerson(address wallet, address person, uint160 identity) private view returns (bool) {
        if (wallet == person) return true;
        RegistryProbe.Standing memory other = RegistryProbe.standingOf(address(REGISTRY), wallet);
        return identity != 0 && other.identity == identity && other.clear;
    }

    function _refunding() private view returns (bool) {
        Stage stage = _s().token.stage();
        return stage == Stage.Failed || stage == Stage.Cancelled;
    }
}
