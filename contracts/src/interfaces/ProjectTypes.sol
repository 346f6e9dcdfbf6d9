// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Where a project stands. One way only; the arrows are drawn in docs/contracts.md.
/// @dev `Reflection` is never stored: it is `Open` seen after the offering closed by time.
enum Stage {
    Open,
    Reflection,
    Failed,
    Cancelled,
    Construction,
    Operating,
    Terminated,
    Ended,
    Redemption,
    Closed
}

/// @notice Which of a project's five contracts an implementation is for.
enum Kind {
    Token,
    Offering,
    Treasury,
    Governance,
    Timelock
}

/// @notice What a declaration pays out.
enum DeclarationKind {
    Profit,
    Liquidation,
    Escrow
}

/// @notice Terms of the raise, fixed at creation.
/// @param price Smallest units of the currency for one share; hardCap x price < 2^112
/// @param softCap Shares below which the raise fails
/// @param hardCap Shares above which nothing is sold
/// @param minTicket Shares that a first purchase must reach, waived when fewer are left
/// @param opensAt Unix time, first second in which one may invest
/// @param closesAt Unix time, first second in which one may no longer invest
/// @param reflection Seconds after an identity's last purchase in which it may revoke
/// @param minIdentities Distinct identities below which the raise fails
/// @param maxBps Largest part of the hard cap that one identity may hold, in basis points
/// @param tierLimits Largest number of shares an identity of tier 1, 2, 3, 4 may buy in this offering
struct OfferingTerms {
    uint128 price;
    uint32 softCap;
    uint32 hardCap;
    uint32 minTicket;
    uint32 opensAt;
    uint32 closesAt;
    uint32 reflection;
    uint16 minIdentities;
    uint16 maxBps;
    uint32[4] tierLimits;
}

/// @notice All that a project is created with: what the reviewer signs and the SPV sends.
/// @param spv Wallet that may create and act for the project
/// @param release Release whose implementations are used
/// @param slug Unique name in addresses, [a-z0-9-]{3,48}
/// @param name Name of the share token
/// @param symbol Symbol of the share token
/// @param dossierHash keccak-256 of the dossier's canonical JSON (RFC 8785)
/// @param sponsors Identities of the SPV and its affiliates
/// @param verifier Independent engineer
/// @param secondVerifier Independent engineer of another identity
/// @param currency ERC-20 in which is invested and paid
/// @param terms Terms of the raise
/// @param trancheBps Parts of the net raise in basis points, summing to 10,000
/// @param longStop Unix time by which the works must be complete
/// @param concessionEnd Unix time at which the concession ends
/// @param raiseFeeBps Platform's part of the raise
/// @param managementFeeBps Platform's part of each profit
/// @param unclaimedDestination Where unclaimed money goes years after the end
/// @param nonce The SPV's own number for this project
/// @param deadline Unix time after which the approval is void
struct ProjectParams {
    address spv;
    uint32 release;
    string slug;
    string name;
    string symbol;
    bytes32 dossierHash;
    uint160[] sponsors;
    address verifier;
    address secondVerifier;
    address currency;
    OfferingTerms terms;
    uint16[] trancheBps;
    uint32 longStop;
    uint32 concessionEnd;
    uint16 raiseFeeBps;
    uint16 managementFeeBps;
    address unclaimedDestination;
    uint256 nonce;
    uint32 deadline;
}

/// @notice The five contracts of one project.
struct Suite {
    address token;
    address offering;
    address treasury;
    address governance;
    address timelock;
}
