import { parseEventLogs, type Abi, type TransactionReceipt } from 'viem';
import { HASH, me, send, sendAs, type Target } from './calls.ts';
import { DAY, attestation, makeFunded, makeWorld, type Project, type World } from './world.ts';

export const STAGE = {
  open: 0,
  failed: 2,
  construction: 4,
  operating: 5,
  terminated: 6,
  ended: 7,
  redemption: 8,
  closed: 9,
};
export const KIND = { profit: 0, liquidation: 1, escrow: 2 };
export const CAUSE = { none: 0, longStopMissed: 1, reportOverdue: 2, defaultCertified: 3 };
export const TRANCHE = { none: 0, requested: 1, certified: 2, released: 3, blocked: 4 };
export const YEARS = 5 * 365 * DAY;
/** What makeFunded sells: 200 shares, of which investor-1 holds a half, investor-2 60, investor-3 40. */
export const SHARES = { 'investor-1': 100n, 'investor-2': 60n, 'investor-3': 40n };

/** What a contract said of one kind in a transaction, in order. */
export function events(receipt: TransactionReceipt, of: Target, eventName: string) {
  const logs = parseEventLogs({ abi: of.abi as Abi, logs: receipt.logs, eventName });
  const here = logs.filter(({ address }) => address.toLowerCase() === of.address.toLowerCase());
  return here.map(({ args }) => args as unknown as Record<string, unknown>);
}

/** What holders decided, or an enforcer had done, reaches the treasury through the timelock. */
export const decided = (
  world: World,
  { timelock, treasury }: Project,
  functionName: string,
  args: unknown[],
) => sendAs(world, timelock.address, treasury, functionName, args);

/** Somebody has so much and allows the treasury to take it. */
export async function endow(world: World, { treasury }: Project, id: string, amount: bigint) {
  await send(world, id, world.rupiah, 'faucet', [amount]);
  await send(world, id, world.rupiah, 'approve', [treasury.address, amount]);
}

export async function funded(change: Parameters<typeof makeFunded>[1] = {}) {
  const world = await makeWorld();
  const project = await makeFunded(world, change);
  return { world, project, ...project };
}

/** The works stopped, the holders ended the project; `insurer` may pay in. */
export async function terminated(change: Parameters<typeof makeFunded>[1] = {}, insurer = 'investor-7') {
  const all = await funded(change);
  const { world, project } = all;
  await decided(world, project, 'listPayer', [me(insurer), true]);
  const receipt = await decided(world, project, 'terminate', []);
  return { ...all, insurer, receipt };
}

/** All profit and escrow so far is claimed, so that what comes later stands alone. */
export async function claimAll(world: World, { treasury }: Project, ids = Object.keys(SHARES)) {
  for (const id of ids) await send(world, id, treasury, 'claim', [me(id), me(id)]);
}

/** Years later attestations have lapsed: the issuer attests these anew. */
export async function renew(world: World, ids = Object.keys(SHARES)) {
  const expiry = (await world.now()) + 2 * YEARS;
  const all = [];
  for (const id of ids) {
    const { identity, nonce } = await world.registry.read.recordOf([me(id)]);
    all.push(attestation(me(id), identity, expiry, nonce));
  }
  await send(world, 'kyc-issuer', world.registry, 'registerBatch', [all]);
}

/** Announced by the insurer with this pool, and begun. */
export async function redeeming(pool: bigint, change: Parameters<typeof makeFunded>[1] = {}) {
  const all = await terminated(change);
  const { world, project, treasury, insurer } = all;
  await claimAll(world, project);
  await endow(world, project, insurer, pool);
  await send(world, insurer, treasury, 'openRedemption', [pool]);
  await world.pass(30 * DAY);
  await send(world, 'investor-8', treasury, 'beginRedemption');
  return all;
}

/** A tranche asked for and signed by those who must. */
export async function certified(world: World, { treasury }: Project, tranche: number, both = false) {
  await send(world, 'spv-1', treasury, 'requestTranche', [tranche, HASH]);
  await send(world, 'engineer', treasury, 'certifyTranche', [tranche, HASH]);
  if (both) await send(world, 'second-engineer', treasury, 'certifyTranche', [tranche, HASH]);
}
