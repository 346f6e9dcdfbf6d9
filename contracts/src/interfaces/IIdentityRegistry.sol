// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Who is behind a wallet, as attested by an issuer, without personal data
/// @notice One slot a wallet. An identity is a number that says nothing of its person: the address of the person's first
/// wallet, or a random one. At most seven other wallets share it, so a person has eight at most. That first wallet needs
/// no counting, which is why an identity should be named after it: a slot less for each person.
interface IIdentityRegistry {
    /// @notice What a KYC issuer signs (EIP-712) and the wallet itself carries on chain.
    /// @param wallet Wallet that it is about
    /// @param identity Number of the person, not 0
    /// @param country ISO 3166-1 numeric
    /// @param tier 1 to 4: which limit applies
    /// @param expiry Unix time from which it is lapsed
    /// @param nonce The wallet's stored nonce, so that none is used twice and no older one returns
    /// @param deadline Unix time after which it may no longer be carried on chain
    struct Attestation {
        address wallet;
        uint160 identity;
        uint16 country;
        uint8 tier;
        uint32 expiry;
        uint24 nonce;
        uint32 deadline;
    }

    /// @notice What is stored of a wallet.
    /// @param flags bit 0: revoked; bit 1: replaced
    /// @param issuer Number of the issuer
    struct Record {
        uint160 identity;
        uint32 expiry;
        uint16 country;
        uint8 tier;
        uint8 flags;
        uint8 issuer;
        uint24 nonce;
    }

    /// @notice Why a claim would be refused.
    enum ClaimProblem {
        None,
        NotVerified,
        IdentityFrozen,
        NotTheHolder,
        WrongPayee
    }

    event IssuerNumbered(uint8 indexed number, address indexed issuer);
    event IssuerDisabled(uint8 indexed number, bytes32 reasonHash);
    event Attested(
        address indexed wallet,
        uint160 indexed identity,
        uint8 indexed issuer,
        uint16 country,
        uint8 tier,
        uint32 expiry,
        uint24 nonce
    );
    event AttestationRevoked(address indexed wallet, uint160 indexed identity, uint24 nonce, bytes32 reasonHash);
    /// @notice An identity is frozen until then (0: no more); `confirmed` when an order stands behind it.
    event FreezeChanged(uint160 indexed identity, uint32 until, bool confirmed, bytes32 reasonHash);
    /// @notice A KYC issuer agrees that the wallet of one person be replaced by that of another.
    event SuccessionAgreed(address indexed old, address indexed fresh, address indexed issuer, bytes32 orderHash);
    /// @notice From now on `fresh` stands for `old`, which was of this identity, in every project.
    event WalletReplaced(address indexed old, address indexed fresh, uint160 indexed identity);

    /// @notice A payout was called for with the holder's signature; `nonce` is used up.
    event PaidBySignature(
        address indexed holder,
        address indexed part,
        address indexed payee,
        bytes4 action,
        uint256 nonce,
        uint256 amount
    );

    error NotTheWallet(address caller, address wallet);
    error NotAnIssuer(address signer);
    error IssuerIsDisabled(uint8 number);
    error BadSignature();
    error Expired(uint32 expiry);
    error DeadlinePassed(uint32 deadline);
    error WrongNonce(uint24 given, uint24 stored);
    error NonceExhausted(address wallet);
    error ZeroIdentity();
    error ZeroWallet();
    error BadTier(uint8 tier);
    error TooManyWallets(uint160 identity);
    error IdentityFixed(address wallet, uint160 identity);
    error NothingToRevoke(address wallet);
    /// @notice The manager of the roles is another one only with another registry.
    error AuthorityIsFixed();
    error FrozenOnceAYear(uint160 identity, uint32 lastAt);
    error FreezeTooLong(uint32 until);
    /// @notice Unknown to the registry, or replaced already.
    error CannotBeReplaced(address old);
    /// @notice Unknown to the registry, revoked, replaced itself, or the very same wallet.
    error CannotSucceed(address fresh);
    /// @notice To another person only with a KYC issuer's agreement.
    error SuccessionNotAgreed(address old, address fresh);
    /// @notice Nobody follows more than eight steps.
    error TooManySuccessors(address old);
    /// @notice Only revoke, refund, claim and redeem can be signed for.
    error ActionNotSigned(bytes4 action);
    error PayoutExpired(uint256 deadline);

    /// @notice Carries an attestation on chain. Caller: the wallet it names.
    function register(Attestation calldata attestation, address issuer, bytes calldata signature) external;
    /// @notice Registers many at once. Caller: role KYC issuer (no signatures needed; deadlines are ignored).
    function registerBatch(Attestation[] calldata attestations) external;
    /// @notice Ends a wallet's attestation: lapsed from now. Caller: role KYC issuer.
    function revoke(address wallet, bytes32 reasonHash) external;
    /// @notice Voids all that one issuer ever attested. Caller: role enforcer or admin.
    function disableIssuer(uint8 number, bytes32 reasonHash) external;
    /// @notice Freezes an identity at once, unconfirmed: at most 30 days, once a year. Caller: role enforcer.
    function freezeIdentity(uint160 identity, uint32 until, bytes32 reasonHash) external;
    /// @notice Freezes an identity under an order: voting, revoking and refunds stop too. In two steps (ITwoStep).
    /// @param until Unix time; the largest number: until it is thawed
    function confirmFreeze(uint160 identity, uint32 until) external;
    /// @notice Agrees to a succession between two persons (inheritance, court order). Caller: role KYC issuer.
    function agreeSuccession(address old, address fresh, bytes32 orderHash) external;
    /// @notice Puts `fresh` in the place of `old`. In two steps (ITwoStep); `old` may cancel it unless it is frozen.
    /// At once and everywhere `old` can no longer send, receive, vote, delegate or be registered; each project then moves
    /// what it holds with `ProjectToken.migrate`.
    function replaceWallet(address old, address fresh) external;
    /// @notice Ends a freeze, confirmed or not. Caller: role enforcer.
    function thawIdentity(uint160 identity, bytes32 reasonHash) external;

    /// @notice Does a payout for a holder who signed it (EIP-712, ERC-1271). Anyone may send it.
    /// @dev Parts take a call from the registry as the holder's own. A replaced wallet cannot ask, signed or not.
    /// @param part Offering or treasury of a project
    /// @param action Selector of `revoke`, `refund`, `claim` or `redeem`, each (address holder, address payee)
    /// @param payee Wallet of the holder's identity that is paid
    /// @param deadline Unix time after which the signature is void
    /// @param signature Of Payout(address part,bytes4 action,address holder,address payee,uint256 nonce,uint256 deadline),
    /// with the holder's `payoutNonce`
    function payBySig(
        address part,
        bytes4 action,
        address holder,
        address payee,
        uint256 deadline,
        bytes calldata signature
    ) external returns (uint256 amount);

    /// @notice Number that a holder's next signed payout must bear.
    function payoutNonce(address holder) external view returns (uint256);
    /// @notice Whether `caller` may have what `holder` has accrued paid to `payee`, and if not, why. For a wallet that was
    /// replaced its last successor asks, and alone is paid; else holder, caller and payee are of one verified identity.
    function claimProblem(address caller, address holder, address payee) external view returns (ClaimProblem);
    /// @notice Whether both are verified and unfrozen now: one call a transfer.
    /// @return receiver Identity of `to`; 0 when one of them is not
    function areVerified(address from, address to) external view returns (uint160 receiver);
    /// @notice Registered, not expired, not revoked, issuer not disabled, not replaced, not frozen.
    function isVerified(address wallet) external view returns (bool);
    /// @notice Whether the identity of this wallet is frozen now.
    function isFrozen(address wallet) external view returns (bool);
    /// @notice Whether this wallet may not even vote, revoke or be refunded: replaced, or frozen under an order.
    function isBarred(address wallet) external view returns (bool);
    /// @notice The wallet that stands for this one now, after at most eight steps; itself when it was never replaced.
    function successorOf(address wallet) external view returns (address);
    /// @notice Identity of a wallet, 0 when unknown; it stays when the attestation lapses.
    function identityOf(address wallet) external view returns (uint160);
    /// @notice All that a purchase or a payout asks about a wallet, in one word, so that a caller that does not trust its
    /// registry copies no more: identity | tier << 160 | verified << 168 | frozen << 169 | barred << 170 | clear << 171
    /// (neither revoked nor replaced).
    function standingOf(address wallet) external view returns (uint256);
    /// @notice All that is stored of a wallet.
    function recordOf(address wallet) external view returns (Record memory);
    /// @notice Unix time until which an identity is frozen, and whether it is so under an order now.
    function freezeOf(uint160 identity) external view returns (uint32 until, bool confirmed);
    /// @notice Number of an issuer, 0 when it never attested.
    function issuerNumber(address issuer) external view returns (uint8);
    /// @notice EIP-712 digest that an issuer signs.
    function attestationDigest(Attestation calldata attestation) external view returns (bytes32);
}
