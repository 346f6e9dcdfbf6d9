import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HASH, at, fails, me, refused, send, sendAs } from './calls.ts';
import {
  CAUSE,
  KIND,
  SHARES,
  STAGE,
  TRANCHE,
  certified,
  claimAll,
  decided,
  events,
  funded,
} from './ending.ts';
import { VOTE, action, governed } from './proposals.ts';
import { DAY, complete, declare, makeProject, makeWorld } from './world.ts';

const soon = async () => {
  const world = await makeWorld();
  return (await world.now()) + 60 * DAY;
};

describe('a cause to terminate', () => {
  it('is a missed long-stop, until the works are complete', async () => {
    const { world, project, treasury, params } = await funded({ longStop: await soon() });
    await world.until(params.longStop - 1);
    assert.equal(await treasury.read.terminationCause(), CAUSE.none);
    await world.until(params.longStop);
    assert.equal(await treasury.read.terminationCause(), CAUSE.longStopMissed);
    await complete(world, project);
    assert.equal(await treasury.read.terminationCause(), CAUSE.none);
  });

  it('is a report ninety days overdue, until it is posted', async () => {
    const { world, treasury, offering } = await funded();
    const [dueAt] = await treasury.read.reportDuty();
    assert.equal(dueAt, (await offering.read.finalizedAt()) + 180 * DAY);
    await world.until(dueAt + 90 * DAY);
    assert.equal(await treasury.read.terminationCause(), CAUSE.none);
    await world.until(dueAt + 90 * DAY + 1);
    assert.equal(await treasury.read.terminationCause(), CAUSE.reportOverdue);
    await send(world, 'spv-1', treasury, 'postReport', [HASH]);
    assert.equal(await treasury.read.terminationCause(), CAUSE.none);
    const [next, every] = await treasury.read.reportDuty();
    assert.equal(next, (await world.now()) + every);
  });

  it('is none before the works begin', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    await world.until(project.params.longStop);
    assert.equal(await project.treasury.read.terminationCause(), CAUSE.none);
    assert.deepEqual(await project.treasury.read.reportDuty(), [0, 180 * DAY]);
  });
});

describe('a termination', () => {
  it('is the holders’, for a cause, and makes what is left of escrow theirs at once', async () => {
    const all = await governed({ longStop: await soon() });
    const { world, project, propose, decide, queue, execute } = all;
    const { treasury, token, timelock, params } = project;
    await certified(world, project, 0);
    await world.pass(5 * DAY);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
    await certified(world, project, 1, true);
    await world.until(params.longStop);
    const what = action(treasury, 'terminate', [], 'investor-1');
    const id = await propose('investor-1', what);
    await decide(id, { 'investor-1': VOTE.for });
    await queue(what);
    await world.pass(2 * DAY);
    const [escrow, released, , fees, net] = await treasury.read.books();
    const receipt = await execute(what);
    const now = await world.now();
    assert.deepEqual(events(receipt, treasury, 'Terminated'), [
      { cause: CAUSE.longStopMissed, by: timelock.address },
    ]);
    assert.deepEqual(events(receipt, token, 'StageChanged'), [
      { from: STAGE.construction, to: STAGE.terminated },
    ]);
    const [said] = events(receipt, treasury, 'Declared');
    assert.deepEqual(
      [said!.id, said!.kind, said!.payer, said!.amount, said!.fee, said!.recordTime],
      [1, KIND.escrow, treasury.address, escrow, 0n, now],
    );
    const [applied] = events(receipt, token, 'DeclarationApplied');
    assert.deepEqual([applied!.id, applied!.amount, applied!.supply], [1, escrow, 200n]);
    assert.deepEqual(await treasury.read.books(), [0n, released, escrow, fees, net, 0n]);
    for (const [who, shares] of Object.entries(SHARES))
      assert.equal(await token.read.claimable([me(who)]), (escrow * shares) / 200n);
    await claimAll(world, project);
    await send(world, 'spv-1', treasury, 'withdrawReleased', [me('operator')]);
    assert.equal(await world.rupiah.read.balanceOf([me('operator')]), released);
    await fails(world, decided(world, project, 'terminate', []), treasury, 'WrongStage', [STAGE.terminated]);
  });

  it('stops every act on a tranche and every report', async () => {
    const { world, project, treasury } = await funded();
    await certified(world, project, 0);
    await send(world, 'spv-1', treasury, 'requestTranche', [255, HASH]);
    await world.pass(5 * DAY);
    await decided(world, project, 'terminate', []);
    const stopped = [
      ['spv-1', 'requestTranche', [1, HASH]],
      ['engineer', 'certifyTranche', [255, HASH]],
      ['engineer', 'certifyDefault', [HASH]],
      ['investor-8', 'releaseTranche', [0]],
      ['spv-1', 'postReport', [HASH]],
      ['investor-8', 'distributeEscrow', []],
      ['investor-8', 'terminateOverdue', []],
    ] as const;
    for (const [id, name, args] of stopped)
      await refused(world, id, treasury, name, [...args], 'WrongStage', [STAGE.terminated]);
    assert.equal(await treasury.read.terminationCause(), CAUSE.none);
    await send(world, 'spv-1', treasury, 'publishDossier', [HASH]);
  });

  it('is not stopped by a later cure', async () => {
    const { world, project, propose, decide, queue, execute } = await governed();
    const { treasury } = project;
    const [dueAt] = await treasury.read.reportDuty();
    await world.until(dueAt + 90 * DAY + 1);
    const what = action(treasury, 'terminate', [], 'investor-1');
    const id = await propose('investor-1', what);
    await send(world, 'spv-1', treasury, 'postReport', [HASH]);
    await decide(id, { 'investor-1': VOTE.for });
    await queue(what);
    await world.pass(2 * DAY);
    const [said] = events(await execute(what), treasury, 'Terminated');
    assert.equal(said!.cause, CAUSE.none);
    assert.equal(await project.token.read.stage(), STAGE.terminated);
  });

  it('is anyone’s 180 days after a long-stop without completion: holders get escrow ÷ supply', async () => {
    const { world, project, token, treasury, params } = await funded({ longStop: await soon() });
    const from = params.longStop + 180 * DAY;
    const [escrow] = await treasury.read.books();
    await at(world, from - 1);
    await refused(world, 'investor-8', treasury, 'terminateOverdue', [], 'TooEarly', [from]);
    await at(world, from);
    const receipt = await send(world, 'investor-8', treasury, 'terminateOverdue');
    assert.deepEqual(events(receipt, treasury, 'Terminated'), [
      { cause: CAUSE.longStopMissed, by: me('investor-8') },
    ]);
    await claimAll(world, project);
    for (const [who, shares] of Object.entries(SHARES))
      assert.equal(await world.rupiah.read.balanceOf([me(who)]), (escrow * shares) / 200n);
    assert.equal(await token.read.stage(), STAGE.terminated);
    await refused(world, 'investor-8', treasury, 'terminateOverdue', [], 'WrongStage', [STAGE.terminated]);
  });

  it('is nobody’s once the works are complete', async () => {
    const { world, project, treasury, params } = await funded({ longStop: await soon() });
    await complete(world, project);
    await world.until(params.longStop + 181 * DAY);
    await refused(world, 'investor-8', treasury, 'terminateOverdue', [], 'WrongStage', [STAGE.operating]);
    await refused(world, 'investor-8', treasury, 'terminate', [], 'NotTheTimelock', [me('investor-8')]);
  });

  it('applies what is due first, and leaves what is pending to its day', async () => {
    const { world, project, token, treasury } = await funded();
    await complete(world, project);
    await world.until(await declare(world, project, 200_000n));
    const [escrow] = await treasury.read.books();
    const first = await decided(world, project, 'terminate', []);
    const order = events(first, token, 'DeclarationApplied').map(({ id }) => id);
    assert.deepEqual(order, [1, 2]);
    assert.equal(await token.read.claimable([me('investor-1')]), 98_000n + escrow / 2n);
    const { world: next, project: other } = await funded();
    await complete(next, other);
    const recordTime = await declare(next, other, 200_000n);
    const second = await decided(next, other, 'terminate', []);
    assert.deepEqual(
      events(second, other.token, 'DeclarationApplied').map(({ id }) => id),
      [2],
    );
    assert.deepEqual(await other.token.read.pending(), [1, 196_000n, recordTime]);
    await next.until(recordTime);
    assert.equal(await other.token.read.claimable([me('investor-1')]), 98_000n + escrow / 2n);
    await send(next, 'investor-8', other.treasury, 'withdrawFees');
    const [, , profit, fees] = await other.treasury.read.books();
    assert.deepEqual([profit, fees], [196_000n + escrow, 0n]);
  });

  it('cannot be held up by declarations made and taken back', async () => {
    const { world, project, treasury } = await funded();
    await complete(world, project);
    for (let n = 1; n <= 3; ++n) {
      await declare(world, project, 200n);
      await send(world, 'spv-1', treasury, 'cancelDeclaration', [n]);
    }
    const receipt = await decided(world, project, 'terminate', []);
    assert.equal(events(receipt, project.token, 'DeclarationApplied')[0]!.epoch, 1);
    await claimAll(world, project);
  });
});

describe('an SPV that made off', () => {
  it('gets nothing by signing for itself, by using a certificate again, or without one', async () => {
    const { world, project, treasury, timelock } = await funded();
    await certified(world, project, 0);
    await world.pass(5 * DAY);
    await send(world, 'spv-1', treasury, 'releaseTranche', [0]);
    await send(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')]);
    const before = await treasury.read.books();
    await send(world, 'spv-1', treasury, 'requestTranche', [1, HASH]);
    const tries = [
      ['certifyTranche', [1, HASH], 'NotAVerifier'],
      ['releaseTranche', [1], 'WrongTrancheState'],
      ['releaseTranche', [0], 'WrongTrancheState'],
      ['releaseTranche', [2], 'WrongTrancheState'],
      ['releaseTranche', [255], 'WrongTrancheState'],
      ['requestTranche', [0, HASH], 'WrongTrancheState'],
      ['requestTranche', [2, HASH], 'WrongTrancheState'],
      ['withdrawReleased', [me('spv-1')], 'NothingOwed'],
      ['payBack', [me('spv-1'), 1n], 'NotTheOffering'],
      ['replaceVerifier', [me('engineer'), me('spv-1')], 'NotTheTimelock'],
      ['openRedemption', [0n], 'WrongStage'],
      ['sweep', [], 'WrongStage'],
      ['end', [], 'TooEarly'],
    ] as const;
    for (const [name, args, error] of tries) await refused(world, 'spv-1', treasury, name, [...args], error);
    // An engineer's key that it stole signs once, for what was asked; the second engineer is missing.
    await send(world, 'engineer', treasury, 'certifyTranche', [1, HASH]);
    await world.pass(30 * DAY);
    await refused(world, 'spv-1', treasury, 'releaseTranche', [1], 'WrongTrancheState', [
      1,
      TRANCHE.requested,
    ]);
    assert.deepEqual(await treasury.read.books(), before);
    const balance = await world.rupiah.read.balanceOf([treasury.address]);
    assert.equal(balance, before[0] + before[3]);
    await sendAs(world, timelock.address, treasury, 'terminate');
  });
});
