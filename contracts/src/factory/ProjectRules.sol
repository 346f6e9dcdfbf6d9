// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IProjectFactory} from "../interfaces/IProjectFactory.sol";
import {OfferingTerms, ProjectParams} from "../interfaces/ProjectTypes.sol";

/// @title What the parameters of a project must satisfy, whoever signed them
library ProjectRules {
    uint256 private constant BPS = 10_000;
    uint256 private constant MAX_FEE = 1_000;
    uint256 private constant MAX_TRANCHES = 20;
    uint256 private constant MAX_SPONSORS = 20;
    /// @dev No window in which a person must act is shorter: the sequencer may be away.
    uint256 private constant WINDOW = 72 hours;

    /// @notice Reverts with the first rule that is broken, naming the field.
    function check(ProjectParams calldata p, IIdentityRegistry registry) internal view {
        _names(p);
        _terms(p.terms);
        _dates(p);
        _tranches(p.trancheBps);
        _people(p, registry);
        if (p.raiseFeeBps > MAX_FEE) revert IProjectFactory.FeeTooHigh(p.raiseFeeBps);
        if (p.managementFeeBps > MAX_FEE) revert IProjectFactory.FeeTooHigh(p.managementFeeBps);
        if (p.unclaimedDestination == address(0)) revert IProjectFactory.ZeroAddress("unclaimedDestination");
        if (p.dossierHash == 0) revert IProjectFactory.BadTerms("dossierHash");
    }

    /// @dev Slugs are [a-z0-9-]{3,48}; names printable ASCII, so that nothing in them can run or turn the line around.
    function _names(ProjectParams calldata p) private pure {
        bytes calldata slug = bytes(p.slug);
        if (slug.length < 3 || slug.length > 48) revert IProjectFactory.BadSlug(p.slug);
        for (uint256 i; i < slug.length; ++i) {
            bytes1 c = slug[i];
            if (!((c >= "a" && c <= "z") || (c >= "0" && c <= "9") || c == "-")) revert IProjectFactory.BadSlug(p.slug);
        }
        _printable(bytes(p.name), 3, 64);
        _printable(bytes(p.symbol), 2, 11);
    }

    function _printable(bytes calldata text, uint256 least, uint256 most) private pure {
        if (text.length < least || text.length > most) revert IProjectFactory.BadName();
        for (uint256 i; i < text.length; ++i) if (text[i] < 0x20 || text[i] > 0x7e) revert IProjectFactory.BadName();
    }

    function _terms(OfferingTerms calldata t) private view {
        _require(t.price != 0, "price");
        _require(t.hardCap != 0 && uint256(t.hardCap) * t.price < 1 << 112, "hardCap");
        _require(t.softCap != 0 && t.softCap <= t.hardCap, "softCap");
        _require(t.minTicket != 0 && t.minTicket <= t.hardCap, "minTicket");
        _require(t.closesAt > block.timestamp && t.closesAt >= t.opensAt + WINDOW, "closesAt");
        _require(t.reflection >= WINDOW && t.reflection <= 30 days, "reflection");
        _require(t.minIdentities != 0 && t.minIdentities <= t.hardCap, "minIdentities");
        _require(t.maxBps != 0 && t.maxBps <= BPS, "maxBps");
        bool concentrated = uint256(t.maxBps) * t.hardCap * 4 > uint256(t.softCap) * BPS;
        _require(!concentrated || t.minIdentities < 4, "maxBps");
        for (uint256 i; i < 4; ++i) _require(t.tierLimits[i] >= t.minTicket, "tierLimits");
    }

    function _dates(ProjectParams calldata p) private pure {
        _require(p.longStop > uint256(p.terms.closesAt) + p.terms.reflection, "longStop");
        _require(p.concessionEnd > p.longStop, "concessionEnd");
        _require(uint256(p.concessionEnd) + 20 * 365 days < 1 << 32, "concessionEnd");
    }

    function _tranches(uint16[] calldata parts) private pure {
        uint256 sum;
        if (parts.length == 0 || parts.length > MAX_TRANCHES) revert IProjectFactory.BadTranches();
        for (uint256 i; i < parts.length; ++i) {
            if (parts[i] == 0) revert IProjectFactory.BadTranches();
            sum += parts[i];
        }
        if (sum != BPS) revert IProjectFactory.BadTranches();
    }

    /// @dev The SPV's identity is the first sponsor; the engineers are two people, neither of them a sponsor.
    function _people(ProjectParams calldata p, IIdentityRegistry registry) private view {
        uint160 first = registry.identityOf(p.verifier);
        uint160 second = registry.identityOf(p.secondVerifier);
        if (first == 0 || second == 0 || first == second) revert IProjectFactory.BadVerifiers();
        uint256 count = p.sponsors.length;
        if (count == 0 || count > MAX_SPONSORS) revert IProjectFactory.BadSponsors();
        if (p.sponsors[0] == 0 || p.sponsors[0] != registry.identityOf(p.spv)) revert IProjectFactory.BadSponsors();
        for (uint256 i; i < count; ++i)
            if (p.sponsors[i] == first || p.sponsors[i] == second) revert IProjectFactory.BadVerifiers();
    }

    function _require(bool ok, bytes32 field) private pure {
        if (!ok) revert IProjectFactory.BadTerms(field);
    }
}
