// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ProjectParams, Suite} from "./ProjectTypes.sol";

/// @title Makes projects: five proxies, initialised in the SPV's own transaction
interface IProjectFactory {
    /// @notice A project exists. Carries all that the read side needs to know of its creation.
    event ProjectCreated(
        address indexed token,
        address indexed spv,
        address offering,
        address treasury,
        address governance,
        address timelock,
        uint8 currencyDecimals,
        address reviewer,
        ProjectParams params
    );
    event CurrencyAllowed(address indexed currency, bool allowed, string symbol, uint8 decimals);
    event FeesChanged(uint16 raiseFeeBps, uint16 managementFeeBps, address recipient);
    event ApprovalRevoked(bytes32 indexed approval, address indexed reviewer);

    error NotTheSPV(address caller, address spv);
    error NotAReviewer(address signer);
    error BadApproval();
    error ApprovalExpired(uint32 deadline);
    error ApprovalIsRevoked(bytes32 approval);
    error NonceUsed(address spv, uint256 nonce);
    error SlugTaken(string slug);
    error BadSlug(string slug);
    error BadName();
    error CurrencyNotAllowed(address currency);
    error FeeChanged(uint16 raiseFeeBps, uint16 managementFeeBps);
    error FeeTooHigh(uint16 bps);
    error BadTerms(bytes32 field);
    error BadTranches();
    error BadVerifiers();
    error BadSponsors();
    error ZeroAddress(bytes32 field);

    /// @notice Sets the proxy up once.
    function initialize() external;
    /// @notice Creates the project. Caller: the SPV named in `params`.
    /// @param params All parameters, exactly as the reviewer signed them
    /// @param reviewer Who signed: holder of role reviewer, EOA or ERC-1271
    /// @param signature EIP-712 signature of `ProjectApproval` over `params`
    function createProject(
        ProjectParams calldata params,
        address reviewer,
        bytes calldata signature
    ) external returns (Suite memory suite);
    /// @notice Takes back an approval not yet used. Caller: role reviewer.
    function revokeApproval(bytes32 approval) external;
    /// @notice Allows or forbids a currency for new projects. Caller: role operator.
    function allowCurrency(address currency, bool allowed) external;
    /// @notice Fees of new projects. Caller: role operator.
    function setFees(uint16 raiseFeeBps, uint16 managementFeeBps, address recipient) external;

    /// @notice EIP-712 digest that a reviewer signs.
    function approvalDigest(ProjectParams calldata params) external view returns (bytes32);
    function isProject(address token) external view returns (bool);
    function projectOf(string calldata slug) external view returns (address token);
    function isCurrency(address currency) external view returns (bool);
    function nonceUsed(address spv, uint256 nonce) external view returns (bool);
    function fees() external view returns (uint16 raiseFeeBps, uint16 managementFeeBps, address recipient);
    /// @notice Where fees of all projects are pulled to.
    function feeRecipient() external view returns (address);
}
