/** Who will hold the roles of a network and on which terms it begins: a committed file a network, read at one place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { getAddress, isAddress, zeroAddress, type Address } from 'viem';
import { demoFees, demoHolders } from './local.ts';
import type { NetworkName } from './network.ts';
import { Refusal } from './refusal.ts';
import { ROLES, type RoleName } from './roles.ts';
import type { FeeTerms } from './steps.ts';

/** Roles that on a network with real money only a Safe may hold. */
const OF_SAFES: readonly RoleName[] = ['admin', 'releaser', 'upgrader', 'operator', 'guardian', 'enforcer'];

const address = v.pipe(
  v.nullable(v.string()),
  v.string('no address yet'),
  v.check((text) => isAddress(text) && getAddress(text) === text, 'no address with its checksum'),
  v.check((text) => text !== zeroAddress, 'the zero address'),
  v.transform((text) => text as Address),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20));
const safe = v.pipe(
  v.strictObject({ threshold: count, owners: count }),
  v.check(({ threshold, owners }) => threshold <= owners, 'threshold above the number of owners'),
);
const holder = v.strictObject({ address, safe: v.optional(safe) });
const holders = v.pipe(
  v.array(holder),
  v.minLength(1, 'nobody holds it'),
  v.check((list) => new Set(list.map((one) => one.address)).size === list.length, 'named twice'),
);
const bps = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));

const schema = v.strictObject({
  chainId: v.number(),
  holders: v.strictObject(v.entriesFromList(Object.keys(ROLES) as RoleName[], holders)),
  fees: v.strictObject({ raiseFeeBps: bps, managementFeeBps: bps, recipient: address }),
});

export type Holder = v.InferOutput<typeof holder>;
export interface NetworkConfig {
  chainId: number;
  holders: Record<RoleName, readonly Holder[]>;
  fees: FeeTerms;
}

export const configFile = (network: NetworkName) => join(import.meta.dirname, 'networks', `${network}.json`);

/** Reads and checks it; the refusal names the field and the rule. `other` only where nothing is at stake. */
export function configOf(network: NetworkName, chainId: number, other?: string): NetworkConfig {
  if (network === 'local') return localConfig;
  const file = other ?? configFile(network);
  const result = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success)
    throw new Refusal(
      'bad_config',
      [file, ...result.issues.map((issue) => `  ${v.getDotPath(issue) ?? ''}: ${issue.message}`)].join('\n'),
    );
  const config = result.output;
  if (config.chainId !== chainId)
    throw new Refusal('bad_config', `${file}\n  chainId: ${config.chainId}, ${network} is ${chainId}`);
  if (network === 'arbitrum-one')
    for (const role of OF_SAFES)
      if (config.holders[role].some((one) => !one.safe))
        throw new Refusal('bad_config', `${file}\n  holders.${role}: must be a Safe on this network`);
  return config;
}

const localConfig: NetworkConfig = {
  chainId: 31337,
  holders: Object.fromEntries(
    Object.entries(demoHolders).map(([role, list]) => [role, list.map((one) => ({ address: one }))]),
  ) as unknown as NetworkConfig['holders'],
  fees: demoFees,
};

/** The addresses alone, a role. */
export const addressesOf = ({ holders: named }: NetworkConfig) =>
  Object.fromEntries(
    Object.entries(named).map(([role, list]) => [role, list.map((one) => one.address)]),
  ) as Record<RoleName, Address[]>;
