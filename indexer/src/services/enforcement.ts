/** What the enforcer announced, of the registry or of a project's timelock, and what holders decided that waits for it. */
import { confirmation, enforcement } from 'ponder:schema';
import type { Event } from 'ponder:registry';
import { decodeFunctionData, parseAbi } from 'viem';
import type { Db, Origin } from '../record.ts';
import type { Address, Project } from './project.ts';

type Scheduled = Event<'ProjectTimelock:EnforcementScheduled'>['args'];
type Awaited = Event<'ProjectTimelock:ConfirmationAwaited'>['args'];
type Hex = `0x${string}`;

/** More than any call that there is to announce. */
const CHARACTERS = 20_000;
const WITHIN = parseAbi(['function enforce(address target, bytes call)', 'function confirm(bytes call)']);

const selectorOf = (call: Hex) => call.slice(0, 10).padEnd(10, '0') as Hex;
const cut = (call: Hex) => call.slice(0, CHARACTERS);

/** Whom a call reaches in the end, and with what: a timelock hands on the call within. */
function reached(contract: Address, call: Hex, project?: Project) {
  const own = { target: contract, call };
  if (!project) return own;
  try {
    const { functionName, args } = decodeFunctionData({ abi: WITHIN, data: call });
    return functionName === 'enforce'
      ? { target: args[0].toLowerCase() as Address, call: args[1] }
      : { target: project.treasury, call: args[0] };
  } catch {
    return own;
  }
}

export function announce(db: Db, at: Origin, contract: Address, scheduled: Scheduled, project?: Project) {
  const { id: enforcementId, call, orderHash, readyAt } = scheduled;
  const within = reached(contract, call, project);
  const announced = {
    token: project?.token ?? null,
    target: within.target,
    selector: selectorOf(within.call),
    calldata: cut(within.call),
    call: cut(call),
    ...{ orderHash, readyAt, scheduledAt: at.blockTime, txHash: at.txHash },
    ...{ cancelledAt: null, cancelledBy: null, reasonHash: null, doneAt: null },
    blockNumber: at.blockNumber,
  };
  return db
    .insert(enforcement)
    .values({ contract, enforcementId, ...announced })
    .onConflictDoUpdate(announced);
}

interface Ended {
  cancelledAt?: number;
  cancelledBy?: Address;
  reasonHash?: Hex;
  doneAt?: number;
}

/** Cancelled or done. */
export const end = (db: Db, at: Origin, contract: Address, enforcementId: Hex, how: Ended) =>
  db.update(enforcement, { contract, enforcementId }).set({ ...how, blockNumber: at.blockNumber });

export const announced = (db: Db, contract: Address, enforcementId: Hex) =>
  db.find(enforcement, { contract, enforcementId });

export function awaitConfirmation(db: Db, at: Origin, token: Address, { selector, call, until }: Awaited) {
  const waits = {
    ...{ calldata: cut(call), until, awaitedAt: at.blockTime, txHash: at.txHash },
    confirmedAt: null,
    blockNumber: at.blockNumber,
  };
  return db
    .insert(confirmation)
    .values({ token, selector, ...waits })
    .onConflictDoUpdate(waits);
}

export const confirm = (db: Db, at: Origin, token: Address, selector: Hex) =>
  db
    .update(confirmation, { token, selector })
    .set({ confirmedAt: at.blockTime, blockNumber: at.blockNumber });
