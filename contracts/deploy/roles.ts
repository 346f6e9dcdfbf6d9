const day = 86_400;

/** Role numbers, as in `Roles.sol`. */
export const ROLES = {
  admin: 0n,
  releaser: 1n,
  upgrader: 2n,
  operator: 3n,
  guardian: 4n,
  reviewer: 5n,
  kycIssuer: 6n,
  enforcer: 7n,
} as const;

export type RoleName = keyof typeof ROLES;

/** Seconds between a member's call and its effect: the platform's timelock. Project contracts have delays of their own. */
export const executionDelays: Record<RoleName, number> = {
  admin: 30 * day,
  releaser: 0,
  upgrader: 30 * day,
  operator: 7 * day,
  guardian: 0,
  reviewer: 0,
  kycIssuer: 0,
  enforcer: 0,
};

/** Seconds between the grant of a role and the membership: time to notice that somebody was given it. */
export const grantDelays: Partial<Record<RoleName, number>> = {
  releaser: 7 * day,
  kycIssuer: 7 * day,
  enforcer: 7 * day,
};

/** Who may call what on the singletons; all else that is restricted stays with admin. */
export const targetRoles: { contract: string; role: RoleName; functions: string[] }[] = [
  {
    contract: 'ReleaseBook',
    role: 'releaser',
    functions: ['function list(address[5],bytes32[5],uint32[])'],
  },
  {
    contract: 'IdentityRegistry',
    role: 'kycIssuer',
    functions: [
      'function registerBatch((address,uint160,uint16,uint8,uint32,uint24,uint32)[])',
      'function revoke(address,bytes32)',
      'function agreeSuccession(address,address,bytes32)',
    ],
  },
  {
    contract: 'IdentityRegistry',
    role: 'enforcer',
    functions: [
      'function freezeIdentity(uint160,uint32,bytes32)',
      'function thawIdentity(uint160,bytes32)',
      'function disableIssuer(uint8,bytes32)',
    ],
  },
  {
    contract: 'ProjectFactory',
    role: 'operator',
    functions: ['function allowCurrency(address,bool)', 'function setFees(uint16,uint16,address)'],
  },
  { contract: 'ProjectFactory', role: 'reviewer', functions: ['function revokeApproval(bytes32)'] },
  {
    contract: 'ProjectFactory',
    role: 'upgrader',
    functions: ['function upgradeToAndCall(address,bytes)'],
  },
];
