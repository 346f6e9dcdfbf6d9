// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IERC7943Fungible} from "../interfaces/IERC7943Fungible.sol";
import {IPartOfProject} from "../interfaces/IProjectPart.sol";
import {IProjectToken} from "../interfaces/IProjectToken.sol";
import {Kind, Stage} from "../interfaces/ProjectTypes.sol";
import {ProjectPart} from "./ProjectPart.sol";
import {TokenEnforcement} from "./TokenEnforcement.sol";

/// @title A share of a project company; see IProjectToken
contract ProjectToken is TokenEnforcement {
    constructor(address access, address book, address registry) ProjectPart(access, book, registry) {}

    /// @inheritdoc IProjectToken
    function initialize(Init calldata init) external initializer {
        __ERC20_init(init.name, init.symbol);
        TokenStorage storage $ = _s();
        $.suite = init.suite;
        // Counts for nothing while nothing is pending, but makes the slot that finalising will change.
        $.recordTime = 1;
        for (uint256 i; i < init.sponsors.length; ++i) _addSponsor(init.sponsors[i]);
    }

    /// @inheritdoc IProjectToken
    function mint(address to, uint256 shares) external {
        TokenStorage storage $ = _s();
        if (msg.sender != $.suite.offering || $.issued) revert OnlySibling(msg.sender);
        _mint(to, shares);
    }

    /// @inheritdoc IProjectToken
    function burn(address from, uint256 shares) external {
        TokenStorage storage $ = _s();
        bool may =
            msg.sender == $.suite.offering ? !$.issued : msg.sender == $.suite.treasury && $.stage == Stage.Redemption;
        if (!may) revert OnlySibling(msg.sender);
        _thaw(from, shares, false);
        _burn(from, shares);
    }

    /// @inheritdoc IProjectToken
    function subscription(
        address account,
        uint160 identity
    ) external view returns (uint256 balance, uint256 supply, bool sponsor, uint32 pauseEnds) {
        TokenStorage storage $ = _s();
        return (balanceOf(account), totalSupply(), $.sponsors[identity], $.pausedUntil);
    }

    /// @inheritdoc IProjectToken
    function identityRegistry() external view returns (address) {
        return address(REGISTRY);
    }

    /// @inheritdoc IPartOfProject
    function token() external view returns (address) {
        return address(this);
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 id) external pure returns (bool) {
        return
            id == type(IERC165).interfaceId ||
            id == type(IERC7943Fungible).interfaceId ||
            id == type(IERC20).interfaceId ||
            id == type(IERC20Metadata).interfaceId ||
            id == type(IERC20Permit).interfaceId ||
            id == type(IERC5267).interfaceId ||
            id == type(IERC6372).interfaceId ||
            id == type(IVotes).interfaceId;
    }

    /// @notice Which of the five this is.
    function KIND() external pure returns (Kind) {
        return Kind.Token;
    }
}
