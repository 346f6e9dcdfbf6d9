// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Role numbers of `PlatformAccess`; 0 is AccessManager's own admin.
library Roles {
    uint64 internal constant ADMIN = 0;
    uint64 internal constant RELEASER = 1;
    uint64 internal constant UPGRADER = 2;
    uint64 internal constant OPERATOR = 3;
    uint64 internal constant GUARDIAN = 4;
    uint64 internal constant REVIEWER = 5;
    uint64 internal constant KYC_ISSUER = 6;
    uint64 internal constant ENFORCER = 7;
}
