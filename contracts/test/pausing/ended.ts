/** The same when its concession is over. */
import { send, sendAs } from '../calls.ts';
import { claimAll, endow } from '../ending.ts';
import { DAY } from '../world.ts';
import { type Row, type Scene, TIMELOCK, begun, one, opened } from './scene.ts';
import { operating } from './operating.ts';

export const ENDED: Row[] = [
  {
    call: 'treasury.openRedemption',
    by: 'spv-1',
    args: () => [200_000n],
    before: ({ world, project }) => endow(world, project, 'spv-1', 200_000n),
  },
  { call: 'treasury.blockRedemption', by: TIMELOCK, before: opened },
  {
    call: 'treasury.withdrawPool',
    by: 'spv-1',
    before: async (scene) => {
      await opened(scene);
      const { timelock, treasury } = scene.project;
      await sendAs(scene.world, timelock.address, treasury, 'blockRedemption');
    },
  },
  {
    call: 'treasury.beginRedemption',
    by: 'investor-8',
    before: async (scene) => {
      await opened(scene);
      await scene.world.pass(30 * DAY);
    },
  },
  { call: 'treasury.redeem', by: 'investor-1', args: () => [one, one], before: begun },
  {
    call: 'treasury.close',
    by: 'investor-8',
    before: async (scene) => {
      await begun(scene);
      await scene.world.pass(5 * 365 * DAY);
    },
  },
  {
    call: 'treasury.sweep',
    by: 'investor-8',
    before: async (scene) => {
      await begun(scene);
      await scene.world.pass(5 * 365 * DAY);
      await send(scene.world, 'investor-8', scene.project.treasury, 'close');
    },
  },
];

export async function ended(): Promise<Scene> {
  const scene = await operating();
  const { world, project } = scene;
  await world.until(project.params.concessionEnd);
  await send(world, 'investor-8', project.treasury, 'end');
  await claimAll(world, project);
  return scene;
}
