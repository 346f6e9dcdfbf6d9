/** Works that never ended: terminated by anyone, liquidated by a payer, its redemption refused once and announced again. */
import { treasuryAbi } from '@partisipro/contracts/abi';
import { addressOf } from '@partisipro/contracts/demo-people';
import { encodeFunctionData } from 'viem';
import { DAY, funded, hash, withMoney, type Project, type World } from '../people.ts';
import { decide, enforce } from '../votes.ts';

const PAYER = 'spv-9';

export async function overdue(world: World, project: Project) {
  const { treasury } = project;
  const treasuryAs = (id: string, name: string, ...args: unknown[]) =>
    world.as(id, treasuryAbi, treasury, name, args);
  await funded(world, project, { 'investor-1': 100, 'investor-2': 60 });
  const list = encodeFunctionData({
    ...{ abi: treasuryAbi, functionName: 'listPayer', args: [addressOf(PAYER), true] },
  });
  await enforce(world, project, treasury, list);
  for (const id of ['engineer', 'second-engineer']) await treasuryAs(id, 'certifyDefault', hash('6'));
  await world.refuses('TooEarly', 'investor-8', treasuryAbi, treasury, 'terminateOverdue');
  await world.until(project.params.longStop + 180 * DAY);
  await treasuryAs('investor-8', 'terminateOverdue');
  await treasuryAs('investor-1', 'claim', addressOf('investor-1'), addressOf('investor-1'));
  await withMoney(world, PAYER, treasury, 10_000_000n);
  await treasuryAs(PAYER, 'declare', 1, 5_000_001n, (await world.now()) + 8 * DAY, hash('d'));
  await treasuryAs(PAYER, 'openRedemption', 1_000n);
  const refuse = encodeFunctionData({ abi: treasuryAbi, functionName: 'blockRedemption' });
  await decide(world, project, treasury, refuse, 'Tolak penebusan');
  await treasuryAs(PAYER, 'withdrawPool');
  await world.pass(60 * DAY);
  await withMoney(world, 'spv-1', treasury, 4_000_000n);
  await treasuryAs('spv-1', 'openRedemption', 4_000_000n);
}
