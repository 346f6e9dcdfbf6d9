// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title A wallet that is a contract: it signs with its owner's key (ERC-1271), until that is exchanged
contract SmartWallet {
    address public owner;

    constructor(address owner_) {
        owner = owner_;
    }

    function exchange(address owner_) external {
        require(msg.sender == owner);
        owner = owner_;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        bool good = ECDSA.recoverCalldata(hash, signature) == owner;
        return good ? this.isValidSignature.selector : bytes4(0xffffffff);
    }
}
