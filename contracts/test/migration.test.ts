import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hex } from 'viem';
import { HASH, fails, me, refused, send } from './calls.ts';
import { STATE, VOTE, action, governed } from './proposals.ts';
import { KINDS, deployLater, list, upgrade } from './upgrading.ts';
import { readAll, type Samples } from './views.ts';
import { DAY, complete, declare } from './world.ts';

/** In operation: a tranche released and withdrawn, one blocked by a vote, profit accrued, claimed in part and pending,
 * shares moved and frozen, an enforcement announced, a proposal that runs. */
async function lived() {
  const chain = await governed();
  const { world, project, governance, propose, enact } = chain;
  const { treasury, token } = project;
  const ask = (tranche: number) => send(world, 'spv-1', treasury, 'requestTranche', [tranche, HASH]);
  const certify = (id: string, tranche: number) =>
    send(world, id, treasury, 'certifyTranche', [tranche, HASH]);
  const later = await deployLater(world);
  const release = await list(world, { code: later.code, migrations: later.migrations });
  await ask(0);
  await certify('engineer', 0);
  await world.pass(5 * DAY);
  await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
  await send(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')]);
  await ask(1);
  await certify('engineer', 1);
  const [{ certificate }] = await treasury.read.trancheOf([1]);
  await enact(action(treasury, 'blockTranche', [certificate], 'investor-1'));
  await complete(world, project);
  await world.until(await declare(world, project, 1_000_003n));
  await send(world, 'investor-1', token, 'transfer', [me('investor-4'), 7n]);
  await send(world, 'investor-2', treasury, 'claim', [me('investor-2'), me('investor-2')]);
  await send(world, 'investor-3', token, 'delegate', [me('investor-4')]);
  await send(world, 'enforcer', token, 'setFrozenTokens', [me('investor-4'), 3n]);
  await world.pass(10 * DAY);
  await declare(world, project, 2_000_005n);
  const what = action(treasury, 'setReportDuty', [90 * DAY], 'investor-1', 'Lapor');
  const proposal = await propose('investor-1', what);
  await world.pass(DAY + 1);
  await chain.vote('investor-3', proposal, VOTE.against);
  return { ...chain, governance, later, release, certificate, what, proposal };
}

type Lived = Awaited<ReturnType<typeof lived>>;

async function samplesOf({ world, project, proposal, certificate, what }: Lived): Promise<Samples> {
  const now = await world.now();
  const people = ['investor-1', 'investor-3', 'investor-4', 'spv-1'].map(me);
  const role = await project.timelock.read.CANCELLER_ROLE();
  return {
    address: [...people, project.treasury.address, project.governance.address],
    uint256: [0n, 1n, BigInt(now - 9 * DAY), proposal],
    uint160: [0n, await world.registry.read.identityOf([me('spv-1')])],
    uint64: [0n, 4n],
    uint48: [0, now - 9 * DAY],
    uint32: [0, 1, 2, 60],
    uint16: [0, 1],
    uint8: [0, 1, 2, 255],
    bool: [false, true],
    bytes32: [HASH, certificate, role],
    bytes4: [what.data.slice(0, 10) as Hex, '0x01ffc9a7'],
    bytes: ['0x', what.data],
    string: ['', 'Lapor'],
    'address[]': [[project.treasury.address]],
    'uint256[]': [[0n]],
    'bytes[]': [[what.data]],
  };
}

describe('a later release in a project that lives', () => {
  it('changes no answer of the five contracts, adds its own, and all goes on', async () => {
    const life = await lived();
    const { world, project, governance, later, release, vote, proposal, what, queue, execute } = life;
    const { token, treasury } = project;
    const samples = await samplesOf(life);
    const before = await readAll(world, project, samples);
    assert.ok(Object.keys(before).length > 1_000);
    await upgrade(world, project, release, later.migrations);
    assert.deepEqual(await readAll(world, project, samples), before);
    for (const [kind, bare] of later.parts.entries()) {
      const part = { abi: bare.abi, address: project[KINDS[kind]!].address };
      const figure = await world.client.readContract({ ...part, functionName: 'addedFigure' });
      assert.equal(figure, BigInt(100 + kind));
      await refused(world, 'releaser', part, 'initializeV2', [1n], 'InvalidInitialization');
      await refused(world, 'releaser', bare, 'initializeV2', [1n], 'InvalidInitialization');
    }
    await vote('investor-1', proposal, VOTE.for);
    await world.until(Number(await governance.read.proposalDeadline([proposal])) + 1);
    assert.equal(await governance.read.state([proposal]), STATE.succeeded);
    await queue(what);
    await world.pass(2 * DAY);
    await execute(what);
    assert.equal((await treasury.read.reportDuty())[1], 90 * DAY);
    await send(world, 'investor-1', token, 'transfer', [me('investor-5'), 1n]);
    const owed = await token.read.claimable([me('investor-1')]);
    await send(world, 'investor-1', treasury, 'claim', [me('investor-1'), me('investor-1')]);
    assert.equal(await world.rupiah.read.balanceOf([me('investor-1')]), owed);
    await fails(world, upgrade(world, project, release, later.migrations), world.book, 'WrongPredecessor');
  });
});
