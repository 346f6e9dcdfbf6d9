import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData, getAddress, parseEventLogs, zeroAddress, type Address } from 'viem';
import { HASH, at, fails, me, refused, send, sendAs } from './calls.ts';
import { KINDS, NOTHING, codeOf, deployTest, list, listAged, moveTo, tried, upgrade } from './upgrading.ts';
import {
  DAY,
  complete,
  invest,
  makeFunded,
  makeProject,
  makeWorld,
  paramsOf,
  signApproval,
  zeroHash,
} from './world.ts';

const none = Array.from({ length: 5 }, () => zeroHash);
const AGEING = 30 * DAY;

describe('the release book', () => {
  it('lists five implementations, each of its kind, by a releaser alone', async () => {
    const world = await makeWorld();
    const code = await codeOf(world, 1);
    await refused(world, 'operator', world.book, 'list', [code, none, [1]], 'AccessManagedUnauthorized');
    const swapped = [code[1], code[0], ...code.slice(2)];
    await refused(world, 'releaser', world.book, 'list', [swapped, none, [1]], 'WrongKind', [code[1], 0]);
    const put = (n: number, what: Address) => code.map((one, i) => (i === n ? what : one));
    for (const what of [zeroAddress, me('investor-1'), world.rupiah.address])
      await refused(world, 'releaser', world.book, 'list', [put(4, what), none, [1]], 'WrongKind', [what, 4]);
    for (const unknown of [0, 2, 3])
      await refused(world, 'releaser', world.book, 'list', [code, none, [1, unknown]], 'UnknownRelease', [
        unknown,
      ]);
    await send(world, 'releaser', world.book, 'list', [code, none, [1]]);
    assert.equal(await world.book.read.count(), 2);
    const [implementations, hashes, listedAt, withdrawn] = await world.book.read.releaseOf([2]);
    assert.deepEqual([[...implementations], [...hashes], withdrawn], [code, none, false]);
    assert.equal(listedAt, await world.now());
  });

  it('lets a release age for thirty days', async () => {
    const world = await makeWorld();
    const code = await codeOf(world, 1);
    assert.deepEqual([...(await world.book.read.usable([1]))], code);
    await send(world, 'releaser', world.book, 'list', [code, none, [1]]);
    const from = (await world.now()) + (await world.book.read.AGEING());
    assert.equal(await world.book.read.AGEING(), 30 * DAY);
    const params = await paramsOf(world, { release: 2, deadline: from + DAY });
    params.terms.closesAt += 40 * DAY;
    const args = [params, me('reviewer'), await signApproval(world, params)];
    await at(world, from - 1);
    await fails(
      world,
      send(world, 'spv-1', world.factory, 'createProject', args),
      world.book,
      'ReleaseTooYoung',
    );
    await at(world, from);
    await send(world, 'spv-1', world.factory, 'createProject', args);
  });

  it('withdraws a release, by a releaser or a guardian, once', async () => {
    const world = await makeWorld();
    await refused(world, 'operator', world.book, 'withdraw', [1, HASH], 'NotReleaserOrGuardian');
    await refused(world, 'guardian', world.book, 'withdraw', [0, HASH], 'UnknownRelease', [0]);
    await refused(world, 'releaser', world.book, 'withdraw', [2, HASH], 'UnknownRelease', [2]);
    await send(world, 'guardian', world.book, 'withdraw', [1, HASH]);
    await refused(world, 'releaser', world.book, 'withdraw', [1, HASH], 'WithdrawnRelease', [1]);
    await fails(world, world.book.read.usable([1]), world.book, 'WithdrawnRelease');
    await fails(world, world.book.read.usable([0]), world.book, 'UnknownRelease');
    await fails(world, world.book.read.usable([2]), world.book, 'UnknownRelease');
    const params = await paramsOf(world);
    const args = [params, me('reviewer'), await signApproval(world, params)];
    await fails(
      world,
      send(world, 'spv-1', world.factory, 'createProject', args),
      world.book,
      'WithdrawnRelease',
    );
  });

  it('is the only way to change the code of a project', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    const code = await codeOf(world, 1);
    for (const [kind, name] of KINDS.entries()) {
      const part = project[name];
      assert.equal(await part.read.KIND(), kind);
      assert.equal((await part.read.token()).toLowerCase(), project.token.address.toLowerCase());
      const call = ['upgradeToAndCall', [code[kind], '0x']] as const;
      for (const id of ['admin', 'releaser', 'guardian', 'spv-1'])
        await refused(world, id, part, ...call, 'OnlyByRelease');
      for (const from of [world.factory, world.registry, world.access, project.governance, project.timelock])
        await fails(world, sendAs(world, from.address, part, ...call), part, 'OnlyByRelease');
    }
  });

  it('takes each project of the factory once, from the factory alone', async () => {
    const world = await makeWorld();
    const { book } = world;
    const project = await makeProject(world);
    const { address } = project.token;
    const [applied] = parseEventLogs({
      abi: book.abi,
      eventName: 'ReleaseApplied',
      logs: project.receipt.logs,
    });
    assert.deepEqual([applied?.args.from, applied?.args.to], [0, 1]);
    assert.equal(await book.read.releaseOfProject([address]), 1);
    assert.equal(await book.read.releaseOfProject([me('spv-1')]), 0);
    for (const id of ['admin', 'releaser', 'spv-1'])
      await refused(world, id, book, 'enroll', [me('spv-1'), 1], 'NotTheFactory', [me(id)]);
    const enroll = (token: Address, release: number) =>
      sendAs(world, world.factory.address, book, 'enroll', [token, release]);
    await fails(world, enroll(address, 1), book, 'AlreadyEnrolled');
    await fails(world, enroll(me('spv-1'), 2), book, 'UnknownRelease', [2]);
    await list(world);
    await fails(world, enroll(me('spv-1'), 2), book, 'ReleaseTooYoung');
  });

  it('cannot be set up a second time, nor can the code itself', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const suite = await project.token.read.suite();
    const terms = await project.offering.read.terms();
    const code = await codeOf(world, 1);
    const currency = await project.offering.read.currency();
    const token = { suite, name: 'Lain', symbol: 'LAIN', sponsors: [] };
    const params = project.params;
    const treasury = { ...params, suite, factory: me('spv-1'), price: 1n, currencyDecimals: 2 };
    for (const [kind, part, init] of [
      [0, project.token, token],
      [1, project.offering, { suite, currency, raiseFeeBps: 100, terms }],
      [2, project.treasury, treasury],
      [3, project.governance, suite],
      [4, project.timelock, suite],
    ] as const) {
      await refused(world, 'spv-1', part, 'initialize', [init], 'InvalidInitialization');
      const bare = { abi: part.abi, address: code[kind]! };
      await refused(world, 'spv-1', bare, 'initialize', [init], 'InvalidInitialization');
    }
    await refused(world, 'admin', world.factory, 'initialize', [], 'InvalidInitialization');
  });
});

describe('a project is put on a later release', () => {
  it('by anyone, from the second in which it has aged, and that is recorded', async () => {
    const world = await makeWorld();
    const { book } = world;
    const project = await makeFunded(world);
    const release = await list(world);
    const from = (await world.now()) + AGEING;
    await at(world, from - 1);
    await fails(world, upgrade(world, project, release), book, 'ReleaseTooYoung', [release, from]);
    await at(world, from);
    const receipt = await upgrade(world, project, release);
    const [applied] = parseEventLogs({ abi: book.abi, eventName: 'ReleaseApplied', logs: receipt.logs });
    assert.deepEqual([applied?.args.from, applied?.args.to], [1, release]);
    assert.equal(await book.read.releaseOfProject([project.token.address]), release);
    const code = await codeOf(world, release);
    const upgraded = parseEventLogs({ abi: project.token.abi, eventName: 'Upgraded', logs: receipt.logs });
    assert.deepEqual(
      upgraded.map(({ address, args }) => [address, args.implementation]),
      KINDS.map((name, kind) => [project[name].address.toLowerCase(), code[kind]]),
    );
  });

  it('not before its holders had thirty days since the raise', async () => {
    const world = await makeWorld();
    const release = await list(world);
    const project = await makeFunded(world, { deadline: (await world.now()) + DAY });
    const from = (await project.offering.read.finalizedAt()) + AGEING;
    assert.ok(from > (await world.now()) + 20 * DAY);
    await world.until(from - 60);
    await fails(world, upgrade(world, project, release), world.book, 'ReleaseTooYoung', [release, from]);
    await at(world, from);
    await upgrade(world, project, release);
  });

  it('only when that release was listed, follows the one it runs on, and was not withdrawn', async () => {
    const world = await makeWorld();
    const { book } = world;
    const project = await makeFunded(world);
    for (const unknown of [0, 2])
      await fails(world, upgrade(world, project, unknown), book, 'UnknownRelease', [unknown]);
    const second = await list(world);
    const third = await list(world, { predecessors: [second] });
    const fourth = await listAged(world, { predecessors: [1, third] });
    await fails(world, upgrade(world, project, 1), book, 'WrongPredecessor', [1, 1]);
    await fails(world, upgrade(world, project, third), book, 'WrongPredecessor', [third, 1]);
    await send(world, 'guardian', book, 'withdraw', [second, HASH]);
    await fails(world, upgrade(world, project, second), book, 'WithdrawnRelease', [second]);
    await upgrade(world, project, fourth);
    await fails(world, upgrade(world, project, fourth), book, 'WrongPredecessor', [fourth, fourth]);
  });

  it('with the migration data that were listed, no others, and none where none were', async () => {
    const world = await makeWorld();
    const { book } = world;
    const project = await makeFunded(world);
    const roll = encodeFunctionData({ abi: project.token.abi, functionName: 'roll' });
    const migrations = [roll, ...NOTHING.slice(1)];
    const release = await listAged(world, { migrations });
    await fails(world, upgrade(world, project, release), book, 'WrongMigration', [0]);
    const other = [`${roll}00` as const, ...NOTHING.slice(1)];
    await fails(world, upgrade(world, project, release, other), book, 'WrongMigration', [0]);
    for (const kind of [1, 2, 3, 4]) {
      const more = migrations.map((data, n) => (n === kind ? roll : data));
      await fails(world, upgrade(world, project, release, more), book, 'WrongMigration', [kind]);
    }
    await upgrade(world, project, release, migrations);
  });

  it('in Construction, Operating, Terminated and Ended; in every other stage its code is fixed', async () => {
    const world = await makeWorld();
    const { book } = world;
    const release = await list(world);
    const now = await world.now();
    const late = await paramsOf(world);
    const terms = { ...late.terms, opensAt: now + 40 * DAY, closesAt: now + 50 * DAY };
    const project = await makeProject(world, { terms });
    const refusedIn = (stage: number) =>
      fails(world, upgrade(world, project, release), book, 'WrongStage', [stage]);
    await world.until(terms.opensAt);
    await refusedIn(0);
    for (const id of ['investor-1', 'investor-2']) await invest(world, project, id, 60);
    await world.until(terms.closesAt);
    await refusedIn(1);
    await world.until(terms.closesAt + 4 * DAY + 1);
    await send(world, 'investor-8', project.offering, 'finalize');
    await world.pass(AGEING);
    for (const [stage, open] of [
      [4, true],
      [6, true],
      [8, false],
      [9, false],
    ] as const) {
      if (stage > 4) await moveTo(world, project, stage);
      if (!open) await refusedIn(stage);
      else await tried(world, () => upgrade(world, project, release));
    }
    const failing = await makeProject(world, { slug: 'contoh-dua', nonce: 1n });
    await send(world, 'guardian', failing.offering, 'cancel', [HASH]);
    await fails(world, upgrade(world, failing, release), book, 'WrongStage', [9]);
    const operating = await makeFunded(world, { slug: 'contoh-tiga', nonce: 2n });
    await complete(world, operating);
    await world.pass(AGEING);
    await tried(world, () => upgrade(world, operating, release));
    await world.until(operating.params.concessionEnd);
    await moveTo(world, operating, 7);
    await upgrade(world, operating, release);
  });

  it('never by a token of somebody’s own that names its contracts', async () => {
    const world = await makeWorld();
    const { book, factory } = world;
    const project = await makeFunded(world);
    const release = await listAged(world);
    const suite = await project.token.read.suite();
    const foreign = await deployTest(world, 'ForeignToken.sol', 'ForeignToken', [suite]);
    const call = () => send(world, 'investor-8', book, 'upgradeProject', [foreign.address, release, NOTHING]);
    await fails(world, call(), book, 'NotEnrolled');
    // Even if the factory were led astray.
    await sendAs(world, factory.address, book, 'enroll', [foreign.address, 1]);
    await fails(world, call(), book, 'ForeignPart', [project.offering.address]);
    await send(world, 'investor-8', foreign, 'name', [suite]);
    await fails(world, call(), book, 'ForeignPart', [project.token.address]);
    const second = await deployTest(world, 'ForeignToken.sol', 'ForeignToken', [suite]);
    await send(world, 'investor-8', second, 'belong', [foreign.address]);
    const other = second.address;
    const named = { token: other, offering: other, treasury: other, governance: other, timelock: other };
    await send(world, 'investor-8', foreign, 'name', [named]);
    await fails(world, call(), book, 'ForeignPart', [getAddress(other)]);
    const veto = [foreign.address, release];
    await refused(world, 'investor-8', book, 'vetoRelease', veto, 'NotTheTimelock', [me('investor-8')]);
  });

  it('and stays on it when it is withdrawn, free to go further', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    const second = await listAged(world);
    await upgrade(world, project, second);
    await send(world, 'guardian', world.book, 'withdraw', [second, HASH]);
    assert.equal(await world.book.read.releaseOfProject([project.token.address]), second);
    await send(world, 'investor-1', project.token, 'transfer', [me('investor-2'), 1n]);
    await upgrade(world, project, await listAged(world, { predecessors: [second] }));
  });
});
