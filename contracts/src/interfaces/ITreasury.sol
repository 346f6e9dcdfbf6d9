// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DeclarationKind, Stage, Suite} from "./ProjectTypes.sol";

/// @title Where a project's money lies, in separate books: escrow, released, profit, fees, redemption
/// @notice Every payee pulls; nothing is paid unasked.
interface ITreasury {
    struct Init {
        Suite suite;
        address factory;
        address spv;
        address currency;
        uint8 currencyDecimals;
        address verifier;
        address secondVerifier;
        uint128 price;
        uint16[] trancheBps;
        uint32 longStop;
        uint32 concessionEnd;
        uint16 raiseFeeBps;
        uint16 managementFeeBps;
        address unclaimedDestination;
    }

    enum TrancheState {
        None,
        Requested,
        Certified,
        Released,
        Blocked
    }

    /// @notice Why holders may end a project: the long-stop passed without completion, a report is 90 days overdue, both
    /// engineers certified a default.
    enum Cause {
        None,
        LongStopMissed,
        ReportOverdue,
        DefaultCertified
    }

    /// @notice One part of the escrow. Number 255 is the completion of the works, which pays nothing.
    /// @param bps Its part of the net raise
    /// @param certificate keccak-256(tranche, request number, evidence hash): what a vote blocks
    struct Tranche {
        TrancheState state;
        uint8 requests;
        bool extended;
        bool firstSigned;
        bool secondSigned;
        uint32 requestedAt;
        uint32 releasableAt;
        uint32 notBefore;
        uint16 bps;
        bytes32 evidenceHash;
        bytes32 certificate;
    }

    /// @notice One distribution.
    struct Declaration {
        DeclarationKind kind;
        address payer;
        uint32 declaredAt;
        uint32 recordTime;
        bool cancelled;
        uint128 amount;
        uint128 fee;
    }

    /// @notice The end of the shares: announced by a payer, begun 30 days later.
    /// @param payer Who announced it and paid the pool; 0 while none is announced
    /// @param effectiveAt Unix time from which it may begin; while none is announced, from which one may be
    /// @param supply Shares when it began, 0 before
    /// @param pool What all shares are paid from
    /// @param redeemed What was paid from it
    struct Redemption {
        address payer;
        uint32 effectiveAt;
        uint32 supply;
        uint256 pool;
        uint256 redeemed;
    }

    event TrancheRequested(uint8 indexed tranche, bytes32 indexed certificate, bytes32 evidenceHash, uint8 request);
    /// @notice A verifier signed; `complete` when no further signature is needed and the wait runs.
    event TrancheCertified(
        uint8 indexed tranche,
        bytes32 indexed certificate,
        address indexed verifier,
        bool complete,
        uint32 releasableAt
    );
    event TrancheExtended(uint8 indexed tranche, bytes32 indexed certificate, uint32 releasableAt, bytes32 reasonHash);
    event TrancheBlocked(uint8 indexed tranche, bytes32 indexed certificate, uint32 notBefore);
    event TrancheReleased(uint8 indexed tranche, bytes32 indexed certificate, uint256 amount);
    event ReportPosted(bytes32 indexed documentHash, uint32 dueNext);
    event DossierPublished(bytes32 indexed dossierHash);
    event ReportDutyChanged(uint32 every);
    event LongStopChanged(uint32 longStop);
    event ConcessionEndChanged(uint32 concessionEnd);
    event SPVReplaced(address indexed from, address indexed to);
    event VerifierReplaced(address indexed from, address indexed to);
    /// @notice A verifier signs nothing until then.
    event VerifierSuspended(address indexed verifier, uint32 until, bytes32 reasonHash);
    /// @notice An insurer, a contracting agency or a liquidator may pay in, or may no longer.
    event PayerListed(address indexed payer, bool listed);
    /// @notice A verifier signed that the project has failed; `complete` when both did.
    event DefaultCertified(bytes32 indexed evidenceHash, address indexed verifier, bool complete);
    /// @notice The project is over before its time. `by` is the timelock where holders decided it, for a cause that stood
    /// when they proposed it (None: it was cured since); else anyone, long after the long-stop.
    event Terminated(Cause indexed cause, address indexed by);
    event Declared(
        uint32 indexed id,
        DeclarationKind indexed kind,
        address indexed payer,
        uint256 amount,
        uint256 fee,
        uint32 recordTime,
        bytes32 documentHash
    );
    event DeclarationCancelled(uint32 indexed id, uint256 amount);
    event Claimed(address indexed account, address indexed payee, uint256 amount);
    /// @notice A redemption is announced and its pool is paid.
    event RedemptionOpened(address indexed payer, uint256 pool, uint32 effectiveAt);
    /// @notice Holders refused it: the pool is its payer's again, and nobody announces one before `notBefore`.
    event RedemptionBlocked(address indexed payer, uint256 pool, uint32 notBefore);
    event PoolWithdrawn(address indexed payer, uint256 amount);
    /// @notice Shares no longer move; each is worth pool / supply.
    event RedemptionBegun(uint256 pool, uint256 supply);
    /// @notice Shares ended; `payee` got `amount` of the pool and `profit` that they had accrued.
    event Redeemed(address indexed account, address indexed payee, uint256 shares, uint256 amount, uint256 profit);
    event UnclaimedSwept(address indexed to, uint256 amount);
    /// @notice The SPV took what was released.
    event ReleasedWithdrawn(address indexed to, uint256 amount);
    /// @notice The fee of a declaration is now the platform's; that of the raise is in `Finalized`.
    event FeeAccrued(uint32 indexed declaration, uint256 amount);
    event FeesWithdrawn(address indexed to, uint256 amount);

    error NotTheSPV(address caller);
    error NotAVerifier(address caller);
    error NotAGuardian(address caller);
    error NotTheTimelock(address caller);
    error NotTheOffering(address caller);
    error NotThePayer(address caller);
    error NotTheHolder(address caller);
    error WrongPayee(address payee);
    error NotVerified(address account);
    error IdentityFrozen(address account);
    error WrongStage(Stage stage);
    error NoSuchTranche(uint8 tranche);
    error WrongTrancheState(uint8 tranche, TrancheState state);
    error WrongEvidence(bytes32 given, bytes32 requested);
    error WrongCertificate(bytes32 certificate);
    error AlreadySigned(address verifier);
    error AlreadyExtended(uint8 tranche);
    error TooEarly(uint32 notBefore);
    error ReportOverdue(uint32 dueAt);
    error ZeroHash();
    error BadRecordTime(uint32 earliest, uint32 latest);
    error AmountTooSmall(uint256 amount, uint256 minimum);
    error LifetimeExceeded();
    error DeclarationPending(uint32 id);
    error NoSuchDeclaration(uint32 id);
    error CancelTooLate(uint32 until);
    error NothingOwed(address account);
    error CurrencyShortfall(uint256 received, uint256 expected);
    error BadReportDuty(uint32 every);
    error BadLongStop(uint32 longStop);
    error BadConcessionEnd(uint32 concessionEnd);
    /// @notice The SPV's identity comes first among its sponsors, and there are 20 at most.
    error BadSponsors();
    /// @notice The engineers are two known identities, neither of them a sponsor.
    error BadVerifiers();
    error VerifierIsSuspended(uint32 until);
    error NotAPayer(address caller);
    error Paused(uint32 until);
    /// @notice Holders are about to end the project or to replace who asks and certifies.
    error ReleaseHeld();
    error RedemptionAnnounced(uint32 effectiveAt);
    error NoRedemption();

    /// @notice Sets it up once. Caller: the factory, in the transaction that makes the proxy.
    function initialize(Init calldata init) external;
    /// @notice Pays a revocation or a refund. Caller: the offering, which does so only before issue.
    function payBack(address payee, uint256 amount) external;

    /// @notice Asks for a tranche (255: the completion). Caller: the SPV.
    function requestTranche(uint8 tranche, bytes32 evidenceHash) external returns (bytes32 certificate);
    /// @notice Signs what was asked. Caller: verifier or second verifier, not suspended.
    function certifyTranche(uint8 tranche, bytes32 evidenceHash) external;
    /// @notice Lengthens the wait, once, to 21 days: guardian; anyone while a vote to block it is live.
    function extendTranche(uint8 tranche, bytes32 reasonHash) external;
    /// @notice Voids a certificate. Caller: the timelock.
    function blockTranche(bytes32 certificate) external;
    /// @notice After the wait, anyone: the amount becomes the SPV's to withdraw (255: Operating begins). Not while paused,
    /// nor while governance holds it (IGovernance.holding).
    function releaseTranche(uint8 tranche) external returns (uint256 amount);
    /// @notice Pays the SPV what was released. Caller: the SPV.
    function withdrawReleased(address to) external returns (uint256 amount);
    /// @notice Pays the platform's fees to the factory's recipient. Anyone.
    function withdrawFees() external returns (uint256 amount);

    /// @notice Posts a periodic report. Caller: the SPV.
    function postReport(bytes32 documentHash) external;
    /// @notice Publishes a later dossier; terms are untouched. Caller: the SPV.
    function publishDossier(bytes32 dossierHash) external;
    /// @notice Seconds between reports, 30 to 366 days. Caller: the timelock.
    function setReportDuty(uint32 every) external;
    /// @notice Moves the long-stop once, by at most 24 months. Caller: the timelock.
    function setLongStop(uint32 longStop) external;

    /// @notice Before its present end, at least 90 days ahead. Caller: the timelock.
    function setConcessionEnd(uint32 concessionEnd) external;

    /// @notice Puts another company in the SPV's place. Caller: the timelock.
    /// @param affiliates Identities of the new SPV (first) and its affiliates: sponsors from now on
    function replaceSPV(address spv, uint160[] calldata affiliates) external;
    /// @notice Puts another engineer in the place of `old`, whose unreleased certificates are void. Caller: the timelock.
    function replaceVerifier(address old, address fresh) external;
    /// @notice A verifier's key signs nothing for 30 days; once in 120 days a key. Caller: role guardian.
    function suspendVerifier(address verifier, bytes32 reasonHash) external;
    /// @notice Lets an insurer, a contracting agency or a liquidator pay in, or no longer. Caller: the timelock.
    function listPayer(address payer, bool listed) external;

    /// @notice Signs that the project has failed: a cause once both did, for the same evidence. Caller: a verifier.
    function certifyDefault(bytes32 evidenceHash) external;
    /// @notice Ends the project early: what is left of escrow is the holders'. Caller: the timelock.
    function terminate() external;
    /// @notice The same, anyone, 180 days after the long-stop without completion.
    function terminateOverdue() external;
    /// @notice Records that the concession is over, from its end: what is left of escrow is the holders'. Anyone.
    function end() external;
    /// @notice What is left of escrow is the holders' 180 days after the later of completion and long-stop. Anyone.
    function distributeEscrow() external;

    /// @notice Pays in and announces a distribution. Caller: the SPV (Profit) in Operating and Ended; a listed payer
    /// (Liquidation, without fee) in Terminated and Ended.
    /// @param amount Gross, in the currency's smallest unit; at least one unit a share
    /// @param recordTime Unix time: who holds shares just before it is paid; 7 to 30 days ahead
    function declare(
        DeclarationKind kind,
        uint256 amount,
        uint32 recordTime,
        bytes32 documentHash
    ) external returns (uint32 id);
    /// @notice Takes a declaration back within 24 h. Caller: who declared it.
    function cancelDeclaration(uint32 id) external;
    /// @notice Pays what a holder has accrued. Caller: the holder or another verified wallet of its identity; payee: the
    /// holder, or another of its wallets where the holder itself asks.
    function claim(address holder, address payee) external returns (uint256 amount);

    /// @notice Announces the end of the shares, 30 days ahead, and pays in what they are worth: one unit a share at least.
    /// Caller: the SPV or a listed payer, in Terminated and Ended; from 5 years after that stage began anyone, with any
    /// pool, so with none.
    function openRedemption(uint256 pool) external;
    /// @notice Refuses the announced one, and any for 60 days. Caller: the timelock.
    function blockRedemption() external;
    /// @notice Pays back the pools that were refused. Caller: their payer.
    function withdrawPool() external returns (uint256 amount);
    /// @notice A pending declaration applies, shares stop moving, governance is over. Anyone, when it is effective.
    function beginRedemption() external;
    /// @notice Ends all free shares of a holder: pays shares x pool / supply and the accrued profit. As for `claim`.
    function redeem(address holder, address payee) external returns (uint256 amount);
    /// @notice Ends the redemption 5 years after it began. Anyone.
    function close() external;
    /// @notice In Closed, sends what belongs to nobody to the destination of the creation terms; profit that was not
    /// claimed only 5 years after the redemption began. Anyone.
    function sweep() external returns (uint256 amount);

    function claimReason(address holder) external view returns (bytes4);
    /// @notice The books, in the currency's smallest unit; `pools` is what redemptions have in them and owe back.
    function books()
        external
        view
        returns (uint256 escrow, uint256 released, uint256 profit, uint256 fees, uint256 netRaise, uint256 pools);
    /// @notice Why holders may terminate at this moment.
    function terminationCause() external view returns (Cause);
    /// @notice The redemption that is announced or has begun.
    function redemption() external view returns (Redemption memory);
    /// @notice What `payer` may withdraw of pools that were refused.
    function poolOwed(address payer) external view returns (uint256);
    function isPayer(address account) external view returns (bool);
    /// @notice Unix time until which this verifier signs nothing.
    function suspendedUntil(address verifier) external view returns (uint32);
    function trancheCount() external view returns (uint8);
    function trancheOf(uint8 tranche) external view returns (Tranche memory, uint256 amount);
    function declarationOf(uint32 id) external view returns (Declaration memory);
    function declarationCount() external view returns (uint32);
    function spv() external view returns (address);
    function verifiers() external view returns (address first, address second);
    function currency() external view returns (address);
    function currencyDecimals() external view returns (uint8);
    function longStop() external view returns (uint32);
    function concessionEnd() external view returns (uint32);
    /// @notice Unix time by which the next report is due, and seconds between reports.
    function reportDuty() external view returns (uint32 dueAt, uint32 every);
}
