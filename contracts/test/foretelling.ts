import assert from 'node:assert/strict';
import type { Address } from 'viem';
import { selector } from './calls.ts';
import type { Project, World } from './world.ts';

const NONE = '0x00000000';

interface Failure {
  cause?: Failure;
  data?: { errorName?: string };
}

/** Name of the error with which a transfer would fail, nothing when it would pass. */
async function attempt(world: World, { token }: Project, from: Address, to: Address, amount: bigint) {
  try {
    const { address, abi } = token;
    const call = { account: from, address, abi, functionName: 'transfer', args: [to, amount] } as const;
    await world.client.simulateContract(call);
    return undefined;
  } catch (error) {
    for (let cause = error as Failure | undefined; cause; cause = cause.cause)
      if (cause.data?.errorName) return cause.data.errorName;
    throw error;
  }
}

/** Asks the token what a transfer would do, then tries it: the two must agree, to the error. Says what it was. */
export async function foretold(world: World, project: Project, from: Address, to: Address, amount: bigint) {
  const { token } = project;
  const reason = await token.read.transferReason([from, to, amount]);
  const error = await attempt(world, project, from, to, amount);
  const what = `${from} → ${to}, ${amount}: foretold ${reason}, was ${error ?? 'done'}`;
  assert.equal(reason === NONE, error === undefined, what);
  assert.equal(await token.read.canTransfer([from, to, amount]), error === undefined, what);
  if (error) assert.equal(reason, selector(token, error), what);
  return error;
}
