import {
  getAbiItem,
  isAddressEqual,
  parseEventLogs,
  type Abi,
  type AbiEvent,
  type TransactionReceipt,
} from 'viem';
import { sendAs, type Target } from './calls.ts';
import type { Project, World } from './world.ts';

/** What holders decided, or an enforcer has done after 72 hours, reaches the token through the timelock. */
export const ordered = (
  world: World,
  { timelock, token }: Project,
  functionName: string,
  args: unknown[] = [],
) => sendAs(world, timelock.address, token, functionName, args);

/** What the treasury tells the token. */
export const byTreasury = (
  world: World,
  { treasury, token }: Project,
  functionName: string,
  args: unknown[] = [],
) => sendAs(world, treasury.address, token, functionName, args);

/** All that one contract said in a transaction, in order: the name, then what it named. */
export const said = (receipt: TransactionReceipt, of: Target) =>
  parseEventLogs({ abi: of.abi as Abi, logs: receipt.logs })
    .filter(({ address }) => isAddressEqual(address, of.address))
    .map(({ eventName, args }) => {
      const { inputs } = getAbiItem({ abi: of.abi as Abi, name: eventName }) as AbiEvent;
      return [eventName, ...inputs.map(({ name }) => (args as unknown as Record<string, unknown>)[name!])];
    });

/** The names alone. */
export const order = (receipt: TransactionReceipt, of: Target) =>
  said(receipt, of).map(([eventName]) => eventName);
