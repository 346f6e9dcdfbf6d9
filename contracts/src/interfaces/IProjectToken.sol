// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Stage, Suite} from "./ProjectTypes.sol";

/// @title A share of a project company, and the ledger of what each share has earned
/// @notice ERC-20 with 0 decimals, permit and votes (timestamp clock), the views of ERC-7943, and the accrual.
interface IProjectToken is IERC20 {
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
    /// @param recordTime Its record date
    event DeclarationApplied(
        uint32 indexed id,
        uint16 indexed epoch,
        uint256 acc,
        uint256 amount,
        uint256 supply,
        uint32 recordTime
    );
    /// @notice ERC-7943: the frozen part of an account's balance is now this.
    event Frozen(address indexed account, uint256 amount);
    event SponsorAdded(uint160 indexed identity);

    /// @notice ERC-7943's own errors.
    error ERC7943CannotSend(address account);
    error ERC7943CannotReceive(address account);
    error ERC7943InsufficientUnfrozenBalance(address account, uint256 amount, uint256 unfrozen);
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

    /// @notice Sets it up once. Caller: the factory, in the transaction that makes the proxy.
    function initialize(Init calldata init) external;
    /// @notice Mints at a purchase. Caller: the offering, before issue.
    function mint(address to, uint256 shares) external;
    /// @notice Burns at revoke and refund (offering, before issue) and at redemption (treasury).
    function burn(address from, uint256 shares) external;
    /// @notice Moves the project along its life. Caller: offering (raise) or treasury (after it).
    function moveTo(Stage to) external;
    /// @notice Schedules a declaration. Caller: the treasury. One pending; a due one is applied first.
    function schedule(uint32 id, uint256 amount, uint32 recordTime) external;
    /// @notice Withdraws the pending declaration. Caller: the treasury.
    function unschedule(uint32 id) external;
    /// @notice Applies what is due, if anything. Anyone.
    function roll() external;
    /// @notice Takes what an account has accrued, in whole units; keeps the fraction. Caller: the treasury.
    function take(address account) external returns (uint256 amount);
    /// @notice ERC-7943. Caller: role enforcer. May exceed the balance.
    function setFrozenTokens(address account, uint256 amount) external returns (bool);

    /// @notice ERC-7943 views: they never revert, whatever the address and whatever the registry does.
    function canSend(address account) external view returns (bool);
    function canReceive(address account) external view returns (bool);
    function canTransfer(address from, address to, uint256 amount) external view returns (bool);
    function getFrozenTokens(address account) external view returns (uint256);
    /// @notice Selector of the error that a transfer would revert with now, 0 when it would pass.
    function transferReason(address from, address to, uint256 amount) external view returns (bytes4);
    /// @notice What `account` could claim now, a due declaration included, in the currency's smallest unit.
    function claimable(address account) external view returns (uint256);
    /// @notice The pending declaration, 0 when none.
    function pending() external view returns (uint32 id, uint256 amount, uint32 recordTime);
    /// @notice Number of the last step and what one share has accrued by it, in units x 2^64.
    function accrual() external view returns (uint16 epoch, uint256 acc);
    /// @notice What is stored of a holder: accrued x 2^64 and the step to which it is settled.
    function accruedOf(address account) external view returns (uint256 accrued, uint16 epoch);
    /// @notice The stage at this moment.
    function stage() external view returns (Stage);
    function issued() external view returns (bool);
    function suite() external view returns (Suite memory);
    function isSponsor(uint160 identity) external view returns (bool);
    function identityRegistry() external view returns (address);
}
