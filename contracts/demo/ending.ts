/** How a project ends, in the words of the domain: the concession, the pool, the shares. */
import type { Abi } from 'viem';
import { treasuryAbi } from '../abi/index.ts';
import { allow, type Suite } from './acts.ts';
import { addressOf } from './people.ts';
import type { Storyteller } from './storyteller.ts';

const treasury = (
  teller: Storyteller,
  { treasury: to }: Suite,
  by: string,
  functionName: string,
  args: readonly unknown[] = [],
) => teller.send(by, to, treasuryAbi as Abi, functionName, args);

/** Anyone records that the concession is over. */
export const end = (teller: Storyteller, suite: Suite, by: string) => treasury(teller, suite, by, 'end');

/** The payer brings what the shares are worth, in the currency's smallest unit; effective in 30 days, unless refused. */
export async function openRedemption(teller: Storyteller, suite: Suite, payer: string, pool: bigint) {
  await allow(teller, payer, suite.treasury, pool);
  await treasury(teller, suite, payer, 'openRedemption', [pool]);
}

export const beginRedemption = (teller: Storyteller, suite: Suite, by: string) =>
  treasury(teller, suite, by, 'beginRedemption');

/** A holder burns all its shares and is paid for them. */
export const redeem = (teller: Storyteller, suite: Suite, id: string) =>
  treasury(teller, suite, id, 'redeem', [addressOf(id), addressOf(id)]);
