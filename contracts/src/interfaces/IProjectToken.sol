// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC7943Fungible} from "./IERC7943Fungible.sol";
import {IPartOfProject} from "./IProjectPart.sol";
import {Stage, Suite} from "./ProjectTypes.sol";

/// @title A share of a project company, and the ledger of what each share has earned
/// @notice ERC-20 with 0 decimals, permit, votes (timestamp clock), ERC-7943, and the accrual.
interface IProjectToken is IERC20, IERC7943Fungible, IPartOfProject {
    struct Init {
        Suite suite;
        string name;
        string symbol;
        uint160[] sponsors;
    }

    /// @notice The project moved along its life; `Reflection` is reckoned, never stored, so never here.
    event StageChanged(Stage indexed from, Stage indexed to);
    /// @notice A declaration now counts: emitted before the `Transfer` that triggers it.
    /// @param id Number of the declaration
    /// @param epoch Number of the accrual's step
    /// @param acc Accrued for one share since the beginning, in units x 2^64
    /// @param amount Net amount shared out
    /// @param supply Shares at that moment
    /// @param recordTime Its record date; where it was shared out at once, that moment
    event DeclarationApplied(
        uint32 indexed id,
        uint16 indexed epoch,
        uint256 acc,
        uint256 amount,
        uint256 supply,
        uint32 recordTime
    );
    event SponsorAdded(uint160 indexed identity);
    /// @notice Transfers and purchases rest until then; a time that is past: no more.
    event PausedUntil(uint32 until, address indexed by, bytes32 reasonHash);
    /// @notice Until when the frozen part counts, beside `Frozen`; the largest number: until it is lifted, 0: nothing is.
    event FrozenUntil(address indexed account, uint32 until);
    /// @notice Holders allow forced transfers of so many shares more than the bucket holds.
    event ForcedTransfersAllowed(uint256 shares, uint32 until);
    /// @notice All that a replaced wallet had is now its successor's, added to what that has.
    /// @param frozen What counted as frozen of it
    /// @param accrued In units x 2^64
    event PositionMigrated(address indexed old, address indexed fresh, uint256 shares, uint256 frozen, uint256 accrued);

    /// @notice The raise is not finalised: shares are locked subscription receipts.
    error NotIssued();
    /// @notice A sponsor identity can neither invest, receive, vote nor be a delegate.
    error Sponsor(address account);
    /// @notice Replaced by another wallet, or frozen under an order.
    error Barred(address account);
    /// @notice Only this other contract of the project may do this.
    error OnlySibling(address caller);
    error WrongStage(Stage stage);
    /// @notice One declaration is pending; a second waits until it is applied.
    error DeclarationPending(uint32 id);
    error ZeroIdentity();
    /// @notice Who acts for others says why: the hash of a document, not 0.
    error ZeroHash();
    error NotAGuardian(address caller);
    error NotAnEnforcer(address caller);
    error Paused(uint32 until);
    error NotPaused();
    /// @notice Renewed already, or ended less than 90 days ago.
    error PauseTooSoon(uint32 notBefore);
    /// @notice Not later than it ends already, or further away than holders may set it.
    error BadPauseEnd(uint32 earliest, uint32 latest);
    /// @notice Unconfirmed, an account may be frozen once a year, for 30 days; more needs an order.
    error FrozenOnceAYear(address account, uint32 notBefore);
    /// @notice More than the bucket holds now and holders allowed besides.
    error ForcedTransferLimit(uint256 shares, uint256 available);
    error BadAllowanceEnd(uint32 latest);
    /// @notice Nobody stands for this wallet but itself.
    error NotReplaced(address wallet);
    error NothingToMigrate(address old);
    /// @notice Before issue a position stays with its identity.
    error AnotherIdentity(address old, address fresh);

    /// @notice Sets it up once. Caller: the factory, in the transaction that makes the proxy.
    function initialize(Init calldata init) external;
    /// @notice Mints at a purchase. Caller: the offering, before issue.
    function mint(address to, uint256 shares) external;
    /// @notice Burns at revoke and refund (offering, before issue) and at redemption (treasury). What is frozen under an
    /// order is not burnt; what is frozen without one is thawed.
    function burn(address from, uint256 shares) external;
    /// @notice Moves the project along its life. Caller: offering (raise) or treasury (after it).
    function moveTo(Stage to) external;
    /// @notice Schedules a declaration. Caller: the treasury. One pending; a due one is applied first.
    function schedule(uint32 id, uint256 amount, uint32 recordTime) external;
    /// @notice Withdraws the pending declaration. Caller: the treasury.
    function unschedule(uint32 id) external;
    /// @notice Shares out at once, after what is due; a declaration that is not stays pending. Caller: the treasury.
    function distribute(uint32 id, uint256 amount) external;
    /// @notice Applies the pending declaration, due or not; nothing when there is none. Caller: the treasury.
    function applyPending() external;
    /// @notice Applies what is due, if anything. Anyone.
    function roll() external;
    /// @notice Takes what an account has accrued, in whole units; keeps the fraction. Caller: the treasury.
    function take(address account) external returns (uint256 amount);

    /// @notice Stops purchases, transfers, declarations, certificates and releases for 14 days; called again while it
    /// lasts, once, for 21 more. Then not within 90 days. Caller: role guardian.
    function pause(bytes32 reasonHash) external;
    /// @notice Ends a pause. Caller: role guardian.
    function unpause(bytes32 reasonHash) external;
    /// @notice Lengthens a pause that lasts, to at most 30 days from now. Caller: the timelock.
    function extendPause(uint32 until) external;
    /// @notice Lets forced transfers take so many shares more than the bucket holds, in place of what was allowed before.
    /// Caller: the timelock.
    /// @param until Unix time, at most 90 days from now
    function allowForcedTransfers(uint256 shares, uint32 until) external;
    /// @notice ERC-7943. Caller: the timelock, issued and before Redemption. Draws on a bucket of a twentieth of the supply
    /// that refills over 30 days, then on what holders allowed; thaws what it must.
    function forcedTransfer(address from, address to, uint256 amount) external override returns (bool);
    /// @notice ERC-7943. Caller: the timelock (an order stands behind it: until it is lifted), or role enforcer: to lower
    /// it at any time, to raise it for 30 days, once a year an account. Saturates at 2^32 - 1: all shares there can be.
    function setFrozenTokens(address account, uint256 amount) external override returns (bool);
    /// @notice Moves all that a replaced wallet has to its last successor: shares, frozen part, accrual, and before issue
    /// its record in the offering. To another identity it counts as a forced transfer, and waits for the issue. Anyone.
    function migrate(address old) external;
    /// @notice Adds a sponsor identity, which keeps the shares it has. Caller: the timelock.
    function addSponsor(uint160 identity) external;
    /// @notice Adds those of a new SPV. Caller: the treasury.
    function addSponsors(uint160[] calldata identities) external;

    /// @notice Selector of the error that a transfer would revert with now, 0 when it would pass.
    function transferReason(address from, address to, uint256 amount) external view returns (bytes4);
    /// @notice Unix time until which the frozen part of an account counts; the largest number: until it is lifted.
    function frozenUntil(address account) external view returns (uint32);
    /// @notice Shares that forced transfers may take now.
    function forcedTransfersLeft() external view returns (uint256);
    function paused() external view returns (bool);
    /// @notice Unix time at which the pause ends or the last one ended, 0 when there was none.
    function pausedUntil() external view returns (uint32);
    /// @notice All that a purchase asks about the shares, in one call.
    function subscription(
        address account,
        uint160 identity
    ) external view returns (uint256 balance, uint256 supply, bool sponsor, uint32 pauseEnds);
    /// @notice What `account` could claim now, a due declaration included, in the currency's smallest unit.
    function claimable(address account) external view returns (uint256);
    /// @notice The pending declaration, 0 when none.
    function pending() external view returns (uint32 id, uint256 amount, uint32 recordTime);
    /// @notice Number of the last step and what one share has accrued by it, in units x 2^64.
    function accrual() external view returns (uint16 epoch, uint256 acc);
    /// @notice What is stored of a holder: accrued x 2^64 and the step to which it is settled.
    function accruedOf(address account) external view returns (uint256 accrued, uint16 epoch);
    /// @notice The stage at this moment: closed by time it is Reflection, past the concession Ended, recorded or not.
    function stage() external view returns (Stage);
    /// @notice Whether Redemption has begun: nothing moves and nothing is decided any more. One slot, since each vote asks.
    function over() external view returns (bool);
    function issued() external view returns (bool);
    function suite() external view returns (Suite memory);
    function isSponsor(uint160 identity) external view returns (bool);
    function identityRegistry() external view returns (address);
}
