// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {EIP712Upgradeable} from "@openzeppelin/contracts-upgradeable/utils/cryptography/EIP712Upgradeable.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {ERC1967Clones} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Clones.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {IGovernance} from "../interfaces/IGovernance.sol";
import {IIdentityRegistry} from "../interfaces/IIdentityRegistry.sol";
import {IOffering} from "../interfaces/IOffering.sol";
import {IProjectFactory} from "../interfaces/IProjectFactory.sol";
import {IProjectTimelock} from "../interfaces/IProjectTimelock.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {IReleaseBook} from "../interfaces/IReleaseBook.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {ProjectParams, Suite} from "../interfaces/ProjectTypes.sol";
import {Roles} from "../access/Roles.sol";
import {ProjectApproval} from "./ProjectApproval.sol";
import {ProjectRules} from "./ProjectRules.sol";

/// @title Makes projects; see IProjectFactory
contract ProjectFactory is IProjectFactory, AccessManagedUpgradeable, EIP712Upgradeable, UUPSUpgradeable {
    using BitMaps for BitMaps.BitMap;

    /// @custom:storage-location erc7201:partisipro.storage.ProjectFactory
    struct FactoryStorage {
        address feeRecipient;
        uint16 raiseFeeBps;
        uint16 managementFeeBps;
        mapping(address currency => bool) currencies;
        mapping(address token => bool) projects;
        mapping(string slug => address token) slugs;
        mapping(bytes32 approval => bool) revoked;
        mapping(address spv => BitMaps.BitMap) nonces;
    }

    uint16 private constant MAX_FEE = 1_000;

    /// @custom:oz-upgrades-unsafe-allow state-variable-immutable
    address private immutable ACCESS;
    /// @custom:oz-upgrades-unsafe-allow state-variable-immutable
    IReleaseBook private immutable BOOK;
    /// @custom:oz-upgrades-unsafe-allow state-variable-immutable
    IIdentityRegistry private immutable REGISTRY;

    /// @custom:oz-upgrades-unsafe-allow constructor
    constructor(address access, address book, address registry) {
        ACCESS = access;
        BOOK = IReleaseBook(book);
        REGISTRY = IIdentityRegistry(registry);
        _disableInitializers();
    }

    /// @inheritdoc IProjectFactory
    function initialize() external initializer {
        __AccessManaged_init(ACCESS);
    }

    /// @inheritdoc IProjectFactory
    function createProject(
        ProjectParams calldata params,
        address reviewer,
        bytes calldata signature
    ) external returns (Suite memory suite) {
        if (msg.sender != params.spv) revert NotTheSPV(msg.sender, params.spv);
        _requireApproval(params, reviewer, signature);
        _requireOffered(params);
        ProjectRules.check(params, REGISTRY);
        suite = _make(BOOK.usable(params.release), keccak256(abi.encode(params.spv, params.nonce)));
        FactoryStorage storage $ = _s();
        $.nonces[params.spv].set(params.nonce);
        $.slugs[params.slug] = suite.token;
        $.projects[suite.token] = true;
        // The event comes first: the initialisers' own events belong to a project that the read side knows.
        _announce(suite, params, reviewer);
        BOOK.enroll(suite.token, params.release);
        _initialize(suite, params);
    }

    /// @inheritdoc IProjectFactory
    function revokeApproval(bytes32 approval) external restricted {
        _s().revoked[approval] = true;
        emit ApprovalRevoked(approval, msg.sender);
    }

    /// @inheritdoc IProjectFactory
    function allowCurrency(address currency, bool allowed) external restricted {
        _s().currencies[currency] = allowed;
        IERC20Metadata c = IERC20Metadata(currency);
        emit CurrencyAllowed(currency, allowed, c.symbol(), c.decimals());
    }

    /// @inheritdoc IProjectFactory
    function setFees(uint16 raiseFeeBps, uint16 managementFeeBps, address recipient) external restricted {
        if (raiseFeeBps > MAX_FEE) revert FeeTooHigh(raiseFeeBps);
        if (managementFeeBps > MAX_FEE) revert FeeTooHigh(managementFeeBps);
        if (recipient == address(0)) revert ZeroAddress("recipient");
        FactoryStorage storage $ = _s();
        ($.raiseFeeBps, $.managementFeeBps, $.feeRecipient) = (raiseFeeBps, managementFeeBps, recipient);
        emit FeesChanged(raiseFeeBps, managementFeeBps, recipient);
    }

    /// @inheritdoc IProjectFactory
    function approvalDigest(ProjectParams calldata params) public view returns (bytes32) {
        return _hashTypedDataV4(ProjectApproval.structHash(params));
    }

    /// @inheritdoc IProjectFactory
    function isProject(address token) external view returns (bool) {
        return _s().projects[token];
    }

    /// @inheritdoc IProjectFactory
    function projectOf(string calldata slug) external view returns (address token) {
        return _s().slugs[slug];
    }

    /// @inheritdoc IProjectFactory
    function isCurrency(address currency) external view returns (bool) {
        return _s().currencies[currency];
    }

    /// @inheritdoc IProjectFactory
    function nonceUsed(address spv, uint256 nonce) external view returns (bool) {
        return _s().nonces[spv].get(nonce);
    }

    /// @inheritdoc IProjectFactory
    function fees() external view returns (uint16 raiseFeeBps, uint16 managementFeeBps, address recipient) {
        FactoryStorage storage $ = _s();
        return ($.raiseFeeBps, $.managementFeeBps, $.feeRecipient);
    }

    /// @inheritdoc IProjectFactory
    function feeRecipient() external view returns (address) {
        return _s().feeRecipient;
    }

    function _requireApproval(ProjectParams calldata p, address reviewer, bytes calldata signature) private view {
        if (block.timestamp > p.deadline) revert ApprovalExpired(p.deadline);
        (bool isReviewer, ) = IAccessManager(ACCESS).hasRole(Roles.REVIEWER, reviewer);
        if (!isReviewer) revert NotAReviewer(reviewer);
        bytes32 approval = approvalDigest(p);
        if (_s().revoked[approval]) revert ApprovalIsRevoked(approval);
        if (!SignatureChecker.isValidSignatureNow(reviewer, approval, signature)) revert BadApproval();
    }

    /// @dev What the platform offers today must be what was approved.
    function _requireOffered(ProjectParams calldata p) private view {
        FactoryStorage storage $ = _s();
        if ($.nonces[p.spv].get(p.nonce)) revert NonceUsed(p.spv, p.nonce);
        if ($.slugs[p.slug] != address(0)) revert SlugTaken(p.slug);
        if (!$.currencies[p.currency]) revert CurrencyNotAllowed(p.currency);
        if (p.raiseFeeBps != $.raiseFeeBps || p.managementFeeBps != $.managementFeeBps)
            revert FeeChanged($.raiseFeeBps, $.managementFeeBps);
    }

    function _make(address[5] memory code, bytes32 salt) private returns (Suite memory) {
        return
            Suite({
                token: ERC1967Clones.cloneDeterministic(code[0], salt),
                offering: ERC1967Clones.cloneDeterministic(code[1], salt),
                treasury: ERC1967Clones.cloneDeterministic(code[2], salt),
                governance: ERC1967Clones.cloneDeterministic(code[3], salt),
                timelock: ERC1967Clones.cloneDeterministic(code[4], salt)
            });
    }

    function _announce(Suite memory suite, ProjectParams calldata params, address reviewer) private {
        emit ProjectCreated(
            suite.token,
            params.spv,
            suite.offering,
            suite.treasury,
            suite.governance,
            suite.timelock,
            IERC20Metadata(params.currency).decimals(),
            reviewer,
            params
        );
    }

    function _initialize(Suite memory suite, ProjectParams calldata p) private {
        IProjectToken(suite.token).initialize(
            IProjectToken.Init({suite: suite, name: p.name, symbol: p.symbol, sponsors: p.sponsors})
        );
        IOffering(suite.offering).initialize(
            IOffering.Init({suite: suite, currency: p.currency, raiseFeeBps: p.raiseFeeBps, terms: p.terms})
        );
        ITreasury(suite.treasury).initialize(_treasury(suite, p));
        IGovernance(suite.governance).initialize(suite);
        IProjectTimelock(suite.timelock).initialize(suite);
    }

    function _treasury(Suite memory suite, ProjectParams calldata p) private view returns (ITreasury.Init memory) {
        return
            ITreasury.Init({
                suite: suite,
                factory: address(this),
                spv: p.spv,
                currency: p.currency,
                currencyDecimals: IERC20Metadata(p.currency).decimals(),
                verifier: p.verifier,
                secondVerifier: p.secondVerifier,
                price: p.terms.price,
                trancheBps: p.trancheBps,
                longStop: p.longStop,
                concessionEnd: p.concessionEnd,
                raiseFeeBps: p.raiseFeeBps,
                managementFeeBps: p.managementFeeBps,
                unclaimedDestination: p.unclaimedDestination
            });
    }

    /// @dev Role upgrader, behind its 30 days; existing projects are not touched by it.
    function _authorizeUpgrade(address) internal override restricted {}

    /// @dev Names of EIP-712 are overrides, not storage.
    function _EIP712Name() internal pure override returns (string memory) {
        return "Partisipro ProjectFactory";
    }

    function _EIP712Version() internal pure override returns (string memory) {
        return "1";
    }

    bytes32 private constant STORAGE = bytes32(erc7201("partisipro.storage.ProjectFactory"));

    function _s() private pure returns (FactoryStorage storage $) {
        bytes32 slot = STORAGE;
        assembly {
            $.slot := slot
        }
    }
}
