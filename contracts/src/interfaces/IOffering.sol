// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPartOfProject} from "./IProjectPart.sol";
import {OfferingTerms, Suite} from "./ProjectTypes.sol";

/// @title The raise: buy, take back, finalise, refund
/// @notice Shares are minted at purchase and locked until the raise is finalised; money goes straight to the treasury.
interface IOffering is IPartOfProject {
    struct Init {
        Suite suite;
        address currency;
        uint16 raiseFeeBps;
        OfferingTerms terms;
    }

    /// @notice What is stored of an identity in this raise.
    /// @param wallet Its one wallet here
    /// @param since Unix time of its last purchase
    /// @param fresh Shares bought in the running reflection window
    /// @param revocations How often it took back
    struct Position {
        address wallet;
        uint32 since;
        uint32 fresh;
        uint8 revocations;
    }

    event Invested(
        address indexed account,
        uint160 indexed identity,
        uint256 shares,
        uint256 cost,
        uint32 fresh,
        uint32 since
    );
    event Revoked(
        address indexed account,
        uint160 indexed identity,
        address payee,
        uint256 shares,
        uint256 amount,
        uint8 revocations
    );
    event Refunded(address indexed account, uint160 indexed identity, address payee, uint256 shares, uint256 amount);
    /// @notice The raise is decided on what was sold then.
    event Finalized(bool indexed succeeded, uint256 sold, uint256 raised, uint256 fee, uint32 identities);
    event OfferingCancelled(address indexed by, bytes32 reasonHash);
    /// @notice The record of an identity goes on with the wallet that replaced its own.
    event RecordMoved(uint160 indexed identity, address indexed old, address indexed fresh);

    error NotOpenYet(uint32 opensAt);
    error OfferingClosed();
    error NotVerified(address account);
    error IdentityFrozen(address account);
    error BelowMinimum(uint256 shares, uint256 minimum);
    error SoldOut();
    error LimitReached(uint256 personalLeft);
    error ZeroShares();
    error UseFirstWallet(address wallet);
    error AllowanceTooLow(uint256 allowance, uint256 needed);
    error BalanceTooLow(uint256 balance, uint256 needed);
    error CurrencyShortfall(uint256 received, uint256 expected);
    error NothingToRevoke();
    error ReflectionOver(uint32 endedAt);
    error TooManyRevocations();
    error NothingOwed(address account);
    error NotTheHolder(address caller);
    error WrongPayee(address payee);
    /// @notice Replaced by another wallet, or frozen under an order.
    error Barred(address account);
    error TooEarly(uint32 notBefore);
    error MayNotCancel(address caller);
    /// @notice Who acts for others says why: the hash of a document, not 0.
    error ZeroHash();
    /// @notice A sponsor identity cannot invest.
    error Sponsor(address account);
    error Paused(uint32 until);
    error NotTheToken(address caller);

    /// @notice Sets it up once. Caller: the factory, in the transaction that makes the proxy.
    function initialize(Init calldata init) external;
    /// @notice Buys min(maxShares, what is left, personal limit); reverts below `minShares`.
    function invest(uint32 maxShares, uint32 minShares) external returns (uint32 shares);
    /// @notice The same with an ERC-2612 permit; a failed permit is ignored where the allowance suffices.
    function investWithPermit(
        uint32 maxShares,
        uint32 minShares,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint32 shares);
    /// @notice Takes back what was bought in the running reflection window, at the price paid.
    /// @param holder Whose shares; caller is it, another wallet of its identity, or the registry with its signature
    /// @param payee The holder, or another wallet of its identity where the holder itself asks
    function revoke(address holder, address payee) external returns (uint256 amount);
    /// @notice The same for who knows the number of the identity: where the registry fails, the record itself tells.
    function revokeRecord(uint160 identity, address holder, address payee) external returns (uint256 amount);
    /// @notice After Failed or Cancelled: burns the shares and pays what they cost.
    function refund(address holder, address payee) external returns (uint256 amount);
    /// @notice Decides the raise. Anyone, when its time has come.
    function finalize() external;
    /// @notice Cancels the raise. Caller: the SPV while Open; a guardian while Open or Reflection.
    function cancel(bytes32 reasonHash) external;
    /// @notice Puts a wallet in the place of the one it replaced, in its identity's record. Caller: the token.
    function moveRecord(address old, address fresh) external;

    function terms() external view returns (OfferingTerms memory);
    function currency() external view returns (address);
    /// @notice Shares left, what this account may still buy, the least it must buy now, and why not (0: it may).
    function limits(
        address account
    ) external view returns (uint256 left, uint256 personalLeft, uint256 minNow, bytes4 reason);
    /// @notice The same three numbers; reverts with the reason why this account may buy nothing.
    function bounds(address account) external view returns (uint256 left, uint256 personalLeft, uint256 minNow);
    /// @notice Shares that `invest(maxShares, minShares)` would buy now; reverts exactly as it would.
    function quote(address account, uint32 maxShares, uint32 minShares) external view returns (uint32 shares);
    /// @notice Selector of the error that `invest(shares, shares)` would revert with now, 0 when it would pass.
    function investReason(address account, uint32 shares) external view returns (bytes4);
    /// @notice Selector of the error that a refund to who stands for this account would revert with now, 0: it would pass.
    function refundReason(address account) external view returns (bytes4);
    function positionOf(uint160 identity) external view returns (Position memory);
    /// @notice Shares sold, fixed by `finalize`; before it the supply.
    function sold() external view returns (uint256);
    /// @notice Identities that hold shares of this raise.
    function identities() external view returns (uint32);
    function lastInvestAt() external view returns (uint32);
    /// @notice Unix time at which `finalize` decided the raise, 0 before and when it was cancelled.
    function finalizedAt() external view returns (uint32);
    /// @notice First second in which `finalize` would be accepted, as things stand.
    function finalizableAt() external view returns (uint32);
    /// @notice Whether the raise is closed by time and undecided. Sold out earlier, it stays open: a revocation may free shares.
    function inReflection() external view returns (bool);
}
