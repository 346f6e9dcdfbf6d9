import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseEventLogs, toFunctionSelector } from 'viem';
import { at, fails, me, refused, send, sendAs } from './calls.ts';
import { STATE, VOTE, action, governed } from './proposals.ts';
import { list, listAged, tried, upgrade } from './upgrading.ts';
import { DAY, makeProject, type Project, type World } from './world.ts';

const half = { 'investor-1': VOTE.for };

const veto = (world: World, project: Project, release: number, by = 'investor-1', text?: string) =>
  action(world.book, 'vetoRelease', [project.token.address, release], by, text);
const lift = (world: World, project: Project, release: number) =>
  action(world.book, 'liftVeto', [project.token.address, release], 'investor-1', 'Cabut');

describe('a veto of the holders', () => {
  it('comes in time: proposed two weeks after the listing, it stops the upgrade from the thirtieth day on', async () => {
    const { world, project, governance, propose, vote, queue, execute } = await governed();
    const { book } = world;
    const { token } = project;
    const release = await list(world);
    const listedAt = await world.now();
    await world.until(listedAt + 14 * DAY);
    const what = veto(world, project, release);
    const id = await propose('investor-1', what);
    assert.equal(await governance.read.vetoing([release]), false);
    await world.until(listedAt + 22 * DAY - 60);
    await vote('investor-3', id, VOTE.against);
    assert.equal(await governance.read.vetoing([release]), false);
    // In the last minute; the quorum gives two days more.
    await vote('investor-1', id, VOTE.for);
    assert.equal(await governance.read.vetoing([release]), true);
    const deadline = Number(await governance.read.proposalDeadline([id]));
    assert.ok(deadline > listedAt + 24 * DAY - 120 && deadline < listedAt + 24 * DAY);
    await world.until(listedAt + 30 * DAY);
    assert.equal(await governance.read.state([id]), STATE.succeeded);
    const undecided = [token.address, release];
    await fails(world, upgrade(world, project, release), book, 'VetoUndecided', undecided);
    await queue(what);
    await fails(world, upgrade(world, project, release), book, 'VetoUndecided', undecided);
    await world.pass(2 * DAY);
    const receipt = await execute(what);
    const [event] = parseEventLogs({ abi: book.abi, eventName: 'ReleaseVetoed', logs: receipt.logs });
    assert.deepEqual([event?.args.release, event?.args.vetoed], [release, true]);
    assert.equal(await governance.read.vetoing([release]), false);
    await fails(world, upgrade(world, project, release), book, 'VetoedRelease', undecided);
    assert.equal(await book.read.releaseOfProject([token.address]), 1);
  });

  it('holds an upgrade up from its quorum on, in every state, until it is decided', async () => {
    const { world, project, governance, propose, vote } = await governed();
    const { book } = world;
    const release = await listAged(world);
    const other = await listAged(world);
    const id = await propose('investor-1', veto(world, project, release));
    await world.pass(DAY + 1);
    await tried(world, () => upgrade(world, project, release));
    await send(world, 'investor-3', project.token, 'transfer', [me('investor-4'), 21n]);
    await vote('investor-2', id, VOTE.against);
    await tried(world, () => upgrade(world, project, release));
    await vote('investor-1', id, VOTE.abstain);
    await fails(world, upgrade(world, project, release), book, 'VetoUndecided');
    await tried(world, () => upgrade(world, project, other));
    await world.until(Number(await governance.read.proposalDeadline([id])) + 1);
    assert.equal(await governance.read.state([id]), STATE.defeated);
    await upgrade(world, project, release);
  });

  it('goes on holding when a later one with its quorum is decided before it', async () => {
    const { world, project, governance, propose, vote } = await governed();
    const { book } = world;
    const release = await listAged(world);
    const soon = await propose('investor-2', veto(world, project, release, 'investor-2'));
    await world.pass(4 * DAY);
    const late = await propose('investor-1', veto(world, project, release));
    await world.pass(DAY + 1);
    await vote('investor-1', late, VOTE.for);
    await vote('investor-2', soon, VOTE.for);
    await vote('investor-1', soon, VOTE.against);
    await world.until(Number(await governance.read.proposalDeadline([soon])) + 1);
    assert.equal(await governance.read.state([soon]), STATE.defeated);
    assert.equal(await governance.read.vetoing([release]), true);
    await fails(world, upgrade(world, project, release), book, 'VetoUndecided');
  });

  it('that nobody queues, or executes, lapses with its hold', async () => {
    const { world, project, governance, propose, decide, queue } = await governed();
    const { book } = world;
    const release = await listAged(world);
    const first = await propose('investor-1', veto(world, project, release));
    await decide(first, half);
    const until = Number(await governance.read.proposalDeadline([first])) + 14 * DAY;
    await at(world, until);
    await fails(world, upgrade(world, project, release), book, 'VetoUndecided');
    await at(world, until + 1);
    await tried(world, () => upgrade(world, project, release));
    const second = veto(world, project, release, 'investor-2', 'Lagi');
    const id = await propose('investor-2', second);
    await decide(id, half);
    await queue(second);
    const eta = Number(await governance.read.proposalEta([id]));
    await at(world, eta + 30 * DAY);
    await fails(world, upgrade(world, project, release), book, 'VetoUndecided');
    await at(world, eta + 30 * DAY + 1);
    await upgrade(world, project, release);
    assert.equal(await governance.read.state([id]), STATE.expired);
  });

  it('against all stands until it is lifted', async () => {
    const { world, project, governance, propose, vote, enact } = await governed();
    const { book } = world;
    const { token } = project;
    const release = await list(world);
    await enact(veto(world, project, 0));
    assert.equal(await book.read.vetoed([token.address, 0]), true);
    assert.equal(await book.read.vetoed([token.address, release]), false);
    await world.pass(30 * DAY);
    await fails(world, upgrade(world, project, release), book, 'VetoedRelease', [token.address, release]);
    const later = await listAged(world);
    await fails(world, upgrade(world, project, later), book, 'VetoedRelease', [token.address, later]);
    await enact(lift(world, project, 0));
    await tried(world, () => upgrade(world, project, later));
    const again = await propose('investor-1', veto(world, project, 0, 'investor-1', 'Lagi'));
    await world.pass(DAY + 1);
    await vote('investor-1', again, VOTE.for);
    assert.deepEqual(
      [await governance.read.vetoing([release]), await governance.read.vetoing([0])],
      [true, true],
    );
    await fails(world, upgrade(world, project, later), book, 'VetoUndecided', [token.address, later]);
  });

  it('against one release spares the others, can be lifted, and binds no other project', async () => {
    const { world, project, enact } = await governed();
    const { book } = world;
    const { token } = project;
    const [bad, good] = [await list(world), await list(world)];
    await enact(veto(world, project, bad));
    await world.pass(30 * DAY);
    await fails(world, upgrade(world, project, bad), book, 'VetoedRelease', [token.address, bad]);
    await tried(world, () => upgrade(world, project, good));
    const other = await makeProject(world, { slug: 'contoh-dua', nonce: 1n });
    assert.equal(await book.read.vetoed([other.token.address, bad]), false);
    await enact(lift(world, project, bad));
    assert.equal(await book.read.vetoed([token.address, bad]), false);
    await upgrade(world, project, bad);
  });

  it('is not against the release that runs, nor against one that is not there', async () => {
    const { world, project } = await governed();
    const { book } = world;
    const { token, timelock } = project;
    const as = (name: string, release: number) =>
      sendAs(world, timelock.address, book, name, [token.address, release]);
    await fails(world, as('vetoRelease', 1), book, 'RunningRelease', [1]);
    await fails(world, as('vetoRelease', 2), book, 'UnknownRelease', [2]);
    await fails(world, as('liftVeto', 0), book, 'NotVetoed', [token.address, 0]);
    const release = await listAged(world);
    await upgrade(world, project, release);
    await fails(world, as('vetoRelease', release), book, 'RunningRelease', [release]);
    await as('vetoRelease', 1);
  });

  it('is brought by the timelock of the project it is about', async () => {
    const { world, project } = await governed();
    const { book } = world;
    const release = await list(world);
    const other = await makeProject(world, { slug: 'contoh-dua', nonce: 1n });
    for (const name of ['vetoRelease', 'liftVeto']) {
      const args = [project.token.address, release];
      for (const id of ['admin', 'releaser', 'guardian', 'spv-1', 'investor-1'])
        await refused(world, id, book, name, args, 'NotTheTimelock', [me(id)]);
      await fails(world, sendAs(world, other.timelock.address, book, name, args), book, 'NotTheTimelock');
      await fails(
        world,
        sendAs(world, project.timelock.address, book, name, [me('spv-1'), release]),
        book,
        'NotEnrolled',
      );
    }
  });

  it('is proposed against the own project alone; what names no release holds nothing up', async () => {
    const { world, project, governance, propose, vote } = await governed();
    const { book } = world;
    const release = await listAged(world);
    const other = await makeProject(world, { slug: 'contoh-dua', nonce: 1n });
    for (const name of ['vetoRelease', 'liftVeto']) {
      const foreign = action(book, name, [other.token.address, release], 'investor-1');
      const selector = toFunctionSelector(`${name}(address,uint32)`);
      const args = [book.address, selector];
      await refused(world, 'investor-1', governance, 'propose', foreign.propose, 'ActionNotAllowed', args);
    }
    const dirty = veto(world, project, release);
    const [targets, values, [data], text] = dirty.propose as unknown as [
      string[],
      bigint[],
      string[],
      string,
    ];
    const beyond = `${data!.slice(0, 10 + 64)}${'1'.padEnd(64 - 8, '0')}${release.toString(16).padStart(8, '0')}`;
    const receipt = await send(world, 'investor-1', governance, 'propose', [targets, values, [beyond], text]);
    const [made] = parseEventLogs({ abi: governance.abi, eventName: 'ProposalKind', logs: receipt.logs });
    await world.pass(DAY + 1);
    await vote('investor-1', made!.args.proposalId, VOTE.for);
    assert.equal(await governance.read.vetoing([release]), false);
    const clean = await propose('investor-2', veto(world, project, release, 'investor-2'));
    await upgrade(world, project, release);
    assert.equal(await governance.read.state([clean]), 0);
  });
});
