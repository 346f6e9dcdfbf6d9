/** What is under way when the story ends: allowed and not used, frozen for a month, announced, proposed, paused. */
import { governanceAbi, projectTokenAbi } from '@partisipro/contracts/abi';
import { addressOf } from '@partisipro/contracts/demo-people';
import { encodeFunctionData } from 'viem';
import { DAY, hash, type Project, type World } from '../people.ts';
import { decide, enforceCall, announce } from '../votes.ts';

const [me, you] = ['investor-1', 'investor-2'] as const;

/** Before the rest: a decision takes two weeks. */
export async function allowed(world: World, project: Project) {
  const { token } = project;
  const until = (await world.now()) + 60 * DAY;
  const allow = encodeFunctionData({
    ...{ abi: projectTokenAbi, functionName: 'allowForcedTransfers', args: [7n, until] },
  });
  await decide(world, project, token, allow, 'Izinkan tujuh');
}

export async function* standing(world: World, project: Project, open: Project): AsyncGenerator<string> {
  const { token, timelock, governance } = project;
  await world.as('enforcer', projectTokenAbi, token, 'setFrozenTokens', [addressOf(me), 3n]);
  const args = [addressOf(you), addressOf(me), 2n] as const;
  const forced = encodeFunctionData({ abi: projectTokenAbi, functionName: 'forcedTransfer', args });
  await announce(world, timelock, enforceCall(token, forced));
  const signal = encodeFunctionData({ abi: governanceAbi, functionName: 'signal', args: [hash('4')] });
  const description = `Isyarat lain\n#proposer=${addressOf(me).toLowerCase()}`;
  await world.as(me, governanceAbi, governance, 'propose', [[governance], [0n], [signal], description]);
  await world.as('guardian', projectTokenAbi, open.token, 'pause', [hash('a')]);
  await world.as('guardian', projectTokenAbi, open.token, 'unpause', [hash('b')]);
  yield 'much is under way';
}
