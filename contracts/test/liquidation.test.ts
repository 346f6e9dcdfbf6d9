import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HASH, me, refused, send } from './calls.ts';
import { KIND, STAGE, claimAll, decided, endow, events, funded, terminated } from './ending.ts';
import { DAY, complete, makeWorld } from './world.ts';

const two = me('investor-2');

describe('a liquidation', () => {
  it('is paid in by those who were listed, only at the end', async () => {
    const { world, project, treasury } = await funded();
    const payer = me('investor-7');
    const args = async () => [KIND.liquidation, 1000n, (await world.now()) + 8 * DAY, HASH];
    const declare = async (id: string, error: string, with_: unknown[]) =>
      refused(world, id, treasury, 'declare', await args(), error, with_);
    await refused(world, 'enforcer', treasury, 'listPayer', [payer, true], 'NotTheTimelock');
    await declare('investor-7', 'NotAPayer', [payer]);
    const receipt = await decided(world, project, 'listPayer', [payer, true]);
    assert.deepEqual(events(receipt, treasury, 'PayerListed'), [{ payer, listed: true }]);
    assert.equal(await treasury.read.isPayer([payer]), true);
    await declare('investor-7', 'WrongStage', [STAGE.construction]);
    await complete(world, project);
    await declare('investor-7', 'WrongStage', [STAGE.operating]);
    await decided(world, project, 'terminate', []);
    await declare('spv-1', 'NotAPayer', [me('spv-1')]);
    const day = (await world.now()) + 8 * DAY;
    const call = (id: string, kind: number) =>
      [world, id, treasury, 'declare', [kind, 1000n, day, HASH]] as const;
    await refused(...call('spv-1', KIND.profit), 'WrongStage', [STAGE.terminated]);
    await refused(...call('investor-7', KIND.profit), 'NotTheSPV', [payer]);
    await refused(...call('investor-7', KIND.escrow), 'NotAPayer', [payer]);
    await refused(...call('spv-1', KIND.escrow), 'NotAPayer', [me('spv-1')]);
    await decided(world, project, 'listPayer', [payer, false]);
    await refused(...call('investor-7', KIND.liquidation), 'NotAPayer', [payer]);
  });

  it('bears no fee, and may be taken back within a day', async () => {
    const { world, project, treasury, token, insurer } = await terminated();
    await claimAll(world, project);
    await endow(world, project, insurer, 400_000n);
    const declare = async () =>
      send(world, insurer, treasury, 'declare', [
        KIND.liquidation,
        200_000n,
        (await world.now()) + 8 * DAY,
        HASH,
      ]);
    const [said] = events(await declare(), treasury, 'Declared');
    assert.deepEqual([said!.id, said!.kind, said!.fee], [2, KIND.liquidation, 0n]);
    await send(world, insurer, treasury, 'cancelDeclaration', [2]);
    await declare();
    await world.pass(9 * DAY);
    const [, , , fees] = await treasury.read.books();
    assert.equal(await token.read.claimable([two]), 60_000n);
    const receipt = await send(world, 'investor-8', treasury, 'withdrawFees');
    assert.deepEqual(events(receipt, treasury, 'FeeAccrued'), []);
    assert.deepEqual(events(receipt, treasury, 'FeesWithdrawn'), [{ to: me('operator'), amount: fees }]);
    await claimAll(world, project);
    assert.deepEqual((await treasury.read.books()).slice(1, 4), [0n, 0n, 0n]);
  });

  it('comes beside what the SPV still earns after the concession', async () => {
    const world = await makeWorld();
    const now = await world.now();
    const all = await funded({ longStop: now + 60 * DAY, concessionEnd: now + 200 * DAY });
    const { project, treasury, token, params } = all;
    await decided(all.world, project, 'listPayer', [me('investor-7'), true]);
    await complete(all.world, project);
    await world.until(params.concessionEnd);
    for (const [id, kind] of [
      ['spv-1', KIND.profit],
      ['investor-7', KIND.liquidation],
    ] as const) {
      await endow(world, project, id, 200_000n);
      const recordTime = (await world.now()) + 8 * DAY;
      await send(world, id, treasury, 'declare', [kind, 200_000n, recordTime, HASH]);
      await world.until(recordTime);
    }
    assert.equal(await token.read.claimable([two]), 58_800n + 60_000n);
    assert.equal(await token.read.stage(), STAGE.ended);
  });
});
