/** The project's own row: what it was created with, where it stands, its books. */
import { eq } from 'ponder';
import { holder, part, project } from 'ponder:schema';
import type { Event } from 'ponder:registry';
import type { Db, Origin } from '../record.ts';
import { stageOf } from '../stage.ts';
import { clean } from '../text.ts';

export type Project = typeof project.$inferSelect;
export type Address = `0x${string}`;

/** Seconds between reports until holders change it: as `Treasury.initialize` sets it, without an event. */
const REPORT_EVERY = 180 * 86_400;

type Created = Event<'ProjectFactory:ProjectCreated'>['args'];

export async function createProject(db: Db, at: Origin, created: Created): Promise<void> {
  const { token, offering, treasury, governance, timelock, currencyDecimals, reviewer } = created;
  for (const address of [token, offering, treasury, governance, timelock])
    await db.insert(part).values({ address, token }).onConflictDoNothing();
  await db.insert(project).values({
    ...{ token, offering, treasury, governance, timelock, reviewer },
    currencyDecimals,
    ...given(created.params),
    ...NOTHING_YET,
    reportEvery: REPORT_EVERY,
    createdAt: at.blockTime,
    createdBlock: Number(at.blockNumber),
    txHash: at.txHash,
    blockNumber: at.blockNumber,
  });
}

function given({ terms, ...params }: Created['params']) {
  return {
    spv: params.spv,
    slug: clean(params.slug, 48),
    name: clean(params.name, 100),
    symbol: clean(params.symbol, 32),
    currency: params.currency,
    dossierHash: params.dossierHash,
    verifier: params.verifier,
    secondVerifier: params.secondVerifier,
    unclaimedDestination: params.unclaimedDestination,
    releaseNumber: params.release,
    nonce: params.nonce,
    price: terms.price,
    softCap: BigInt(terms.softCap),
    hardCap: BigInt(terms.hardCap),
    minTicket: BigInt(terms.minTicket),
    opensAt: terms.opensAt,
    closesAt: terms.closesAt,
    reflection: terms.reflection,
    minIdentities: terms.minIdentities,
    maxBps: terms.maxBps,
    tierLimits: JSON.stringify(terms.tierLimits),
    trancheBps: JSON.stringify(params.trancheBps),
    longStop: params.longStop,
    concessionEnd: params.concessionEnd,
    raiseFeeBps: params.raiseFeeBps,
    managementFeeBps: params.managementFeeBps,
  };
}

const NOTHING_YET = {
  stage: stageOf(0),
  ...{ stageSince: 0, pausedUntil: 0, defaultCertified: false },
  ...{ supply: 0n, sold: 0n, raised: 0n, acc: 0n, pendingAmount: 0n },
  ...{ escrow: 0n, released: 0n, profit: 0n, fees: 0n, netRaise: 0n, declaredTotal: 0n, claimedTotal: 0n },
  ...{ poolsOwed: 0n, redemptionAt: 0, redemptionPool: 0n, redemptionSupply: 0n, redeemed: 0n },
  ...{ forcedCapacity: 0n, forcedDrawn: 0n, forcedDrawnAt: 0, forcedAllowed: 0n, forcedAllowedUntil: 0 },
  ...{ identities: 0, lastInvestAt: 0, finalizedAt: 0, epoch: 0 },
  ...{ pendingId: 0, pendingRecordTime: 0, reportDueAt: 0 },
};

/** The project that a contract belongs to. */
export async function projectOf(db: Db, address: Address): Promise<Project> {
  const found = await db.find(part, { address });
  const row = found && (await db.find(project, { token: found.token }));
  if (!row) throw new Error(`${address} belongs to no project`);
  return row;
}

/** Every event of a project comes through here, also one that changes nothing in this row: its block is the version of
 * the project's public page. */
export const changeProject = (db: Db, at: Origin, token: Address, change: Partial<Project> = {}) =>
  db.update(project, { token }).set({ ...change, blockNumber: at.blockNumber });

/** What happened to a wallet shows on the pages of all projects in which it has something. */
export async function markProjectsOf(db: Db, at: Origin, account: Address) {
  const held = await db.sql.select({ token: holder.token }).from(holder).where(eq(holder.account, account));
  for (const { token } of held) await changeProject(db, at, token);
}
