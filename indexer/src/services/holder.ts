/** Shares of an account and what they earn: the arithmetic of `ProjectToken` and `Accrual`, step by step. */
import { holder } from 'ponder:schema';
import type { Db, Origin } from '../record.ts';
import type { Address, Project } from './project.ts';

type Holder = typeof holder.$inferSelect;
type Change = Partial<Omit<Holder, 'token' | 'account' | 'blockNumber'>>;

/** Accruals count in units × 2^64. */
const ONE = 1n << 64n;

const blank = (token: Address, account: Address) => ({
  ...{ token, account },
  ...{ balance: 0n, accrued: 0n, acc: 0n, frozen: 0n, votes: 0n, claimed: 0n },
  ...{ epoch: 0, frozenUntil: 0 },
  delegate: null,
});

async function change(db: Db, at: Origin, token: Address, account: Address, by: (row: Holder) => Change) {
  const found = await db.find(holder, { token, account });
  const row = found ?? { ...blank(token, account), blockNumber: at.blockNumber };
  const next = { ...row, ...by(row), blockNumber: at.blockNumber };
  if (found) await db.update(holder, { token, account }).set(next);
  else await db.insert(holder).values(next);
  return next;
}

/** What the holder has earned up to the project's last step: `ProjectToken._settle`. */
const settled = (row: Holder, { epoch, acc }: Project): Change =>
  row.epoch === epoch ? {} : { epoch, acc, accrued: row.accrued + row.balance * (acc - row.acc) };

/** Both sides settle before shares move; from or to the zero address they are minted or burnt. */
export const moveShares = (db: Db, at: Origin, project: Project, account: Address, shares: bigint) =>
  change(db, at, project.token, account, (row) => ({
    ...settled(row, project),
    balance: row.balance + shares,
  }));

/** `ProjectToken.take`: whole units are paid, the fraction stays. */
export const claim = (db: Db, at: Origin, project: Project, account: Address, amount: bigint) =>
  change(db, at, project.token, account, (row) => {
    const now = { ...row, ...settled(row, project) };
    return { ...settled(row, project), accrued: now.accrued % ONE, claimed: row.claimed + amount };
  });

/** All that the one had accrued is the other's: `ProjectToken.migrate`. */
export async function migrate(
  db: Db,
  at: Origin,
  project: Project,
  old: Address,
  fresh: Address,
  all: bigint,
) {
  await change(db, at, project.token, old, (row) => ({ ...settled(row, project), accrued: 0n }));
  await change(db, at, project.token, fresh, (row) => {
    const now = { ...row, ...settled(row, project) };
    return { ...settled(row, project), accrued: now.accrued + all };
  });
}

type Freeze = Pick<Holder, 'frozen'> | Pick<Holder, 'frozenUntil'>;
export const setFrozen = (db: Db, at: Origin, token: Address, account: Address, freeze: Freeze) =>
  change(db, at, token, account, () => freeze);

export const setVotes = (db: Db, at: Origin, token: Address, account: Address, votes: bigint) =>
  change(db, at, token, account, () => ({ votes }));

export const setDelegate = (db: Db, at: Origin, token: Address, account: Address, to: Address) =>
  change(db, at, token, account, () => ({ delegate: to === account ? null : to }));

/** As it stands, for those who judge by it. */
export const sharesOf = async (db: Db, token: Address, account: Address) =>
  (await db.find(holder, { token, account }))?.balance ?? 0n;
