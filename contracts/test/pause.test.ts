import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getAddress, zeroHash } from 'viem';
import { HASH, at, fails, me, refused, selector, send } from './calls.ts';
import { STATE, VOTE, action, governed } from './proposals.ts';
import { ordered, said } from './siblings.ts';
import { DAY, invest, makeFunded, makeProject, makeWorld } from './world.ts';

const NONE = '0x00000000';
const [one, two] = [me('investor-1'), me('investor-2')];

async function funded() {
  const world = await makeWorld();
  const project = await makeFunded(world);
  const { token } = project;
  const pause = () => send(world, 'guardian', token, 'pause', [HASH]);
  return { world, project, token, pause };
}

describe('a pause', () => {
  it('is a guardian’s to begin and to end', async () => {
    const { world, token, pause } = await funded();
    for (const id of ['admin', 'enforcer', 'spv-1', 'investor-1'])
      for (const name of ['pause', 'unpause'])
        await refused(world, id, token, name, [HASH], 'NotAGuardian', [me(id)]);
    assert.deepEqual([await token.read.paused(), await token.read.pausedUntil()], [false, 0]);
    await refused(world, 'guardian', token, 'unpause', [HASH], 'NotPaused');
    const until = (await world.now()) + 1 + 14 * DAY;
    await at(world, until - 14 * DAY);
    assert.deepEqual(said(await pause(), token), [['PausedUntil', until, me('guardian'), HASH]]);
    assert.deepEqual([await token.read.paused(), await token.read.pausedUntil()], [true, until]);
    const ended = await send(world, 'guardian', token, 'unpause', [HASH]);
    const now = await world.now();
    assert.deepEqual(said(ended, token), [['PausedUntil', now, me('guardian'), HASH]]);
    assert.equal(await token.read.paused(), false);
    await send(world, 'investor-1', token, 'transfer', [two, 1n]);
    await refused(world, 'guardian', token, 'unpause', [HASH], 'NotPaused');
    await refused(world, 'guardian', token, 'pause', [HASH], 'PauseTooSoon', [now + 90 * DAY]);
  });

  it('lasts fourteen days to the second, and three weeks more once', async () => {
    const { world, token, pause } = await funded();
    await pause();
    const first = (await world.now()) + 14 * DAY;
    const transfer = [world, 'investor-1', token, 'transfer', [two, 1n]] as const;
    await at(world, first - 1);
    await refused(...transfer, 'Paused', [first]);
    await pause();
    const until = first + 21 * DAY;
    assert.equal(await token.read.pausedUntil(), until);
    await refused(world, 'guardian', token, 'pause', [HASH], 'PauseTooSoon', [until + 90 * DAY]);
    await at(world, until - 1);
    await refused(...transfer, 'Paused', [until]);
    await at(world, until);
    await send(...transfer);
  });

  it('comes again after ninety days, with a renewal of its own', async () => {
    const { world, token, pause } = await funded();
    await pause();
    await pause();
    const again = (await token.read.pausedUntil()) + 90 * DAY;
    await at(world, again - 1);
    await refused(world, 'guardian', token, 'pause', [HASH], 'PauseTooSoon', [again]);
    await at(world, again);
    await pause();
    await pause();
    assert.equal(await token.read.pausedUntil(), again + 35 * DAY);
  });

  it('is lengthened by holders while it lasts, to thirty days from then', async () => {
    const { world, project, token, pause } = await funded();
    const extend = (until: number) => ordered(world, project, 'extendPause', [until]);
    const late = (await world.now()) + 10 * DAY;
    await fails(world, extend(late), token, 'NotPaused');
    await pause();
    const first = await token.read.pausedUntil();
    for (const id of ['guardian', 'enforcer', 'investor-1'])
      await refused(world, id, token, 'extendPause', [late], 'OnlySibling', [me(id)]);
    const moment = (await world.now()) + DAY;
    const allowed = [first + 1, moment + 30 * DAY];
    await at(world, moment);
    await fails(world, extend(first), token, 'BadPauseEnd', allowed);
    await at(world, moment + 1);
    await fails(world, extend(moment + 30 * DAY + 2), token, 'BadPauseEnd', [
      first + 1,
      moment + 30 * DAY + 1,
    ]);
    await at(world, moment + 2);
    const until = moment + 2 + 30 * DAY;
    const by = getAddress(project.timelock.address);
    assert.deepEqual(said(await extend(until), token), [['PausedUntil', until, by, zeroHash]]);
    // What holders lengthened a guardian may renew, if it was not yet.
    await pause();
    assert.equal(await token.read.pausedUntil(), until + 21 * DAY);
    await at(world, until + 21 * DAY);
    await fails(world, extend(until + 22 * DAY), token, 'NotPaused');
  });

  it('is lengthened by a vote that begins with it, before it ends', async () => {
    const { world, project, governance, propose, decide, queue, execute } = await governed();
    const { token } = project;
    await send(world, 'guardian', token, 'pause', [HASH]);
    const first = await token.read.pausedUntil();
    const until = first + 25 * DAY;
    const what = action(token, 'extendPause', [until], 'investor-1');
    const id = await propose('investor-1', what);
    assert.equal(await decide(id, { 'investor-1': VOTE.for }), STATE.succeeded);
    await queue(what);
    await world.pass(2 * DAY);
    await execute(what);
    assert.ok((await world.now()) < first);
    assert.equal(await token.read.pausedUntil(), until);
    await at(world, until - 1);
    await refused(world, 'investor-1', token, 'transfer', [two, 1n], 'Paused', [until]);
    assert.equal(await governance.read.state([id]), STATE.executed);
    // Once it is over, nobody lengthens it.
    await at(world, until);
    await fails(world, ordered(world, project, 'extendPause', [until + DAY]), token, 'NotPaused');
  });

  it('stops every transfer, and says so; who may send or receive stays as it was', async () => {
    const { world, token, pause } = await funded();
    await send(world, 'investor-1', token, 'approve', [two, 5n]);
    await pause();
    const until = await token.read.pausedUntil();
    await refused(world, 'investor-1', token, 'transfer', [two, 0n], 'Paused', [until]);
    await refused(world, 'investor-2', token, 'transferFrom', [one, two, 1n], 'Paused', [until]);
    // Before all questions about people.
    await refused(world, 'investor-9', token, 'transfer', [two, 0n], 'Paused', [until]);
    assert.equal(await token.read.transferReason([one, two, 1n]), selector(token, 'Paused'));
    assert.equal(await token.read.canTransfer([one, two, 1n]), false);
    assert.deepEqual([await token.read.canSend([one]), await token.read.canReceive([two])], [true, true]);
    await world.until(until);
    assert.equal(await token.read.transferReason([one, two, 1n]), NONE);
    await send(world, 'investor-2', token, 'transferFrom', [one, two, 5n]);
  });

  it('stops purchases, and says so; no date moves', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { offering, token } = project;
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 20);
    await send(world, 'guardian', token, 'pause', [HASH]);
    const until = await token.read.pausedUntil();
    await assert.rejects(invest(world, project, 'investor-2', 20));
    await refused(world, 'investor-2', offering, 'invest', [20, 20], 'Paused', [until]);
    assert.equal(await offering.read.investReason([two, 20]), selector(offering, 'Paused'));
    assert.deepEqual(await offering.read.limits([two]), [0n, 0n, 0n, selector(offering, 'Paused')]);
    // That the offering closes comes first: the pause does not hold it open.
    await world.until(project.params.terms.closesAt);
    assert.equal(await token.read.paused(), true);
    await refused(world, 'investor-2', offering, 'invest', [20, 20], 'OfferingClosed');
    await world.until(project.params.terms.closesAt + project.params.terms.reflection + 1);
    await send(world, 'investor-8', offering, 'finalize');
  });
});
