import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slice, type Hex } from 'viem';
import { HASH, at, fails, me, refused, selector, send, sendAs } from './calls.ts';
import { replace } from './enforcing.ts';
import {
  SHARES,
  STAGE,
  YEARS,
  claimAll,
  decided,
  endow,
  events,
  funded,
  redeeming,
  renew,
  terminated,
} from './ending.ts';
import { STATE, VOTE, action, governed } from './proposals.ts';
import { list, upgrade } from './upgrading.ts';
import { DAY, attestation, complete, declare, makeWorld } from './world.ts';

const one = me('investor-1');
const POOL = 1_000_007n;

describe('a redemption is announced', () => {
  it('by who has a part in the project, at its end, one at a time, for a unit a share', async () => {
    const { world, project, treasury } = await funded();
    const call = (id: string, pool: bigint) => [world, id, treasury, 'openRedemption', [pool]] as const;
    await refused(...call('spv-1', POOL), 'WrongStage', [STAGE.construction]);
    await decided(world, project, 'listPayer', [me('investor-7'), true]);
    await decided(world, project, 'terminate', []);
    await refused(...call('investor-1', POOL), 'NotAPayer', [one]);
    await refused(...call('investor-1', 0n), 'NotAPayer', [one]);
    // The day after, the SPV would have it over for nothing.
    await world.pass(DAY);
    await refused(...call('spv-1', 0n), 'AmountTooSmall', [0n, 200n]);
    await refused(...call('investor-7', 199n), 'AmountTooSmall', [199n, 200n]);
    await refused(...call('spv-1', 2n ** 120n), 'LifetimeExceeded');
    await refused(...call('spv-1', 2n ** 256n - 1n), 'LifetimeExceeded');
    await endow(world, project, 'investor-7', POOL);
    const receipt = await send(...call('investor-7', POOL));
    const effectiveAt = (await world.now()) + 30 * DAY;
    const payer = me('investor-7');
    assert.deepEqual(events(receipt, treasury, 'RedemptionOpened'), [{ payer, pool: POOL, effectiveAt }]);
    assert.deepEqual(await treasury.read.redemption(), {
      payer,
      effectiveAt,
      supply: 0,
      pool: POOL,
      redeemed: 0n,
    });
    await refused(...call('spv-1', POOL), 'RedemptionAnnounced', [effectiveAt]);
    assert.equal((await treasury.read.books())[5], POOL);
  });

  it('by anyone with nothing, five years after its end', async () => {
    const world = await makeWorld();
    const now = await world.now();
    const all = await funded({ longStop: now + 60 * DAY, concessionEnd: now + 100 * DAY });
    const { treasury, token, params } = all;
    const call = [world, 'investor-8', treasury, 'openRedemption', [0n]] as const;
    await at(world, params.concessionEnd + YEARS - 1);
    await refused(...call, 'NotAPayer', [me('investor-8')]);
    await at(world, params.concessionEnd + YEARS);
    const receipt = await send(...call);
    // Nobody had recorded the end: the escrow becomes the holders' first.
    assert.equal(events(receipt, treasury, 'Declared').length, 1);
    assert.equal(events(receipt, token, 'StageChanged').length, 1);
    await world.pass(30 * DAY);
    await send(world, 'investor-8', treasury, 'beginRedemption');
    const [, , escrow] = await treasury.read.books();
    await renew(world);
    const [said] = events(
      await send(world, 'investor-1', treasury, 'redeem', [one, one]),
      treasury,
      'Redeemed',
    );
    assert.deepEqual(said, { account: one, payee: one, shares: 100n, amount: 0n, profit: escrow / 2n });
    const { world: next, treasury: other } = await terminated();
    const since = await next.now();
    await at(next, since + YEARS - 1);
    await refused(next, 'investor-8', other, 'openRedemption', [0n], 'NotAPayer');
    await at(next, since + YEARS);
    await send(next, 'investor-8', other, 'openRedemption', [0n]);
  });

  it('and refused by the holders: its payer has the pool back, and nobody asks again for sixty days', async () => {
    const { world, project, governance, propose, decide, queue, execute } = await governed();
    const { treasury } = project;
    await decided(world, project, 'terminate', []);
    await endow(world, project, 'spv-1', POOL);
    const what = action(treasury, 'blockRedemption', [], 'investor-1');
    await fails(world, decided(world, project, 'blockRedemption', []), treasury, 'NoRedemption');
    await send(world, 'spv-1', treasury, 'openRedemption', [POOL]);
    const id = await propose('investor-1', what);
    assert.equal(await decide(id, { 'investor-1': VOTE.for }), STATE.succeeded);
    await queue(what);
    await world.pass(2 * DAY);
    await refused(world, 'investor-8', treasury, 'withdrawPool', [], 'NothingOwed', [me('investor-8')]);
    const receipt = await execute(what);
    const notBefore = (await world.now()) + 60 * DAY;
    const payer = me('spv-1');
    assert.deepEqual(events(receipt, treasury, 'RedemptionBlocked'), [{ payer, pool: POOL, notBefore }]);
    assert.equal(await governance.read.state([id]), STATE.executed);
    await refused(world, 'investor-8', treasury, 'beginRedemption', [], 'NoRedemption');
    assert.equal(await treasury.read.poolOwed([payer]), POOL);
    assert.equal((await treasury.read.books())[5], POOL);
    const back = await send(world, 'spv-1', treasury, 'withdrawPool');
    assert.deepEqual(events(back, treasury, 'PoolWithdrawn'), [{ payer, amount: POOL }]);
    assert.equal(await world.rupiah.read.balanceOf([payer]), POOL);
    await refused(world, 'spv-1', treasury, 'withdrawPool', [], 'NothingOwed', [payer]);
    await endow(world, project, 'spv-1', POOL);
    await at(world, notBefore - 1);
    await refused(world, 'spv-1', treasury, 'openRedemption', [POOL], 'TooEarly', [notBefore]);
    await at(world, notBefore);
    await send(world, 'spv-1', treasury, 'openRedemption', [POOL]);
    await refused(world, 'spv-1', treasury, 'blockRedemption', [], 'NotTheTimelock', [payer]);
  });
});

describe('a redemption begins', () => {
  it('after thirty days, with what is pending paid at once, and nothing moves any more', async () => {
    const { world, project, token, treasury, governance, timelock, insurer } = await terminated();
    await claimAll(world, project);
    await refused(world, 'investor-8', treasury, 'beginRedemption', [], 'NoRedemption');
    await endow(world, project, insurer, 2n * POOL);
    const receipt = await send(world, insurer, treasury, 'openRedemption', [POOL]);
    const { effectiveAt } = events(receipt, treasury, 'RedemptionOpened')[0] as { effectiveAt: number };
    await at(world, effectiveAt - 20);
    await send(world, insurer, treasury, 'declare', [1, POOL, effectiveAt + 20 * DAY, HASH]);
    await at(world, effectiveAt - 1);
    await refused(world, 'investor-8', treasury, 'beginRedemption', [], 'TooEarly', [effectiveAt]);
    await at(world, effectiveAt);
    const begun = await send(world, 'investor-8', treasury, 'beginRedemption');
    assert.deepEqual(events(begun, treasury, 'RedemptionBegun'), [{ pool: POOL, supply: 200n }]);
    assert.equal(events(begun, token, 'DeclarationApplied').length, 1);
    const moved = { from: STAGE.terminated, to: STAGE.redemption };
    assert.deepEqual(events(begun, token, 'StageChanged'), [moved]);
    await refused(world, 'investor-8', treasury, 'beginRedemption', [], 'NoRedemption');
    await refused(world, insurer, treasury, 'cancelDeclaration', [2], 'DeclarationPending');
    const stage = [STAGE.redemption];
    await refused(world, insurer, treasury, 'declare', [1, POOL, 0, HASH], 'WrongStage', stage);
    await refused(world, insurer, treasury, 'openRedemption', [POOL], 'WrongStage', stage);
    await refused(world, 'investor-1', token, 'transfer', [me('investor-2'), 1n], 'WrongStage', stage);
    await fails(
      world,
      sendAs(world, timelock.address, treasury, 'blockRedemption'),
      treasury,
      'NoRedemption',
    );
    const what = action(governance, 'signal', [HASH], 'investor-1');
    await refused(world, 'investor-1', governance, 'propose', [...what.propose], 'GovernanceOver');
    assert.equal(await token.read.claimable([one]), POOL / 2n);
  });

  it('and takes the fee of a profit that was pending', async () => {
    const world = await makeWorld();
    const now = await world.now();
    const all = await funded({ longStop: now + 60 * DAY, concessionEnd: now + 100 * DAY });
    const { project, treasury, params } = all;
    await world.until(params.concessionEnd);
    await endow(world, project, 'spv-1', POOL);
    await send(world, 'spv-1', treasury, 'openRedemption', [POOL]);
    await world.pass(29 * DAY);
    await declare(world, project, 200_000n);
    await world.pass(DAY);
    const receipt = await send(world, 'investor-8', treasury, 'beginRedemption');
    const [fee] = events(receipt, treasury, 'FeeAccrued');
    assert.deepEqual(fee, { declaration: 2, amount: 4_000n });
  });
});

describe('a redemption after the concession', () => {
  it('leaves nothing to decide: nobody proposes, votes, queues, executes, vetoes or upgrades any more', async () => {
    const now = await (await makeWorld()).now();
    const dates = { longStop: now + 60 * DAY, concessionEnd: now + 200 * DAY };
    const { world, project, governance, ...holders } = await governed(dates);
    const { propose, vote, decide, queue, execute, enact } = holders;
    const { token, treasury, timelock } = project;
    const { book } = world;
    await complete(world, project);
    const [bad, other, third] = [await list(world), await list(world), await list(world)];
    await world.until(dates.concessionEnd);
    // Who pays the pool records the end that nobody recorded.
    await endow(world, project, 'spv-1', POOL);
    const receipt = await send(world, 'spv-1', treasury, 'openRedemption', [POOL]);
    const moved = { from: STAGE.operating, to: STAGE.ended };
    assert.deepEqual(events(receipt, token, 'StageChanged'), [moved]);
    const { effectiveAt } = await treasury.read.redemption();
    const veto = (release: number, by: string, name = 'vetoRelease') =>
      action(book, name, [token.address, release], by);
    // In these thirty days holders decide as before.
    await enact(veto(bad, 'investor-1'));
    await fails(world, upgrade(world, project, bad), book, 'VetoedRelease', [token.address, bad]);
    const [waiting, won] = [
      veto(other, 'investor-2'),
      action(treasury, 'setReportDuty', [90 * DAY], 'investor-3'),
    ];
    const ids = [await propose('investor-2', waiting), await propose('investor-3', won)];
    await world.pass(DAY + 1);
    for (const id of ids) await vote('investor-1', id, VOTE.for);
    assert.equal(await decide(ids[0]!, {}), STATE.succeeded);
    await queue(waiting);
    await world.until(effectiveAt - 3 * DAY);
    const running = await propose('investor-1', veto(third, 'investor-1'));
    await world.pass(DAY + 1);
    await vote('investor-1', running, VOTE.for);
    await at(world, effectiveAt);
    await send(world, 'investor-8', treasury, 'beginRedemption');
    for (const stage of [STAGE.redemption, STAGE.closed]) {
      assert.equal(await token.read.stage(), stage);
      await fails(world, execute(waiting), governance, 'GovernanceOver');
      await fails(world, queue(won), governance, 'GovernanceOver');
      await fails(world, vote('investor-2', running, VOTE.for), governance, 'GovernanceOver');
      for (const what of [
        veto(third, 'investor-3', 'vetoRelease'),
        veto(bad, 'investor-3', 'liftVeto'),
        action(governance, 'signal', [HASH], 'investor-3'),
        action(treasury, 'blockRedemption', [], 'investor-3'),
      ]) {
        await refused(world, 'investor-3', governance, 'propose', [...what.propose], 'GovernanceOver');
        const call = [what.later[0][0] as Hex, slice(what.data, 0, 4)] as const;
        assert.deepEqual(await timelock.read.allowed(call), [false, false]);
      }
      for (const release of [bad, other, third])
        await fails(world, upgrade(world, project, release), book, 'WrongStage', [stage]);
      assert.deepEqual(
        [await book.read.vetoed([token.address, bad]), await book.read.vetoed([token.address, other])],
        [true, false],
      );
      if (stage === STAGE.redemption)
        for (const id of Object.keys(SHARES)) await send(world, id, treasury, 'redeem', [me(id), me(id)]);
    }
  });
});

describe('a share is redeemed', () => {
  it('for its part of the pool, whoever comes first, with its profit in one payment', async () => {
    const paid: Record<string, bigint>[] = [];
    for (const order of [Object.keys(SHARES), Object.keys(SHARES).reverse()]) {
      const { world, token, treasury } = await redeeming(POOL);
      const got: Record<string, bigint> = {};
      for (const id of order) {
        const before = await world.rupiah.read.balanceOf([me(id)]);
        const receipt = await send(world, id, treasury, 'redeem', [me(id), me(id)]);
        got[id] = (await world.rupiah.read.balanceOf([me(id)])) - before;
        const amount = (POOL * SHARES[id as keyof typeof SHARES]) / 200n;
        assert.deepEqual(events(receipt, treasury, 'Redeemed'), [
          { account: me(id), payee: me(id), shares: SHARES[id as keyof typeof SHARES], amount, profit: 0n },
        ]);
        assert.equal(got[id], amount);
      }
      paid.push(got);
      assert.equal(await token.read.totalSupply(), 0n);
      assert.equal(await token.read.stage(), STAGE.closed);
      const { redeemed, pool, supply } = await treasury.read.redemption();
      assert.ok(redeemed <= pool && pool - redeemed < 3n && supply === 200);
    }
    assert.deepEqual(paid[0], paid[1]);
  });

  it('by its holder alone, once, to a wallet of the same person', async () => {
    const { world, treasury } = await redeeming(POOL);
    const two = me('investor-2');
    const call = (id: string, args: unknown[]) => [world, id, treasury, 'redeem', args] as const;
    await refused(...call('investor-2', [one, two]), 'NotTheHolder', [two]);
    await refused(...call('investor-1', [one, two]), 'WrongPayee', [two]);
    await refused(...call('investor-9', [me('investor-9'), me('investor-9')]), 'NotVerified');
    await refused(...call('investor-5', [me('investor-5'), me('investor-5')]), 'NothingOwed');
    const identity = await world.registry.read.identityOf([one]);
    const now = await world.now();
    await send(world, 'enforcer', world.registry, 'freezeIdentity', [identity, now + 9 * DAY, HASH]);
    await refused(...call('investor-1', [one, one]), 'IdentityFrozen', [one]);
    await send(world, 'enforcer', world.registry, 'thawIdentity', [identity, HASH]);
    const second = attestation(me('investor-9'), identity, now + 900 * DAY);
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[second]]);
    // Another wallet of the holder's may ask; only the holder itself names another.
    await refused(...call('investor-9', [one, me('investor-9')]), 'WrongPayee', [me('investor-9')]);
    await send(...call('investor-1', [one, me('investor-9')]));
    assert.equal(await world.rupiah.read.balanceOf([me('investor-9')]), POOL / 2n);
    await refused(...call('investor-1', [one, one]), 'NothingOwed', [one]);
  });

  it('by the wallet that replaced a lost one', async () => {
    const { world, treasury } = await redeeming(POOL);
    const identity = await world.registry.read.identityOf([one]);
    const fresh = me('investor-9');
    const second = attestation(fresh, identity, (await world.now()) + 900 * DAY);
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[second]]);
    await replace(world, one, fresh);
    await refused(world, 'investor-1', treasury, 'redeem', [one, one], 'NotTheHolder', [one]);
    await refused(world, 'investor-9', treasury, 'redeem', [one, one], 'WrongPayee', [one]);
    await send(world, 'investor-9', treasury, 'redeem', [one, fresh]);
    assert.equal(await world.rupiah.read.balanceOf([fresh]), POOL / 2n);
  });

  it('as far as it is free: the frozen part waits, at the same price', async () => {
    const { world, token, timelock, treasury } = await redeeming(200_000n);
    await sendAs(world, timelock.address, token, 'setFrozenTokens', [one, 30n]);
    const before = await world.rupiah.read.balanceOf([one]);
    await send(world, 'investor-1', treasury, 'redeem', [one, one]);
    assert.equal(await token.read.balanceOf([one]), 30n);
    assert.equal((await world.rupiah.read.balanceOf([one])) - before, 70_000n);
    await refused(world, 'investor-1', treasury, 'redeem', [one, one], 'NothingOwed', [one]);
    await sendAs(world, timelock.address, token, 'setFrozenTokens', [one, 0n]);
    await send(world, 'investor-1', treasury, 'redeem', [one, one]);
    assert.equal((await world.rupiah.read.balanceOf([one])) - before, 100_000n);
  });

  it('not before it has begun, nor after it has closed', async () => {
    const { world, treasury } = await terminated();
    await refused(world, 'investor-1', treasury, 'redeem', [one, one], 'WrongStage', [STAGE.terminated]);
    const { world: later, treasury: over } = await redeeming(POOL);
    await later.pass(YEARS);
    await renew(later);
    await send(later, 'investor-8', over, 'close');
    await refused(later, 'investor-1', over, 'redeem', [one, one], 'WrongStage', [STAGE.closed]);
    assert.equal(await over.read.claimReason([one]), selector(over, 'NothingOwed'));
  });
});
