// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DeclarationKind, Stage, Suite} from "./ProjectTypes.sol";

/// @title Where a project's money lies, in separate books: escrow, released, profit, fees
/// @notice Every payee pulls; nothing is paid unasked.
interface ITreasury {
    struct Init {
        Suite suite;
        address factory;
        address spv;
        address currency;
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

    /// @notice One part of the escrow. Number 255 is the completion of the works, which pays nothing.
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
    /// @notice The SPV took what was released.
    event ReleasedWithdrawn(address indexed to, uint256 amount);
    /// @notice A fee is now the platform's: of the raise (declaration 0) or of a declaration.
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
    error TooManyDeclarations();
    error NoSuchDeclaration(uint32 id);
    error CancelTooLate(uint32 until);
    error NothingOwed(address account);
    error CurrencyShortfall(uint256 received, uint256 expected);
    error BadReportDuty(uint32 every);
    error BadLongStop(uint32 longStop);

    /// @notice Sets it up once. Caller: the factory, in the transaction that makes the proxy.
    function initialize(Init calldata init) external;
    /// @notice The raise succeeded: what is escrow, what is the fee. Caller: the offering, once.
    function open(uint256 sold) external returns (uint256 raised, uint256 fee);
    /// @notice Pays a revocation or a refund. Caller: the offering, before `open`.
    function payBack(address payee, uint256 amount) external;

    /// @notice Asks for a tranche (255: the completion). Caller: the SPV.
    function requestTranche(uint8 tranche, bytes32 evidenceHash) external returns (bytes32 certificate);
    /// @notice Signs what was asked. Caller: verifier or second verifier.
    function certifyTranche(uint8 tranche, bytes32 evidenceHash) external;
    /// @notice Lengthens the wait, once, to 21 days: guardian; anyone while a vote to block it is live.
    function extendTranche(uint8 tranche, bytes32 reasonHash) external;
    /// @notice Voids a certificate. Caller: the timelock.
    function blockTranche(bytes32 certificate) external;
    /// @notice After the wait, anyone: the amount becomes the SPV's to withdraw (255: Operating begins).
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

    /// @notice Pays in and announces a distribution. Caller: the SPV in Operating and Ended.
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
    /// @notice Pays what a holder has accrued. Caller and payee: the holder or another verified wallet of its identity.
    function claim(address holder, address payee) external returns (uint256 amount);

    function claimReason(address holder) external view returns (bytes4);
    /// @notice The books, in the currency's smallest unit.
    function books()
        external
        view
        returns (uint256 escrow, uint256 released, uint256 profit, uint256 fees, uint256 netRaise);
    function trancheCount() external view returns (uint8);
    function trancheOf(uint8 tranche) external view returns (Tranche memory, uint256 amount);
    function declarationOf(uint32 id) external view returns (Declaration memory);
    function declarationCount() external view returns (uint32);
    function spv() external view returns (address);
    function verifiers() external view returns (address first, address second);
    function currency() external view returns (address);
    function longStop() external view returns (uint32);
    function concessionEnd() external view returns (uint32);
    /// @notice Unix time by which the next report is due, and seconds between reports.
    function reportDuty() external view returns (uint32 dueAt, uint32 every);
}
