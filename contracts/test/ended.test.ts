import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HASH, at, fails, me, refused, send } from './calls.ts';
import { KIND, SHARES, STAGE, certified, claimAll, decided, events, funded } from './ending.ts';
import { DAY, complete, makeProject, makeWorld } from './world.ts';

/** A concession that ends soon after the works should. */
async function short() {
  const world = await makeWorld();
  const now = await world.now();
  return funded({ longStop: now + 60 * DAY, concessionEnd: now + 400 * DAY });
}

describe('the end of the concession', () => {
  it('is an end at that second, and recorded by anyone', async () => {
    const { world, project, treasury, token, params } = await short();
    const { concessionEnd } = params;
    await send(world, 'spv-1', treasury, 'postReport', [HASH]);
    await certified(world, project, 0);
    const [escrow] = await treasury.read.books();
    await at(world, concessionEnd - 1);
    await refused(world, 'investor-8', treasury, 'end', [], 'TooEarly', [concessionEnd]);
    await world.until(concessionEnd);
    assert.equal(await token.read.stage(), STAGE.ended);
    const stopped = [
      ['spv-1', 'requestTranche', [1, HASH]],
      ['engineer', 'certifyTranche', [0, HASH]],
      ['investor-8', 'releaseTranche', [0]],
      ['investor-8', 'terminateOverdue', []],
      ['spv-1', 'postReport', [HASH]],
    ] as const;
    for (const [id, name, args] of stopped)
      await refused(world, id, treasury, name, [...args], 'WrongStage', [STAGE.ended]);
    await fails(world, decided(world, project, 'terminate', []), treasury, 'WrongStage', [STAGE.ended]);
    const receipt = await send(world, 'investor-8', treasury, 'end');
    assert.deepEqual(events(receipt, token, 'StageChanged'), [{ from: STAGE.construction, to: STAGE.ended }]);
    assert.deepEqual(events(receipt, treasury, 'Terminated'), []);
    const [said] = events(receipt, treasury, 'Declared');
    assert.deepEqual([said!.kind, said!.amount], [KIND.escrow, escrow]);
    await refused(world, 'investor-8', treasury, 'end', [], 'WrongStage', [STAGE.ended]);
    await claimAll(world, project);
    for (const [who, shares] of Object.entries(SHARES))
      assert.equal(await world.rupiah.read.balanceOf([me(who)]), (escrow * shares) / 200n);
  });

  it('ends an operation whose escrow is spent, with nothing to share out', async () => {
    const { world, project, treasury, params } = await short();
    await complete(world, project);
    for (const tranche of [0, 1, 2]) {
      await certified(world, project, tranche, tranche !== 0);
      await world.pass(30 * DAY);
      await send(world, 'investor-8', treasury, 'releaseTranche', [tranche]);
    }
    await world.until(params.concessionEnd);
    const receipt = await send(world, 'investor-8', treasury, 'end');
    assert.deepEqual(events(receipt, treasury, 'Declared'), []);
    assert.equal(events(receipt, project.token, 'StageChanged').length, 1);
  });

  it('is nothing to a raise that was never decided', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    await world.until(project.params.concessionEnd);
    await refused(world, 'investor-8', project.treasury, 'end', [], 'WrongStage');
  });

  it('is brought forward by a decision, ninety days ahead at least', async () => {
    const { world, project, treasury, params } = await funded();
    const set = (moment: number) => decided(world, project, 'setConcessionEnd', [moment]);
    await refused(world, 'spv-1', treasury, 'setConcessionEnd', [params.concessionEnd - 1], 'NotTheTimelock');
    await fails(world, set(params.concessionEnd), treasury, 'BadConcessionEnd', [params.concessionEnd]);
    const moment = (await world.now()) + 1000;
    await at(world, moment);
    const early = moment + 90 * DAY - 1;
    await fails(world, set(early), treasury, 'BadConcessionEnd', [early]);
    await at(world, moment);
    const receipt = await set(early + 1);
    assert.deepEqual(events(receipt, treasury, 'ConcessionEndChanged'), [{ concessionEnd: early + 1 }]);
    assert.equal(await treasury.read.concessionEnd(), early + 1);
    await fails(world, set(early + 1), treasury, 'BadConcessionEnd', [early + 1]);
    await at(world, early + 1);
    await send(world, 'investor-8', treasury, 'end');
  });
});

describe('escrow that nobody asks for', () => {
  it('is the holders’ half a year after completion or long-stop, whichever is later', async () => {
    const world = await makeWorld();
    const now = await world.now();
    for (const longStop of [now + 60 * DAY, now + 17 * DAY]) {
      const { world, project, token, treasury, params } = await funded({ longStop });
      const call = [treasury, 'distributeEscrow', []] as const;
      await refused(world, 'investor-8', ...call, 'WrongStage', [STAGE.construction]);
      await complete(world, project);
      const completedAt = await world.now();
      await certified(world, project, 0);
      const from = Math.max(completedAt, params.longStop) + 180 * DAY;
      await at(world, from - 1);
      await refused(world, 'investor-8', ...call, 'TooEarly', [from]);
      const [escrow, , , fees, net] = await treasury.read.books();
      await at(world, from);
      const receipt = await send(world, 'investor-8', treasury, 'distributeEscrow');
      assert.deepEqual(
        events(receipt, treasury, 'Declared').map(({ kind, amount }) => [kind, amount]),
        [[KIND.escrow, escrow]],
      );
      assert.equal(await token.read.stage(), STAGE.operating);
      assert.deepEqual(await treasury.read.books(), [0n, 0n, escrow, fees, net, 0n]);
      await refused(world, 'investor-8', ...call, 'NothingOwed', [me('investor-8')]);
      await send(world, 'spv-1', treasury, 'postReport', [HASH]);
      const over = 'WrongTrancheState';
      await refused(world, 'spv-1', treasury, 'requestTranche', [0, HASH], over, [0, 2]);
      await refused(world, 'spv-1', treasury, 'requestTranche', [1, HASH], over, [1, 0]);
      await refused(world, 'engineer', treasury, 'certifyTranche', [0, HASH], over, [0, 2]);
      await refused(world, 'investor-8', treasury, 'releaseTranche', [0], over, [0, 2]);
      await claimAll(world, project);
      assert.equal(await world.rupiah.read.balanceOf([treasury.address]), fees);
    }
  });
});
