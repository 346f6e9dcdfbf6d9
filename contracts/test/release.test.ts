import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zeroAddress, type Address } from 'viem';
import { HASH, at, fails, me, refused, send } from './calls.ts';
import { DAY, makeProject, makeWorld, paramsOf, signApproval, zeroHash, type World } from './world.ts';

const none = Array.from({ length: 5 }, () => zeroHash);

async function listed(world: World) {
  const [implementations] = await world.book.read.releaseOf([1]);
  return [...implementations];
}

describe('the release book', () => {
  it('lists five implementations, each of its kind, by a releaser alone', async () => {
    const world = await makeWorld();
    const code = await listed(world);
    await refused(world, 'operator', world.book, 'list', [code, none, [1]], 'AccessManagedUnauthorized');
    const swapped = [code[1], code[0], ...code.slice(2)];
    await refused(world, 'releaser', world.book, 'list', [swapped, none, [1]], 'WrongKind', [code[1], 0]);
    const put = (n: number, what: Address) => code.map((one, i) => (i === n ? what : one));
    for (const what of [zeroAddress, me('investor-1'), world.rupiah.address])
      await refused(world, 'releaser', world.book, 'list', [put(4, what), none, [1]], 'WrongKind', [what, 4]);
    await send(world, 'releaser', world.book, 'list', [code, none, [1]]);
    assert.equal(await world.book.read.count(), 2);
    const [implementations, hashes, listedAt, withdrawn] = await world.book.read.releaseOf([2]);
    assert.deepEqual([[...implementations], [...hashes], withdrawn], [code, none, false]);
    assert.equal(listedAt, await world.now());
  });

  it('lets a release age for thirty days', async () => {
    const world = await makeWorld();
    const code = await listed(world);
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
    const project = await makeProject(world);
    const code = await listed(world);
    const { token, offering, treasury, governance, timelock } = project;
    for (const [kind, part] of [token, offering, treasury, governance, timelock].entries()) {
      assert.equal(await part.read.KIND(), kind);
      for (const id of ['admin', 'releaser', 'spv-1'])
        await refused(world, id, part, 'upgradeToAndCall', [code[kind], '0x'], 'OnlyByRelease');
    }
  });

  it('cannot be set up a second time, nor can the code itself', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const suite = await project.token.read.suite();
    const terms = await project.offering.read.terms();
    const code = await listed(world);
    const currency = await project.offering.read.currency();
    const token = { suite, name: 'Lain', symbol: 'LAIN', sponsors: [] };
    const params = project.params;
    const treasury = { ...params, suite, factory: me('spv-1'), price: 1n };
    for (const [kind, part, init] of [
      [0, project.token, token],
      [1, project.offering, { suite, currency, terms }],
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
