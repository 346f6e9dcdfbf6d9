/**
 * The deployment as a list of transactions, each known to the last byte before the first is sent: the n-th is sent at
 * the n-th nonce, so every contract may hold the address of any other, whichever comes first.
 */
import { encodeFunctionData, toFunctionSelector, type Address, type Hex } from 'viem';
import { artifactOf, initCode } from './artifacts.ts';
import { executionDelays, grantDelays, targetRoles, ROLES, type RoleName } from './roles.ts';

export interface Step {
  key: string;
  /** Null where it creates the contract of that key. */
  to: Address | null;
  data: Hex;
}

export type Holders = Record<RoleName, readonly Address[]>;

export interface FeeTerms {
  raiseFeeBps: number;
  managementFeeBps: number;
  recipient: Address;
}

export interface Setting {
  deployer: Address;
  holders: Holders;
  fees: FeeTerms;
  /** Only where money is not real. */
  demoCurrency: boolean;
}

/** The five parts of a project, in the order of their KIND. */
export const KINDS = ['ProjectToken', 'Offering', 'Treasury', 'Governance', 'ProjectTimelock'] as const;

/** Contracts in the order in which they are created. */
const created = (demoCurrency: boolean): string[] => [
  'PlatformAccess',
  'IdentityRegistry',
  ...KINDS.map((kind) => `impl.${kind}`),
  'ReleaseBook',
  'impl.ProjectFactory',
  'ProjectFactory',
  ...(demoCurrency ? ['DemoRupiah'] : []),
];

/** All steps; `addressAt` says where the n-th creates. */
export function platformSteps(setting: Setting, addressAt: (index: number) => Address): Step[] {
  const order = created(setting.demoCurrency);
  const at = (key: string) => addressAt(order.indexOf(key));
  const creations = order.map((key) => ({ key, to: null, data: creationOf(key, setting, at) }));
  return [...creations, ...configuration(setting, at)];
}

/** The compiled contract behind a key. */
export const contractOf = (key: string) =>
  key === 'ProjectFactory' ? 'PlatformProxy' : key.replace('impl.', '');

function creationOf(key: string, { deployer }: Setting, at: (key: string) => Address): Hex {
  const [access, book, registry] = [at('PlatformAccess'), at('ReleaseBook'), at('IdentityRegistry')];
  const initialize = () => call('ProjectFactory', 'initialize');
  const own: Record<string, () => readonly unknown[]> = {
    PlatformAccess: () => [deployer],
    IdentityRegistry: () => [access],
    ReleaseBook: () => [access, at('ProjectFactory'), KINDS.map((kind) => at(`impl.${kind}`))],
    ProjectFactory: () => [at('impl.ProjectFactory'), initialize()],
    DemoRupiah: () => [],
  };
  // whatever stands behind a proxy holds the three singletons
  return initCode(contractOf(key), own[key]?.() ?? [access, book, registry]);
}

/** Which role opens which function; fees and currency while the deployer may; then all roles to their holders, and the
 * deployer out, in one transaction, so that there is no moment with two masters. */
function configuration(setting: Setting, at: (key: string) => Address): Step[] {
  const { deployer, holders, fees, demoCurrency } = setting;
  const access = at('PlatformAccess');
  const factory = at('ProjectFactory');
  const several = (calls: Hex[]) => call('PlatformAccess', 'multicall', [calls]);
  const grant = (role: RoleName, account: Address, delay: number) =>
    call('PlatformAccess', 'grantRole', [ROLES[role], account, delay]);
  const renounce = (role: RoleName) => call('PlatformAccess', 'renounceRole', [ROLES[role], deployer]);
  const functions = targetRoles.map(({ contract, role, functions: signatures }) =>
    call('PlatformAccess', 'setTargetFunctionRole', [
      at(contract),
      signatures.map((signature) => toFunctionSelector(signature)),
      ROLES[role],
    ]),
  );
  const delays = Object.entries(grantDelays).map(([role, delay]) =>
    call('PlatformAccess', 'setGrantDelay', [ROLES[role as RoleName], delay]),
  );
  const grants = (Object.keys(ROLES) as RoleName[]).flatMap((role) =>
    holders[role].map((account) => grant(role, account, executionDelays[role])),
  );
  const { raiseFeeBps, managementFeeBps, recipient } = fees;
  const setFees = call('ProjectFactory', 'setFees', [raiseFeeBps, managementFeeBps, recipient]);
  const allow = () => call('ProjectFactory', 'allowCurrency', [at('DemoRupiah'), true]);
  return [
    {
      key: 'functions of the roles',
      to: access,
      data: several([...functions, grant('operator', deployer, 0)]),
    },
    { key: 'fees', to: factory, data: setFees },
    ...(demoCurrency ? [{ key: 'demonstration currency', to: factory, data: allow() }] : []),
    {
      key: 'holders of the roles',
      to: access,
      data: several([renounce('operator'), ...grants, ...delays, renounce('admin')]),
    },
  ];
}

const call = (contract: string, functionName: string, args: readonly unknown[] = []): Hex =>
  encodeFunctionData({ abi: artifactOf(contract).abi, functionName, args });
