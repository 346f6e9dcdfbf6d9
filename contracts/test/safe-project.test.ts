import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData, getContract, parseEventLogs, type Abi, type Address, type Hex } from 'viem';
import { offeringAbi, projectFactoryAbi, projectTokenAbi, treasuryAbi } from '../abi/index.ts';
import { HASH } from './calls.ts';
import { makeSafeWorld, type SafeWorld } from './safe-world.ts';
import { actAs, batch, signAs } from './safes.ts';
import { DAY, invest, paramsOf, type Project } from './world.ts';

const EVIDENCE = `0x${'ee'.repeat(32)}` as Hex;

/** The SPV's Safe creates it; the reviewer's Safe has signed. */
async function create(world: SafeWorld, signatures: number) {
  const { spv, reviewer } = world.safes;
  const sponsor = await world.registry.read.identityOf([spv.address]);
  const params = await paramsOf(world as never, { spv: spv.address, sponsors: [sponsor] });
  const digest = await world.factory.read.approvalDigest([params as never]);
  const signature = await signAs(world.client, reviewer, reviewer.owners.slice(0, signatures), digest);
  const args = [params, reviewer.address, signature];
  const { logs } = await world.act(spv, 2, world.factory, 'createProject', args);
  const [created] = parseEventLogs({ abi: projectFactoryAbi, eventName: 'ProjectCreated', logs });
  const at = <const A extends Abi>(abi: A, address: Address) =>
    getContract({ abi, address, client: world.client });
  const { token, offering, treasury } = created!.args;
  return {
    params,
    reviewer: created!.args.reviewer,
    token: at(projectTokenAbi, token),
    offering: at(offeringAbi, offering),
    treasury: at(treasuryAbi, treasury),
  };
}

describe('a Safe and a project', () => {
  it('approves it as reviewer, by ERC-1271, with two of its three owners', async () => {
    const world = await makeSafeWorld();
    await assert.rejects(create(world, 1), /GS013/);
    const project = await create(world, 2);
    assert.equal(project.reviewer, world.safes.reviewer.address);
  });

  it('is paused by the Safe of the guardian, with two of its four owners, and by no other', async () => {
    const world = await makeSafeWorld();
    const { token } = await create(world, 2);
    const { guardian, enforcer } = world.safes;
    await assert.rejects(world.act(guardian, 1, token, 'pause', [HASH]), /GS020/);
    await assert.rejects(world.act(enforcer, 2, token, 'pause', [HASH]), /GS013/);
    await world.act(guardian, 2, token, 'pause', [HASH]);
    assert.equal(await token.read.paused(), true);
    assert.equal(await token.read.pausedUntil(), (await world.now()) + 14 * DAY);
  });

  it('creates it as SPV, takes it through the works and declares a profit in one batch', async () => {
    const world = await makeSafeWorld();
    const { spv } = world.safes;
    const project = await create(world, 2);
    const { offering, treasury, token } = project;
    await world.until(project.params.terms.opensAt);
    for (const [id, shares] of [
      ['investor-1', 100],
      ['investor-2', 60],
      ['investor-3', 40],
    ] as const)
      await invest(world as never, project as unknown as Project, id, shares);
    await world.until(project.params.terms.closesAt + project.params.terms.reflection + 1);
    await world.as('investor-8', offeringAbi as Abi, offering.address, 'finalize');
    await world.act(spv, 2, treasury, 'requestTranche', [255, EVIDENCE]);
    for (const id of ['engineer', 'second-engineer'])
      await world.as(id, treasuryAbi as Abi, treasury.address, 'certifyTranche', [255, EVIDENCE]);
    await world.pass(5 * DAY);
    await world.as('investor-8', treasuryAbi as Abi, treasury.address, 'releaseTranche', [255]);
    const amount = 2_000_000_00n;
    const recordTime = (await world.now()) + 8 * DAY;
    const call = (
      { abi, address }: { abi: unknown; address: Address },
      functionName: string,
      args: readonly unknown[],
    ) => ({
      to: address,
      data: encodeFunctionData({ abi: abi as Abi, functionName, args }),
    });
    const acts = batch([
      call(world.rupiah, 'faucet', [amount]),
      call(world.rupiah, 'approve', [treasury.address, amount]),
      call(treasury, 'declare', [0, amount, recordTime, HASH]),
    ]);
    await assert.rejects(actAs(world.client, spv, spv.owners.slice(0, 1), acts), /GS020/);
    await actAs(world.client, spv, spv.owners.slice(1, 3), acts);
    const [, pending, at] = await token.read.pending();
    assert.deepEqual([pending > 0n, at], [true, recordTime]);
  });
});
