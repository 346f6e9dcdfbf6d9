/** What can be called while a project raises, and what a pause changes of it. */
import { HASH, send } from '../calls.ts';
import { signPermit } from '../signing.ts';
import { DAY, invest, makeProject, makeWorld } from '../world.ts';
import { type Row, type Scene, one } from './scene.ts';

export const RAISING: Row[] = [
  { call: 'offering.invest', by: 'investor-3', args: () => [10, 10], outcome: 'stopped' },
  {
    call: 'offering.investWithPermit',
    by: 'investor-3',
    args: async ({ world, project }) => [
      10,
      10,
      ...(await signPermit(world, 'investor-3', project.offering.address, 10n * project.params.terms.price)),
    ],
    outcome: 'stopped',
  },
  { call: 'offering.revoke', by: 'investor-1', args: () => [one, one] },
  {
    call: 'offering.revokeRecord',
    by: 'investor-1',
    args: async ({ world }) => [await world.registry.read.identityOf([one]), one, one],
  },
  { call: 'offering.cancel', by: 'guardian', args: () => [HASH] },
  {
    call: 'offering.finalize',
    by: 'investor-8',
    before: ({ world, project }) => world.until(project.params.terms.closesAt + 4 * DAY + 1),
  },
  {
    call: 'offering.refund',
    by: 'investor-1',
    args: () => [one, one],
    before: ({ world, project }) => send(world, 'guardian', project.offering, 'cancel', [HASH]),
  },
];

export async function raising(): Promise<Scene> {
  const world = await makeWorld();
  const project = await makeProject(world);
  await world.until(project.params.terms.opensAt);
  for (const id of ['investor-1', 'investor-2']) await invest(world, project, id, 20);
  await invest(world, project, 'investor-3', 2);
  const more = 10n * project.params.terms.price;
  await send(world, 'investor-3', world.rupiah, 'faucet', [more]);
  await send(world, 'investor-3', world.rupiah, 'approve', [project.offering.address, more]);
  return { world, project };
}
