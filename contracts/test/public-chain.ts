/** A chain in this process with the number of a public one, Safes on it, and what is to be deployed there. */
import { network } from 'hardhat';
import { createPublicClient, custom, keccak256, stringToHex, type Address, type PublicClient } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';
import { accountOf } from '../demo/people.ts';
import type { PlatformPlan } from '../deploy/platform.ts';
import type { RoleName } from '../deploy/roles.ts';
import { makeSafe, putSafe, type TestSafe } from './safes.ts';
import { deploymentFile } from './scratch.ts';

export type Request = { method: string; params?: unknown };
export type Connection = Awaited<ReturnType<typeof network.create>>;

const group = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => `investor-${first + n}`);

/** A wallet that no demonstration knows: its address alone is needed. */
export const someWallet = (name: string): Address => privateKeyToAddress(keccak256(stringToHex(name)));

export type Safes = Record<'admin' | 'releaser' | 'operator' | 'guardian' | 'enforcer', TestSafe>;

export async function makeSafes(client: PublicClient): Promise<Safes> {
  await putSafe(client);
  return {
    admin: await makeSafe(client, 3, group(1, 5)),
    releaser: await makeSafe(client, 3, group(6, 5)),
    operator: await makeSafe(client, 2, group(11, 4)),
    guardian: await makeSafe(client, 2, group(15, 4)),
    enforcer: await makeSafe(client, 2, group(19, 3)),
  };
}

/** As `networks/*.json` would say it. */
export function configWith(chainId: number, safes: Safes) {
  const safe = (one: TestSafe, threshold: number) => [
    { address: one.address, safe: { threshold, owners: one.owners.length } },
  ];
  return {
    chainId,
    holders: {
      admin: safe(safes.admin, 3),
      releaser: safe(safes.releaser, 3),
      upgrader: safe(safes.releaser, 3),
      operator: safe(safes.operator, 2),
      guardian: safe(safes.guardian, 2),
      reviewer: [{ address: someWallet('reviewer') }],
      kycIssuer: [{ address: someWallet('issuer 1') }, { address: someWallet('issuer 2') }],
      enforcer: safe(safes.enforcer, 2),
    },
    fees: { raiseFeeBps: 150, managementFeeBps: 50, recipient: safes.operator.address },
  };
}

export async function publicChain(chainId: number) {
  const connection = await network.create({ network: 'default', override: { chainId } });
  const client = (await connection.viem.getPublicClient()) as PublicClient;
  const safes = await makeSafes(client);
  const config = configWith(chainId, safes);
  const holders = Object.fromEntries(
    Object.entries(config.holders).map(([role, list]) => [role, list.map(({ address }) => address)]),
  ) as Record<RoleName, Address[]>;
  const plan = (change: Partial<PlatformPlan> = {}): PlatformPlan => ({
    client,
    deployer: accountOf('deployer'),
    file: deploymentFile(chainId),
    holders,
    fees: config.fees,
    demoCurrency: false,
    ...change,
  });
  const rpc = (method: string, params: unknown[] = []) => connection.provider.request({ method, params });
  return { connection, client, safes, config, plan, rpc };
}

/** A client whose every request first passes through `gate`, and what comes back through `back`. */
export const gated = (
  connection: Connection,
  gate: (request: Request) => void,
  back: (request: Request, answer: unknown) => void = () => {},
): PublicClient =>
  createPublicClient({
    pollingInterval: 20,
    transport: custom(
      {
        async request(request: Request) {
          gate(request);
          const answer = await connection.provider.request(request as never);
          back(request, answer);
          return answer;
        },
      },
      { retryCount: 0 },
    ),
  }) as PublicClient;
