import { encodeFunctionData, type Address, type Hex } from 'viem';
import { HASH, send, type Target } from './calls.ts';
import { DAY, type World } from './world.ts';

/** The call that is announced, as it will be made. */
export const enforcement = (to: Target, functionName: string, args: readonly unknown[]): Hex =>
  encodeFunctionData({ abi: to.abi, functionName, args } as never);

/** Announces as the enforcer, waits 72 hours and some seconds, does it. */
export async function enforce(
  world: World,
  to: Target,
  functionName: string,
  args: readonly unknown[],
  more = 0,
) {
  await send(world, 'enforcer', to, 'scheduleEnforcement', [enforcement(to, functionName, args), HASH]);
  await world.pass(3 * DAY + more);
  return send(world, 'enforcer', to, functionName, args);
}

/** What the timelock is told to have a sibling do. */
export const sibling = (to: Target, functionName: string, args: readonly unknown[]) =>
  [to.address, enforcement(to, functionName, args)] as const;

export const replace = (world: World, old: Address, fresh: Address) =>
  enforce(world, world.registry, 'replaceWallet', [old, fresh]);
