/** What happens on the chain: nearly every event there is, so that nearly every handler folds one. */
import {
  governanceAbi,
  identityRegistryAbi,
  offeringAbi,
  platformAccessAbi,
  projectFactoryAbi,
  projectTokenAbi,
  treasuryAbi,
} from '@partisipro/contracts/abi';
import { addressOf } from '@partisipro/contracts/demo-people';
import { encodeFunctionData, type Hex } from 'viem';
import { overdue } from './chapters/overdue.ts';
import { redeemed } from './chapters/redeemed.ts';
import {
  attestAll,
  complete,
  create,
  DAY,
  declare,
  hash,
  invest,
  type Project,
  type World,
} from './people.ts';
import { decide } from './votes.ts';

const [me, you, they] = ['investor-1', 'investor-2', 'investor-3'] as const;

export async function tell(world: World): Promise<Project> {
  const people = [
    'spv-1',
    'engineer',
    'second-engineer',
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `investor-${n}`),
  ];
  await attestAll(world, people);
  await failing(world, await create(world, 'gagal', 0n));
  await cancelled(world, await create(world, 'batal', 1n));
  const operating = await create(world, 'jalan-tol', 2n);
  await raise(world, operating);
  await tranches(world, operating);
  await complete(world, operating);
  await profits(world, operating);
  await votes(world, operating);
  await enforcement(world, operating);
  await overdue(world, await create(world, 'mangkrak', 3n, { longStop: 40, concessionEnd: 2000 }));
  await redeemed(world, await create(world, 'akhir', 4n, { longStop: 40, concessionEnd: 200 }));
  return operating;
}

/** A raise that goes on. */
export async function opened(world: World): Promise<Project> {
  const open = await create(world, 'terbuka', 5n);
  await world.until(open.params.terms.opensAt);
  await invest(world, open, me, 7);
  return open;
}

async function failing(world: World, project: Project) {
  await world.until(project.params.terms.opensAt);
  await invest(world, project, me, 60);
  await invest(world, project, you, 39);
  await world.until(project.params.terms.closesAt + 4 * DAY + 1);
  await world.as('investor-8', offeringAbi, project.offering, 'finalize');
  for (const id of [me, you])
    await world.as(id, offeringAbi, project.offering, 'refund', [addressOf(id), addressOf(id)]);
}

async function cancelled(world: World, project: Project) {
  await world.until(project.params.terms.opensAt);
  await invest(world, project, me, 10);
  await world.as('spv-1', offeringAbi, project.offering, 'cancel', [hash('c')]);
}

async function raise(world: World, project: Project) {
  await world.until(project.params.terms.opensAt);
  await invest(world, project, me, 25);
  await world.as(me, offeringAbi, project.offering, 'revoke', [addressOf(me), addressOf(me)]);
  await invest(world, project, me, 100);
  await invest(world, project, you, 30);
  await invest(world, project, you, 30);
  await invest(world, project, they, 40);
  await world.until(project.params.terms.closesAt + project.params.terms.reflection + 1);
  await world.as('investor-8', offeringAbi, project.offering, 'finalize');
}

const signs = (world: World, id: string, { treasury }: Project, tranche: number, evidence: Hex) =>
  world.as(id, treasuryAbi, treasury, 'certifyTranche', [tranche, evidence]);

async function tranches(world: World, project: Project) {
  const { treasury } = project;
  await world.as('spv-1', treasuryAbi, treasury, 'requestTranche', [0, hash('e')]);
  await signs(world, 'engineer', project, 0, hash('e'));
  await world.pass(5 * DAY);
  await world.as('investor-8', treasuryAbi, treasury, 'releaseTranche', [0]);
  await world.as('spv-1', treasuryAbi, treasury, 'withdrawReleased', [addressOf('spv-1')]);
  await world.as('spv-1', treasuryAbi, treasury, 'requestTranche', [1, hash('f')]);
  for (const id of ['engineer', 'second-engineer']) await signs(world, id, project, 1, hash('f'));
  await world.as('guardian', treasuryAbi, treasury, 'extendTranche', [1, hash('a')]);
  const { certificate } = (await world.chain
    .readContract({
      ...{ address: treasury, abi: treasuryAbi, functionName: 'trancheOf', args: [1] },
    })
    .then(([tranche]) => tranche)) as { certificate: Hex };
  const block = encodeFunctionData({ abi: treasuryAbi, functionName: 'blockTranche', args: [certificate] });
  await decide(world, project, treasury, block, 'Blokir');
  await world.as('spv-1', treasuryAbi, treasury, 'postReport', [hash('b')]);
}

const give = (world: World, { token }: Project, from: string, to: string, shares: bigint) =>
  world.as(from, projectTokenAbi, token, 'transfer', [addressOf(to), shares]);

/** Uneven amounts, shares sold before and after record dates, someone who never claims. */
async function profits(world: World, project: Project) {
  const claim = (id: string) =>
    world.as(id, treasuryAbi, project.treasury, 'claim', [addressOf(id), addressOf(id)]);
  const first = await declare(world, project, 1_000_003n);
  await give(world, project, me, 'investor-4', 33n);
  await world.until(first);
  await give(world, project, me, you, 1n);
  await claim(me);
  const second = await declare(world, project, 777_777_777n);
  await world.until(second - 2);
  await give(world, project, 'investor-4', they, 33n);
  await world.until(second + 10);
  await claim(they);
  await declare(world, project, 5_000n);
  await world.as('spv-1', treasuryAbi, project.treasury, 'cancelDeclaration', [3]);
  const fourth = await declare(world, project, 999_999n);
  await world.until(fourth + 1);
  await world.as('operator', treasuryAbi, project.treasury, 'withdrawFees');
  await declare(world, project, 123_457n);
}

async function votes(world: World, project: Project) {
  await world.as(they, projectTokenAbi, project.token, 'delegate', [addressOf(me)]);
  const duty = encodeFunctionData({ abi: treasuryAbi, functionName: 'setReportDuty', args: [90 * DAY] });
  await decide(world, project, project.treasury, duty, 'Laporan tiap 90 hari \u{1F4C4}\u202E');
  const later = project.params.longStop + 100 * DAY;
  const longStop = encodeFunctionData({ abi: treasuryAbi, functionName: 'setLongStop', args: [later] });
  await decide(world, project, project.treasury, longStop, 'Lebih lama');
  const signal = encodeFunctionData({ abi: governanceAbi, functionName: 'signal', args: [hash('5')] });
  await decide(world, project, project.governance, signal, 'Isyarat');
  await world.as('spv-1', treasuryAbi, project.treasury, 'publishDossier', [hash('7')]);
}

async function enforcement(world: World, project: Project) {
  const registry = world.address('IdentityRegistry');
  await world.as('enforcer', projectTokenAbi, project.token, 'setFrozenTokens', [addressOf(you), 2n ** 200n]);
  const until = (await world.now()) + 20 * DAY;
  await world.as('enforcer', identityRegistryAbi, registry, 'freezeIdentity', [1_007n, until, hash('1')]);
  await world.as('kyc-issuer', identityRegistryAbi, registry, 'revoke', [addressOf('investor-7'), hash('2')]);
  await world.as('reviewer', projectFactoryAbi, world.address('ProjectFactory'), 'revokeApproval', [
    hash('3'),
  ]);
  const access = world.address('PlatformAccess');
  await world.as('releaser', platformAccessAbi, access, 'renounceRole', [2n, addressOf('releaser')]);
}
