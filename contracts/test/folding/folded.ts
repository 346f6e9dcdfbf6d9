/** The state of a project from its events alone. */
import { parseEventLogs, type Abi, type Address } from 'viem';
import { KINDS } from '../upgrading.ts';
import type { Project, World } from '../world.ts';
import { GOVERNANCE, OFFERING, PLATFORM, TIMELOCK, TOKEN, TREASURY, type Fold } from './folds.ts';
import { emptyState, type State } from './state.ts';
import type { Told } from './told.ts';

/** All that was said so far by, and of, this project, folded in its order. */
export async function folded(world: World, project: Project): Promise<State> {
  const folds = {
    token: TOKEN,
    offering: OFFERING,
    treasury: TREASURY,
    governance: GOVERNANCE,
    timelock: TIMELOCK,
  };
  const speakers = new Map<string, [Abi, Record<string, Fold>]>();
  for (const name of KINDS)
    speakers.set(project[name].address.toLowerCase(), [project[name].abi as Abi, folds[name]]);
  for (const { address, abi } of [world.factory, world.book])
    speakers.set(address.toLowerCase(), [abi as unknown as Abi, PLATFORM]);
  const addresses = [...speakers.keys()] as Address[];
  const logs = await world.client.getLogs({ address: addresses, fromBlock: project.receipt.blockNumber });
  const state = emptyState();
  for (const log of logs) {
    const [abi, fold] = speakers.get(log.address.toLowerCase())!;
    const [one] = parseEventLogs({ abi, logs: [log], strict: true });
    const told = (one as unknown as { args: Told } | undefined)?.args;
    const about = (told?.token as string | undefined)?.toLowerCase();
    if (!told || (about && about !== project.token.address.toLowerCase())) continue;
    const { timestamp } = await world.client.getBlock({ blockNumber: log.blockNumber! });
    fold[(one as unknown as { eventName: string }).eventName]?.(state, told, Number(timestamp));
  }
  return state;
}
