/** Distributions: pending in the project's row until they are applied or taken back. */
import { declaration } from 'ponder:schema';
import type { Event } from 'ponder:registry';
import type { Db, Origin } from '../record.ts';
import { changeProject, type Project } from './project.ts';

const KINDS = ['profit', 'liquidation', 'escrow'];

type Declared = Event<'Treasury:Declared'>['args'];
type Applied = Event<'ProjectToken:DeclarationApplied'>['args'];

export async function declare(db: Db, at: Origin, project: Project, declared: Declared) {
  const { id, kind, payer, amount, fee, recordTime, documentHash } = declared;
  await db.insert(declaration).values({
    ...{ token: project.token, number: id, kind: KINDS[kind] ?? `kind-${kind}` },
    ...{ payer, amount, fee, recordTime, documentHash },
    declaredAt: at.blockTime,
    txHash: at.txHash,
    blockNumber: at.blockNumber,
  });
  const pending = { pendingId: id, pendingAmount: amount - fee, pendingRecordTime: recordTime };
  await changeProject(db, at, project.token, {
    // What is left of the escrow is shared out at once, beside a declaration that waits for its day.
    ...(KINDS[kind] === 'escrow' ? { escrow: project.escrow - amount } : pending),
    profit: project.profit + amount,
    declaredTotal: project.declaredTotal + amount,
  });
}

export async function takeBack(db: Db, at: Origin, project: Project, number: number, amount: bigint) {
  await db
    .update(declaration, { token: project.token, number })
    .set({ cancelledAt: at.blockTime, blockNumber: at.blockNumber });
  await changeProject(db, at, project.token, {
    ...notPending(project, number),
    profit: project.profit - amount,
    declaredTotal: project.declaredTotal - amount,
  });
}

/** A step of the accrual. It comes before the `Transfer` that triggers it, so holders settle on it. */
export async function apply(db: Db, at: Origin, project: Project, applied: Applied) {
  const { id, epoch, acc, amount, supply } = applied;
  if (await db.find(declaration, { token: project.token, number: id }))
    await db.update(declaration, { token: project.token, number: id }).set({
      ...{ epoch, acc, netAmount: amount, supply },
      appliedAt: at.blockTime,
      blockNumber: at.blockNumber,
    });
  await changeProject(db, at, project.token, { epoch, acc, ...notPending(project, id) });
}

const notPending = (project: Project, id: number) =>
  project.pendingId === id ? { pendingId: 0, pendingAmount: 0n, pendingRecordTime: 0 } : {};
