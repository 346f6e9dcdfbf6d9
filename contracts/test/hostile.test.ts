import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zeroAddress, type Address } from 'viem';
import { HASH, me, refused, selector, send } from './calls.ts';
import { deployed } from './compiled.ts';
import { action, governed } from './proposals.ts';
import { foretold } from './foretelling.ts';
import { DAY, complete, declare, invest, makeFunded, makeProject, makeWorld, type World } from './world.ts';

const MOST = 2n ** 256n - 1n;
const [one, two] = [me('investor-1'), me('investor-2')];
/** In the order of the contract. The first six are no answer; the last is a lie, which nobody can tell from the truth. */
const WAYS = [
  'reverts',
  'burns',
  'bombs',
  'bombs and reverts',
  'is silent',
  'is short',
  'says ones',
  'says 1',
];
const NO_ANSWER = [0, 1, 3, 4, 5, 6];

/** From now on the registry answers as it likes; its storage stays. */
async function hostile(world: World) {
  const { abi, address } = await deployed(world, 'hostile/HostileRegistry.sol');
  const honest = (await world.client.getCode({ address: world.registry.address }))!;
  const code = (await world.client.getCode({ address }))!;
  const { setCode } = world.networkHelpers;
  const registry = { abi, address: world.registry.address };
  return {
    be: async (way: number) => {
      await setCode(registry.address, code);
      await send(world, 'deployer', registry, 'be', [way]);
    },
    leave: () => setCode(registry.address, '0x'),
    mend: () => setCode(registry.address, honest),
  };
}

describe('a registry that fails', () => {
  it('makes no view revert, and no view lie about a transfer', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    const { token } = project;
    const { be, leave } = await hostile(world);
    const odd = [zeroAddress, token.address, world.registry.address, `0x${'ff'.repeat(20)}`] as Address[];
    const check = async (known: boolean, way: string) => {
      for (const a of [...odd, one]) {
        assert.equal(await token.read.canSend([a]), !known, way);
        assert.equal(await token.read.canReceive([a]), !known, way);
        assert.equal(await token.read.getFrozenTokens([a]), 0n);
        for (const amount of [0n, 1n, MOST])
          await foretold(world, project, a === zeroAddress ? two : a, one, amount);
        for (const call of ['claimable', 'balanceOf', 'getVotes', 'frozenUntil'] as const)
          await token.read[call]([a]);
      }
    };
    for (const [way, name] of WAYS.entries()) {
      await be(way);
      await check(NO_ANSWER.includes(way), name);
    }
    await leave();
    await check(true, 'is not there');
  });

  it('stops transfers, purchases and claims', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    const { token, treasury } = project;
    await complete(world, project);
    await world.until(await declare(world, project, 200_000n));
    const raising = await makeProject(world, { slug: 'contoh-dua', nonce: 1n });
    await world.until(raising.params.terms.opensAt);
    const cost = 10n * raising.params.terms.price;
    await send(world, 'investor-1', world.rupiah, 'faucet', [cost]);
    await send(world, 'investor-1', world.rupiah, 'approve', [raising.offering.address, cost]);
    const { be, leave, mend } = await hostile(world);
    const check = async () => {
      await refused(world, 'investor-1', token, 'transfer', [two, 1n], 'ERC7943CannotSend', [one]);
      await refused(world, 'investor-1', raising.offering, 'invest', [10, 10], 'NotVerified', [one]);
      assert.equal(
        await raising.offering.read.investReason([one, 10]),
        selector(raising.offering, 'NotVerified'),
      );
      await assert.rejects(send(world, 'investor-1', treasury, 'claim', [one, one]));
    };
    for (const way of NO_ANSWER) {
      await be(way);
      await check();
    }
    await leave();
    await check();
    await mend();
    await send(world, 'investor-1', treasury, 'claim', [one, one]);
    assert.equal(await world.rupiah.read.balanceOf([one]), cost + 98_000n);
  });

  for (const way of NO_ANSWER)
    it(`lets people take back and be refunded when it ${WAYS[way]}`, async () => {
      const world = await makeWorld();
      const project = await makeProject(world);
      const { offering, params } = project;
      await world.until(params.terms.opensAt);
      for (const id of ['investor-1', 'investor-2']) await invest(world, project, id, 20);
      const identity = await world.registry.read.identityOf([one]);
      const { be } = await hostile(world);
      await be(way);
      // Whose record it is, the registry cannot say: the record can.
      await refused(world, 'investor-1', offering, 'revoke', [one, one], 'NothingToRevoke');
      await refused(world, 'investor-2', offering, 'revokeRecord', [identity, two, two], 'NothingToRevoke');
      await refused(world, 'investor-2', offering, 'revokeRecord', [identity, one, one], 'NotTheHolder', [
        two,
      ]);
      await refused(world, 'investor-1', offering, 'revokeRecord', [identity, one, two], 'WrongPayee', [two]);
      await send(world, 'investor-1', offering, 'revokeRecord', [identity, one, one]);
      assert.equal(await world.rupiah.read.balanceOf([one]), 20n * params.terms.price);
      await world.until(params.terms.closesAt + 4 * DAY + 1);
      await send(world, 'investor-8', offering, 'finalize');
      await send(world, 'investor-2', offering, 'refund', [two, two]);
      assert.equal(await world.rupiah.read.balanceOf([two]), 20n * params.terms.price);
    });

  it('lets people propose, vote and delegate', async () => {
    const { world, project, governance, propose, vote } = await governed();
    const { be } = await hostile(world);
    await be(0);
    const id = await propose('investor-1', action(governance, 'signal', [HASH], 'investor-1'));
    await world.pass(DAY + 1);
    await be(6);
    await vote('investor-1', id, 1);
    await be(3);
    await vote('investor-2', id, 1);
    await send(world, 'investor-3', project.token, 'delegate', [two]);
    assert.equal(await project.token.read.getVotes([two]), 100n);
  });
});
