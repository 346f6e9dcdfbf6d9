// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OfferingTerms, ProjectParams} from "../interfaces/ProjectTypes.sol";

/// @title The EIP-712 struct that a reviewer signs: every parameter of a project
library ProjectApproval {
    bytes32 private constant TERMS = keccak256(
        "OfferingTerms(uint128 price,uint32 softCap,uint32 hardCap,uint32 minTicket,uint32 opensAt,uint32 closesAt,uint32 reflection,uint16 minIdentities,uint16 maxBps,uint32[4] tierLimits)"
    );
    bytes32 private constant APPROVAL = keccak256(
        "ProjectApproval(address spv,uint32 release,string slug,string name,string symbol,bytes32 dossierHash,uint160[] sponsors,address verifier,address secondVerifier,address currency,OfferingTerms terms,uint16[] trancheBps,uint32 longStop,uint32 concessionEnd,uint16 raiseFeeBps,uint16 managementFeeBps,address unclaimedDestination,uint256 nonce,uint32 deadline)OfferingTerms(uint128 price,uint32 softCap,uint32 hardCap,uint32 minTicket,uint32 opensAt,uint32 closesAt,uint32 reflection,uint16 minIdentities,uint16 maxBps,uint32[4] tierLimits)"
    );

    function structHash(ProjectParams calldata p) internal pure returns (bytes32) {
        return keccak256(bytes.concat(_names(p), _people(p), _money(p)));
    }

    function _names(ProjectParams calldata p) private pure returns (bytes memory) {
        return
            abi.encode(
                APPROVAL,
                p.spv,
                p.release,
                keccak256(bytes(p.slug)),
                keccak256(bytes(p.name)),
                keccak256(bytes(p.symbol)),
                p.dossierHash
            );
    }

    function _people(ProjectParams calldata p) private pure returns (bytes memory) {
        return
            abi.encode(
                keccak256(abi.encodePacked(p.sponsors)),
                p.verifier,
                p.secondVerifier,
                p.currency,
                _terms(p.terms)
            );
    }

    function _money(ProjectParams calldata p) private pure returns (bytes memory) {
        return
            abi.encode(
                keccak256(abi.encodePacked(p.trancheBps)),
                p.longStop,
                p.concessionEnd,
                p.raiseFeeBps,
                p.managementFeeBps,
                p.unclaimedDestination,
                p.nonce,
                p.deadline
            );
    }

    /// @dev A struct without dynamic fields encodes as its words; its array of four is hashed apart.
    function _terms(OfferingTerms calldata t) private pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    TERMS,
                    t.price,
                    t.softCap,
                    t.hardCap,
                    t.minTicket,
                    t.opensAt,
                    t.closesAt,
                    t.reflection,
                    t.minIdentities,
                    t.maxBps,
                    keccak256(abi.encode(t.tierLimits))
                )
            );
    }
}
