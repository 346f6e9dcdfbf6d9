/** A concession to its end: escrow to the holders, a redemption with a declaration still pending, closed and swept. */
import { identityRegistryAbi, projectTokenAbi, treasuryAbi } from '@partisipro/contracts/abi';
import { accountOf, addressOf } from '@partisipro/contracts/demo-people';
import { payoutTypedData } from '@partisipro/contracts/eip712';
import { toFunctionSelector, type Hex } from 'viem';
import { complete, DAY, declare, funded, withMoney, type Project, type World } from '../people.ts';

const YEARS = 5 * 365 * DAY;
const [me, you, they] = ['investor-1', 'investor-2', 'investor-3'] as const;

export async function redeemed(world: World, project: Project) {
  const { token, treasury } = project;
  const treasuryAs = (id: string, name: string, ...args: unknown[]) =>
    world.as(id, treasuryAbi, treasury, name, args);
  const own = (id: string) => [addressOf(id), addressOf(id)];
  await funded(world, project, { [me]: 90, [you]: 60, [they]: 50 });
  await complete(world, project);
  await world.until(project.params.concessionEnd);
  await world.refuses('WrongStage', 'spv-1', treasuryAbi, treasury, 'postReport', [`0x${'1'.repeat(64)}`]);
  await treasuryAs('investor-8', 'end');
  await withMoney(world, 'spv-1', treasury, 12_345_678n);
  await treasuryAs('spv-1', 'openRedemption', 12_345_678n);
  await world.pass(25 * DAY);
  await declare(world, project, 999_983n);
  await world.pass(5 * DAY);
  await treasuryAs('investor-8', 'beginRedemption'); // the declaration applies before its day
  await world.refuses('WrongStage', me, projectTokenAbi, token, 'transfer', [addressOf(you), 1n]);
  await world.as('enforcer', projectTokenAbi, token, 'setFrozenTokens', [addressOf(you), 20n]);
  await treasuryAs(you, 'redeem', ...own(you)); // forty are free
  await signed(world, project, me);
  await treasuryAs(they, 'claim', ...own(they)); // and never redeems
  await world.pass(YEARS);
  await treasuryAs('investor-8', 'close');
  await treasuryAs('investor-8', 'sweep');
}

/** Somebody else sends what a holder only signed. */
async function signed(world: World, { treasury: part }: Project, holder: string) {
  const registry = world.address('IdentityRegistry');
  const action: Hex = toFunctionSelector('redeem(address,address)');
  const message = {
    ...{ part, action, holder: addressOf(holder), payee: addressOf(holder) },
    ...{ nonce: 0n, deadline: BigInt((await world.now()) + DAY) },
  };
  const signature = await accountOf(holder).signTypedData(payoutTypedData(31337, registry, message));
  const { holder: of_, payee, deadline } = message;
  await world.as('investor-8', identityRegistryAbi, registry, 'payBySig', [
    ...[part, action, of_, payee, deadline, signature],
  ]);
}
