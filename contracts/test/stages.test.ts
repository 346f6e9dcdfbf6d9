import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zeroAddress } from 'viem';
import { HASH, at, fails, me, refused, selector, send, sendAs } from './calls.ts';
import { enforce, sibling } from './enforcing.ts';
import { action, governed } from './proposals.ts';
import { byTreasury, order, ordered, said } from './siblings.ts';
import { DAY, complete, declare, invest, makeFunded, makeProject, makeWorld } from './world.ts';

const [one, two] = [me('investor-1'), me('investor-2')];
const NAMES = [
  'Open',
  'Reflection',
  'Failed',
  'Cancelled',
  'Construction',
  'Operating',
  'Terminated',
  'Ended',
  'Redemption',
  'Closed',
];
const STAGE = Object.fromEntries(NAMES.map((name, n) => [name, n])) as Record<string, number>;

async function funded(change: Parameters<typeof makeFunded>[1] = {}) {
  const world = await makeWorld();
  const project = await makeFunded(world, change);
  const move = (to: string) => byTreasury(world, project, 'moveTo', [STAGE[to]]);
  return { world, project, token: project.token, params: project.params, move };
}

describe('the stages', () => {
  /** How the treasury gets there, and where it may go from there while the concession lasts. */
  const WAYS: [stage: string, by: string[], next: string[]][] = [
    ['Construction', [], ['Operating', 'Terminated']],
    ['Operating', ['Operating'], ['Terminated']],
    ['Terminated', ['Terminated'], ['Redemption']],
    ['Redemption', ['Terminated', 'Redemption'], ['Closed']],
    ['Closed', ['Terminated', 'Redemption', 'Closed'], []],
  ];
  for (const [stage, by, next] of WAYS)
    it(`after ${stage} are ${next.join(', ') || 'none'}`, async () => {
      const { world, project, token, move } = await funded();
      for (const to of by) await move(to);
      for (const to of NAMES) {
        if (!next.includes(to)) await fails(world, move(to), token, 'WrongStage', [STAGE[stage]]);
        const byOffering = sendAs(world, project.offering.address, token, 'moveTo', [STAGE[to]]);
        await fails(world, byOffering, token, 'WrongStage', [STAGE[stage]]);
      }
      const snapshot = await world.networkHelpers.takeSnapshot();
      for (const to of next) {
        assert.deepEqual(said(await move(to), token), [['StageChanged', STAGE[stage], STAGE[to]]]);
        await snapshot.restore();
      }
    });

  it('end with the concession, recorded or not, and then only to the end', async () => {
    const now = await (await makeWorld()).now();
    const soon = { longStop: now + 60 * DAY, concessionEnd: now + 200 * DAY };
    const { world, token, params, move } = await funded(soon);
    await at(world, params.concessionEnd - 1);
    await fails(world, move('Ended'), token, 'WrongStage', [STAGE.Construction]);
    assert.equal(await token.read.stage(), STAGE.Construction);
    const snapshot = await world.networkHelpers.takeSnapshot();
    for (const from of ['Construction', 'Operating']) {
      if (from === 'Operating') await move('Operating');
      await world.until(params.concessionEnd);
      assert.equal(await token.read.stage(), STAGE.Ended);
      for (const to of NAMES)
        if (to !== 'Ended') await fails(world, move(to), token, 'WrongStage', [STAGE.Ended]);
      // Shares move as before: the end is no lock.
      assert.equal(await token.read.canTransfer([one, two, 1n]), true);
      assert.deepEqual(said(await move('Ended'), token), [['StageChanged', STAGE[from], STAGE.Ended]]);
      await fails(world, move('Ended'), token, 'WrongStage', [STAGE.Ended]);
      await move('Redemption');
      await snapshot.restore();
    }
  });

  it('of a raise are moved by the offering alone', async () => {
    const world = await makeWorld();
    const { token, offering, treasury, params } = await makeProject(world);
    const by = (from: string, to: string) => sendAs(world, from as typeof one, token, 'moveTo', [STAGE[to]]);
    for (const to of NAMES) await fails(world, by(treasury.address, to), token, 'WrongStage', [STAGE.Open]);
    await fails(world, by(one, 'Failed'), token, 'OnlySibling', [one]);
    await world.until(params.terms.closesAt);
    assert.equal(await token.read.stage(), STAGE.Reflection);
    await fails(world, by(offering.address, 'Closed'), token, 'WrongStage', [STAGE.Reflection]);
    await by(offering.address, 'Failed');
    for (const to of NAMES)
      if (to !== 'Closed') await fails(world, by(offering.address, to), token, 'WrongStage', [STAGE.Failed]);
    await by(offering.address, 'Closed');
    assert.equal(await token.read.issued(), false);
  });
});

describe('shares in redemption', () => {
  it('move no more; they are burnt by the treasury, and then only', async () => {
    const { world, project, token, move } = await funded();
    const burn = (shares: bigint) => byTreasury(world, project, 'burn', [one, shares]);
    await send(world, 'investor-1', token, 'approve', [two, 5n]);
    await move('Terminated');
    await fails(world, burn(1n), token, 'OnlySibling');
    await send(world, 'investor-1', token, 'transfer', [two, 1n]);
    assert.equal(await token.read.over(), false);
    await move('Redemption');
    assert.equal(await token.read.over(), true);
    for (const amount of [0n, 1n])
      await refused(world, 'investor-1', token, 'transfer', [two, amount], 'WrongStage', [STAGE.Redemption]);
    await refused(world, 'investor-2', token, 'transferFrom', [one, two, 1n], 'WrongStage');
    assert.equal(await token.read.transferReason([one, two, 1n]), selector(token, 'WrongStage'));
    assert.deepEqual([await token.read.canSend([one]), await token.read.canReceive([one])], [true, true]);
    const receipt = await burn(99n);
    assert.deepEqual(said(receipt, token)[0], ['Transfer', one, zeroAddress, 99n]);
    assert.deepEqual([await token.read.totalSupply(), await token.read.getVotes([one])], [101n, 0n]);
    const byOffering = sendAs(world, project.offering.address, token, 'burn', [two, 1n]);
    await fails(world, byOffering, token, 'OnlySibling');
    await move('Closed');
    await fails(world, burn(1n), token, 'OnlySibling');
    await refused(world, 'investor-2', token, 'transfer', [one, 1n], 'WrongStage', [STAGE.Closed]);
  });

  it('are not burnt where an order holds them', async () => {
    const { world, project, token, move } = await funded();
    await ordered(world, project, 'setFrozenTokens', [one, 10n]);
    await move('Terminated');
    await move('Redemption');
    const burn = (shares: bigint) => byTreasury(world, project, 'burn', [one, shares]);
    await fails(world, burn(91n), token, 'ERC7943InsufficientUnfrozenBalance', [one, 91n, 90n]);
    await burn(90n);
    assert.equal(await token.read.balanceOf([one]), 10n);
  });
});

describe('what the treasury shares out', () => {
  it('counts at once, after what is due; what is pending stays', async () => {
    const { world, project, token } = await funded();
    await complete(world, project);
    const first = await declare(world, project, 200_000n);
    const tell = (name: string, args: unknown[] = []) => byTreasury(world, project, name, args);
    const receipt = await tell('distribute', [7, 400n]);
    const now = await world.now();
    const acc = 2n << 64n;
    assert.deepEqual(said(receipt, token), [['DeclarationApplied', 7, 1, acc, 400n, 200n, now]]);
    assert.deepEqual(await token.read.pending(), [1, 196_000n, first]);
    assert.equal(await token.read.claimable([one]), 200n);
    await at(world, first);
    const both = await tell('distribute', [8, 200n]);
    assert.deepEqual(said(both, token), [
      ['DeclarationApplied', 1, 2, acc + (980n << 64n), 196_000n, 200n, first],
      ['DeclarationApplied', 8, 3, acc + (981n << 64n), 200n, 200n, first],
    ]);
    assert.equal(await token.read.claimable([one]), 98_300n);
    assert.deepEqual(await token.read.pending(), [0, 0n, 0]);
    assert.deepEqual(order(await tell('distribute', [9, 0n]), token), ['DeclarationApplied']);
    assert.equal(await token.read.claimable([one]), 98_300n);
  });

  it('may be what was pending, before its time, once', async () => {
    const { world, project, token } = await funded();
    await complete(world, project);
    const recordTime = await declare(world, project, 200_000n);
    const apply = () => byTreasury(world, project, 'applyPending');
    for (const name of ['applyPending', 'distribute', 'addSponsors'])
      await refused(
        world,
        'spv-1',
        token,
        name,
        name === 'distribute' ? [1, 1n] : name === 'addSponsors' ? [[5n]] : [],
        'OnlySibling',
      );
    assert.deepEqual(said(await apply(), token), [
      ['DeclarationApplied', 1, 1, 980n << 64n, 196_000n, 200n, recordTime],
    ]);
    assert.deepEqual(order(await apply(), token), []);
    await world.until(recordTime);
    assert.deepEqual(order(await send(world, 'investor-8', token, 'roll'), token), []);
    assert.equal(await token.read.claimable([one]), 98_000n);
  });

  it('leaves no trace of a declaration that was taken back', async () => {
    const { world, project, token } = await funded();
    await complete(world, project);
    await declare(world, project, 200_000n);
    await send(world, 'spv-1', project.treasury, 'cancelDeclaration', [1]);
    assert.equal(await token.read.claimable([one]), 0n);
    await world.until(await declare(world, project, 400_000n));
    await send(world, 'investor-1', token, 'transfer', [two, 1n]);
    assert.deepEqual(await token.read.accrual(), [1, 1960n << 64n]);
  });
});

describe('a sponsor', () => {
  it('is added through the timelock or by the treasury, and is somebody', async () => {
    const { world, project, token } = await funded();
    for (const id of ['enforcer', 'admin', 'spv-1'])
      await refused(world, id, token, 'addSponsor', [5n], 'OnlySibling', [me(id)]);
    await fails(world, byTreasury(world, project, 'addSponsor', [5n]), token, 'OnlySibling');
    await fails(world, ordered(world, project, 'addSponsors', [[5n]]), token, 'OnlySibling');
    await fails(world, ordered(world, project, 'addSponsor', [0n]), token, 'ZeroIdentity', []);
    await fails(world, byTreasury(world, project, 'addSponsors', [[5n, 0n]]), token, 'ZeroIdentity', []);
    assert.deepEqual(said(await ordered(world, project, 'addSponsor', [5n]), token), [['SponsorAdded', 5n]]);
    assert.deepEqual(said(await byTreasury(world, project, 'addSponsors', [[6n, 7n]]), token), [
      ['SponsorAdded', 6n],
      ['SponsorAdded', 7n],
    ]);
    assert.deepEqual(await Promise.all([5n, 6n, 7n, 8n].map((n) => token.read.isSponsor([n]))), [
      true,
      true,
      true,
      false,
    ]);
  });

  it('added during a raise buys no more; what it bought it takes back', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { token, offering, timelock } = project;
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 20);
    const identity = await world.registry.read.identityOf([one]);
    await enforce(world, timelock, 'enforce', sibling(token, 'addSponsor', [identity]));
    await assert.rejects(invest(world, project, 'investor-1', 2));
    await refused(world, 'investor-1', offering, 'invest', [2, 2], 'Sponsor', [one]);
    assert.equal(await offering.read.investReason([one, 2]), selector(offering, 'Sponsor'));
    await send(world, 'investor-1', offering, 'revoke', [one, one]);
    assert.equal(await token.read.balanceOf([one]), 0n);
  });

  it('added during a vote casts none, proposes nothing, and is nobody’s delegate', async () => {
    const { world, project, governance, propose, vote } = await governed();
    const { token, timelock } = project;
    const signal = (by: string) => action(governance, 'signal', [HASH], by);
    const id = await propose('investor-2', signal('investor-2'));
    const identity = await world.registry.read.identityOf([one]);
    await enforce(world, timelock, 'enforce', sibling(token, 'addSponsor', [identity]));
    await fails(world, vote('investor-1', id, 1), governance, 'Sponsor', [one]);
    assert.equal(await governance.read.voteReason([id, one]), selector(governance, 'Sponsor'));
    await refused(world, 'investor-1', governance, 'propose', signal('investor-1').propose, 'Sponsor', [one]);
    await refused(world, 'investor-3', token, 'delegate', [one], 'Sponsor', [one]);
    // Sold, the same shares vote for their next holder.
    await send(world, 'investor-1', token, 'transfer', [me('investor-4'), 100n]);
    assert.equal(await token.read.getVotes([me('investor-4')]), 100n);
    await vote('investor-3', id, 1);
    assert.deepEqual(await governance.read.proposalVotes([id]), [0n, 40n, 0n]);
  });

  it('added later keeps its shares, sends and claims; it gets no more, delegates and votes no more', async () => {
    const { world, project, token } = await funded();
    await complete(world, project);
    await world.until(await declare(world, project, 200_000n));
    await ordered(world, project, 'addSponsor', [await world.registry.read.identityOf([one])]);
    await refused(world, 'investor-2', token, 'transfer', [one, 1n], 'Sponsor', [one]);
    await refused(world, 'investor-2', token, 'delegate', [one], 'Sponsor', [one]);
    await refused(world, 'investor-1', token, 'delegate', [two], 'Sponsor', [one]);
    assert.deepEqual([await token.read.canSend([one]), await token.read.canReceive([one])], [true, false]);
    await send(world, 'investor-1', token, 'transfer', [two, 40n]);
    await send(world, 'investor-1', project.treasury, 'claim', [one, one]);
    assert.equal(await world.rupiah.read.balanceOf([one]), 98_000n);
  });
});
