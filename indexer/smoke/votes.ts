/** A decision of holders from its proposal to its execution; what an enforcer has done under an order. */
import { governanceAbi, projectTimelockAbi } from '@partisipro/contracts/abi';
import { addressOf } from '@partisipro/contracts/demo-people';
import { encodeFunctionData, keccak256, parseEventLogs, stringToBytes, type Hex } from 'viem';
import { DAY, hash, type Project, type World } from './people.ts';

const [me, you] = ['investor-1', 'investor-2'] as const;
const NOTICE = 3 * DAY;

export async function decide(world: World, project: Project, target: Hex, data: Hex, title: string) {
  const description = `${title}\n#proposer=${addressOf(me).toLowerCase()}`;
  const action = [[target], [0n], [data]] as const;
  const governance = (id: string, name: string, ...args: unknown[]) =>
    world.as(id, governanceAbi, project.governance, name, args);
  const { logs } = await governance(me, 'propose', ...action, description);
  const [kind] = parseEventLogs({ abi: governanceAbi, eventName: 'ProposalKind', logs });
  const id = kind!.args.proposalId;
  await world.pass(DAY + 1);
  await governance('investor-8', 'castVotesBySig', id, [1], [addressOf('investor-5')], ['0x']); // skipped
  await governance(you, 'castVoteWithReason', id, 1, 'Setuju\u0000');
  await world.pass(6 * DAY + DAY / 2);
  await governance(me, 'castVote', id, 1); // late: where this makes the quorum, the vote goes on
  await world.pass(3 * DAY);
  const hashed = keccak256(stringToBytes(description));
  await governance('investor-8', 'queue', ...action, hashed);
  await world.pass(2 * DAY + 1);
  await governance('investor-8', 'execute', ...action, hashed);
}

/** Announced, waited for, done: through the project's timelock. */
export async function enforce(world: World, { timelock }: Project, target: Hex, data: Hex) {
  await announce(world, timelock, enforceCall(target, data));
  await world.pass(NOTICE);
  await world.as('enforcer', projectTimelockAbi, timelock, 'enforce', [target, data]);
}

/** Puts into force what holders decided. */
export async function confirm(world: World, { timelock }: Project, data: Hex) {
  const call = encodeFunctionData({ abi: projectTimelockAbi, functionName: 'confirm', args: [data] });
  await announce(world, timelock, call);
  await world.pass(NOTICE);
  await world.as('enforcer', projectTimelockAbi, timelock, 'confirm', [data]);
}

/** To the registry or to a timelock: they take it alike. */
export const announce = (world: World, contract: Hex, call: Hex) =>
  world.as('enforcer', projectTimelockAbi, contract, 'scheduleEnforcement', [call, hash('8')]);

export const enforceCall = (target: Hex, data: Hex) =>
  encodeFunctionData({ abi: projectTimelockAbi, functionName: 'enforce', args: [target, data] });
