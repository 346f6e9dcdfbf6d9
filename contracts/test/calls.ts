import assert from 'node:assert/strict';
import { toFunctionSelector, type Abi, type Address, type Hex } from 'viem';
import { addressOf } from '../demo/people.ts';
import type { World } from './world.ts';

/** What a call goes to: a contract of the world or of a project. */
export interface Target {
  abi: Abi | readonly unknown[];
  address: Address;
}

type Args = readonly unknown[];

export const HASH = `0x${'ab'.repeat(32)}` as Hex;
export const me = addressOf;
/** A currency that says yes and moves nothing: `transferFrom` returns 1, all else one constant. */
export const MUTE: Hex = '0x5f3560e01c6323b872dd14601957600160ff1b5f5260205ff35b60015f5260205ff3';

export const send = (world: World, id: string, to: Target, functionName: string, args: Args = []) =>
  world.as(id, to.abi as Abi, to.address, functionName, args);

/** Expects a promise to fail with one custom error; `of` is the contract that declares it. */
export const fails = (world: World, call: Promise<unknown>, of: Target, error: string, args?: unknown[]) =>
  args
    ? world.viem.assertions.revertWithCustomErrorWithArgs(call as never, of as never, error, args as never)
    : world.viem.assertions.revertWithCustomError(call as never, of as never, error);

/** The same for a call that a person sends. */
export const refused = (
  world: World,
  id: string,
  to: Target,
  functionName: string,
  args: Args,
  error: string,
  errorArgs?: unknown[],
) => fails(world, send(world, id, to, functionName, args), to, error, errorArgs);

/** Sends as a contract, which has no key: for doors that only a sibling may open. */
export async function sendAs(world: World, from: Address, to: Target, functionName: string, args: Args = []) {
  await world.networkHelpers.impersonateAccount(from);
  await world.networkHelpers.setBalance(from, 10n ** 18n);
  const signer = await world.viem.getWalletClient(from);
  const hash = await signer.writeContract({
    abi: to.abi,
    address: to.address,
    functionName,
    args,
  } as never);
  return world.client.waitForTransactionReceipt({ hash });
}

/** The next transaction is mined at this second. */
export const at = (world: World, moment: number) => world.networkHelpers.time.setNextBlockTimestamp(moment);

export function selector(of: Target, error: string): Hex {
  const item = (of.abi as Abi).find((one) => one.type === 'error' && one.name === error);
  assert.ok(item, `no error ${error}`);
  return toFunctionSelector({ ...item, type: 'function', outputs: [], stateMutability: 'view' } as never);
}
