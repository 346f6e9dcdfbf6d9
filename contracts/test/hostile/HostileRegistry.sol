// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title A registry as bad as one could be: every question gets the same wrong answer
contract HostileRegistry {
    enum Way {
        Reverts,
        Burns,
        Bombs,
        BombsAndReverts,
        Silent,
        Short,
        Ones,
        One
    }

    /// @dev Not among the real registry's own slots, in whose place its code is put.
    bytes32 private constant WAY = bytes32(erc7201("partisipro.test.HostileRegistry"));

    /// @notice How it answers from now on.
    function be(Way way) external {
        bytes32 slot = WAY;
        assembly {
            sstore(slot, way)
        }
    }

    fallback() external {
        bytes32 slot = WAY;
        uint256 way;
        assembly {
            way := sload(slot)
        }
        if (way == uint256(Way.Reverts)) revert("no");
        assembly {
            switch way
            // All the gas at once: a loop would do the same in a million recorded steps.
            case 1 {
                invalid()
            }
            case 2 {
                mstore(0, 1)
                return(0, 100000)
            }
            case 3 {
                revert(0, 100000)
            }
            case 5 {
                mstore8(0, 1)
                return(0, 31)
            }
            case 6 {
                mstore(0, not(0))
                return(0, 32)
            }
            case 7 {
                mstore(0, 1)
                return(0, 32)
            }
        }
    }
}
