/** The same while it operates. */
import { HASH } from '../calls.ts';
import { endow } from '../ending.ts';
import { DAY, complete, declare } from '../world.ts';
import { type Row, type Scene, due, one } from './scene.ts';
import { building } from './building.ts';

export const OPERATING: Row[] = [
  {
    call: 'treasury.declare',
    by: 'spv-1',
    args: async ({ world }) => [0, 200_000n, (await world.now()) + 8 * DAY, HASH],
    before: ({ world, project }) => endow(world, project, 'spv-1', 200_000n),
    outcome: 'stopped',
  },
  {
    call: 'treasury.cancelDeclaration',
    by: 'spv-1',
    args: () => [1],
    before: ({ world, project }) => declare(world, project, 200_000n),
  },
  { call: 'treasury.claim', by: 'investor-1', args: () => [one, one], before: due },
  {
    call: 'treasury.distributeEscrow',
    by: 'investor-8',
    before: ({ world, project }) => world.until(project.params.longStop + 180 * DAY),
  },
  {
    call: 'treasury.end',
    by: 'investor-8',
    before: ({ world, project }) => world.until(project.params.concessionEnd),
  },
];

export async function operating(): Promise<Scene> {
  const scene = await building();
  await complete(scene.world, scene.project);
  return scene;
}
