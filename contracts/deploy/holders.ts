/** Whether those who are to hold the roles are what the configuration says they are: asked before anything is sent. */
import { getAddress, type Address, type PublicClient } from 'viem';
import { addressOf, people } from '../demo/people.ts';
import { SAFE, SAFE_L2 } from '../safe/canonical.ts';
import { safeAbi } from '../safe/transaction.ts';
import type { Holder, NetworkConfig } from './config.ts';
import { Refusal } from './refusal.ts';
import type { RoleName } from './roles.ts';

/** Where a Safe's list of modules begins. */
const SENTINEL: Address = '0x0000000000000000000000000000000000000001';

/** Refuses with all that is wrong; returns what is only to be known. */
export async function checkHolders(
  client: PublicClient,
  { holders, fees }: NetworkConfig,
  { isPublic, deployer }: { isPublic: boolean; deployer?: Address },
): Promise<string[]> {
  const wrong: string[] = [];
  const notes: string[] = [];
  const everyoneKnows = new Set(isPublic ? people.map(({ id }) => addressOf(id)) : []);
  const notPublished = (what: string, address: Address) => {
    if (everyoneKnows.has(getAddress(address))) wrong.push(`${what}: everyone knows the key of ${address}`);
  };
  notPublished('fees.recipient', fees.recipient);
  if (deployer) notPublished('the deployer', deployer);
  for (const [role, list] of Object.entries(holders) as [RoleName, readonly Holder[]][])
    for (const { address, safe } of list) {
      notPublished(`holders.${role}`, address);
      if (!safe) {
        if (!(await client.getCode({ address }))) notes.push(`${role}: ${address} is one key, no Safe`);
        continue;
      }
      const { owners, problems } = await safeProblems(client, address, safe);
      wrong.push(...problems.map((problem) => `holders.${role}: ${address} ${problem}`));
      for (const owner of owners) notPublished(`holders.${role}: an owner of ${address}`, owner);
    }
  if (wrong.length > 0) throw new Refusal('bad_holders', wrong.join('\n'));
  return notes;
}

async function safeProblems(
  client: PublicClient,
  address: Address,
  expected: { threshold: number; owners: number },
): Promise<{ owners: readonly Address[]; problems: string[] }> {
  if (!(await client.getCode({ address }))) return { owners: [], problems: ['has no code, a Safe has'] };
  const slot = await client.getStorageAt({ address, slot: '0x0' });
  const runs = getAddress(`0x${(slot ?? '0x').slice(-40).padStart(40, '0')}`);
  if (runs !== SAFE && runs !== SAFE_L2)
    return { owners: [], problems: [`runs ${runs}, which is not Safe 1.4.1`] };
  const problems: string[] = [];
  const read = { address, abi: safeAbi } as const;
  const owners = await client.readContract({ ...read, functionName: 'getOwners' });
  const threshold = await client.readContract({ ...read, functionName: 'getThreshold' });
  if (Number(threshold) !== expected.threshold || owners.length !== expected.owners)
    problems.push(`is ${threshold} of ${owners.length}, to be ${expected.threshold} of ${expected.owners}`);
  const [modules] = await client.readContract({
    ...read,
    functionName: 'getModulesPaginated',
    args: [SENTINEL, 10n],
  });
  if (modules.length > 0) problems.push(`has modules, which need no signatures: ${modules.join(', ')}`);
  return { owners, problems };
}
