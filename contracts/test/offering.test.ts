import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Hex } from 'viem';
import { HASH, MUTE, at, me, refused, selector, send } from './calls.ts';
import { said } from './siblings.ts';
import { signPermit } from './signing.ts';
import {
  DAY,
  PRICE,
  attestation,
  invest,
  makeProject,
  makeWorld,
  type Project,
  type World,
} from './world.ts';

const FUNDS = 10_000n * PRICE;

/** Everyone who may invest has money and has allowed it. */
async function opened(change: Parameters<typeof makeProject>[1] = {}, wait = true) {
  const world = await makeWorld();
  const project = await makeProject(world, change);
  for (const id of ['investor-1', 'investor-2', 'investor-3', 'investor-4', 'spv-1', 'investor-9'])
    await fund(world, project, id);
  if (wait) await world.until(project.params.terms.opensAt);
  return { world, project, offering: project.offering, terms: project.params.terms };
}

async function fund(world: World, project: Project, id: string, amount = FUNDS) {
  await send(world, id, world.rupiah, 'faucet', [amount]);
  await send(world, id, world.rupiah, 'approve', [project.offering.address, amount]);
}

const attest = (world: World, wallet: Hex, identity: bigint, tier: number, nonce = 0) =>
  send(world, 'kyc-issuer', world.registry, 'registerBatch', [
    [{ ...attestation(wallet, identity, 4_000_000_000, nonce), tier }],
  ]);

describe('buying shares', () => {
  it('begins and ends at the very second', async () => {
    const { world, offering, terms } = await opened({}, false);
    const buy = (id: string) => [world, id, offering, 'invest', [5, 5]] as const;
    await at(world, terms.opensAt - 1);
    await refused(...buy('investor-1'), 'NotOpenYet', [terms.opensAt]);
    await at(world, terms.opensAt);
    await send(...buy('investor-1'));
    assert.equal(await offering.read.lastInvestAt(), terms.opensAt);
    await at(world, terms.closesAt - 1);
    await send(...buy('investor-2'));
    assert.equal(await offering.read.sold(), 10n);
    await at(world, terms.closesAt);
    await refused(...buy('investor-3'), 'OfferingClosed');
    await world.until(terms.closesAt);
    await refused(...buy('investor-3'), 'OfferingClosed');
    assert.equal(await offering.read.inReflection(), true);
  });

  it('is for the verified, not for sponsors, the frozen or a second wallet', async () => {
    const { world, project, offering } = await opened();
    const buy = [offering, 'invest', [5, 5]] as const;
    await refused(world, 'investor-9', ...buy, 'NotVerified', [me('investor-9')]);
    await refused(world, 'spv-1', ...buy, 'Sponsor', [me('spv-1')]);
    await send(world, 'investor-1', ...buy);
    const identity = await world.registry.read.identityOf([me('investor-1')]);
    await attest(world, me('investor-9'), identity, 2);
    await refused(world, 'investor-9', ...buy, 'UseFirstWallet', [me('investor-1')]);
    await send(world, 'investor-1', offering, 'revoke', [me('investor-1'), me('investor-9')]);
    assert.equal(await world.rupiah.read.balanceOf([me('investor-9')]), FUNDS + 5n * PRICE);
    await send(world, 'investor-9', ...buy);
    assert.equal((await offering.read.positionOf([identity])).wallet, me('investor-9'));
    const until = (await world.now()) + DAY;
    await send(world, 'enforcer', world.registry, 'freezeIdentity', [identity, until, HASH]);
    await refused(world, 'investor-9', ...buy, 'IdentityFrozen', [me('investor-9')]);
    const [, , , reason] = await offering.read.limits([me('investor-9')]);
    assert.equal(reason, selector(offering, 'IdentityFrozen'));
    assert.equal(await project.token.read.totalSupply(), 5n);
  });

  it('keeps the limits of a person, of the ticket and of the cap', async () => {
    const { world, offering } = await opened();
    const ask = (id: string, most: number, least: number) =>
      [world, id, offering, 'invest', [most, least]] as const;
    await refused(...ask('investor-1', 0, 0), 'ZeroShares');
    await refused(...ask('investor-1', 1, 1), 'BelowMinimum', [1n, 2n]);
    await refused(...ask('investor-1', 5, 6), 'BelowMinimum', [5n, 6n]);
    await refused(...ask('investor-1', 200, 121), 'LimitReached', [120n]);
    assert.deepEqual(await offering.read.bounds([me('investor-1')]), [199n, 120n, 2n]);
    assert.equal(await offering.read.quote([me('investor-1'), 4_294_967_295, 0]), 120);
    await send(...ask('investor-1', 4_294_967_295, 0));
    await refused(...ask('investor-1', 1, 1), 'LimitReached', [0n]);
    const [, personal, , reason] = await offering.read.limits([me('investor-1')]);
    assert.deepEqual([personal, reason], [0n, selector(offering, 'LimitReached')]);
    await attest(world, me('investor-2'), 1004n, 1, 1);
    assert.equal(await offering.read.quote([me('investor-2'), 200, 0]), 50);
    await send(...ask('investor-2', 50, 50));
    await refused(...ask('investor-3', 31, 31), 'BelowMinimum', [30n, 31n]);
    await send(...ask('investor-3', 29, 29));
    assert.deepEqual(await offering.read.limits([me('investor-4')]), [1n, 120n, 1n, '0x00000000']);
    await send(...ask('investor-4', 1, 1));
    await refused(...ask('investor-3', 1, 0), 'SoldOut');
  });

  it('keeps a share for each identity that the raise still lacks', async () => {
    const { world, project, offering } = await opened();
    const terms = { ...project.params.terms, maxBps: 10_000, tierLimits: [200, 200, 200, 200] as const };
    const other = await makeProject(world, { terms, nonce: 1n, slug: 'contoh-dua' });
    await fund(world, other, 'investor-1');
    await send(world, 'investor-1', other.offering, 'invest', [200, 0]);
    assert.equal(await other.offering.read.sold(), 199n);
    await refused(world, 'investor-1', other.offering, 'invest', [1, 1], 'SoldOut');
    assert.equal(await offering.read.sold(), 0n);
  });

  it('needs money and an allowance, and receives the whole price', async () => {
    const { world, project, offering } = await opened();
    const { rupiah } = world;
    const cost = 5n * PRICE;
    const buy = [world, 'investor-1', offering, 'invest', [5, 5]] as const;
    await send(world, 'investor-1', rupiah, 'approve', [offering.address, cost - 1n]);
    await refused(...buy, 'AllowanceTooLow', [cost - 1n, cost]);
    await send(world, 'investor-1', rupiah, 'approve', [offering.address, cost]);
    await send(world, 'investor-1', rupiah, 'transfer', [me('investor-9'), FUNDS - cost + 1n]);
    await refused(...buy, 'BalanceTooLow', [cost - 1n, cost]);
    assert.equal(
      await offering.read.investReason([me('investor-1'), 5]),
      selector(offering, 'BalanceTooLow'),
    );
    await send(world, 'investor-9', rupiah, 'transfer', [me('investor-1'), 1n]);
    assert.equal(await offering.read.investReason([me('investor-1'), 5]), '0x00000000');
    const honest = await world.client.getCode({ address: rupiah.address });
    await world.networkHelpers.setCode(rupiah.address, MUTE);
    await refused(...buy, 'CurrencyShortfall', [0n, cost]);
    await world.networkHelpers.setCode(rupiah.address, honest!);
    const identity = await world.registry.read.identityOf([me('investor-1')]);
    const [invested] = said(await send(...buy), offering);
    const now = await world.now();
    assert.deepEqual(invested, ['Invested', me('investor-1'), identity, 5n, cost, 5, now]);
    assert.equal(await rupiah.read.balanceOf([project.treasury.address]), cost);
  });

  it('takes a permit, and does without one that was already used', async () => {
    const { world, offering } = await opened();
    const { rupiah } = world;
    const owner = me('investor-1');
    await send(world, 'investor-1', rupiah, 'approve', [offering.address, 0n]);
    const permit = await signPermit(world, 'investor-1', offering.address, 10n * PRICE);
    const call = [offering, 'investWithPermit', [5, 5, ...permit]] as const;
    await refused(world, 'investor-2', offering, 'investWithPermit', [0, 0, ...permit], 'ZeroShares');
    await send(world, 'investor-9', rupiah, 'permit', [owner, offering.address, ...permit]);
    await send(world, 'investor-1', ...call);
    await send(world, 'investor-1', ...call);
    await refused(world, 'investor-1', ...call, 'AllowanceTooLow', [0n, 5n * PRICE]);
    assert.equal(await offering.read.sold(), 10n);
  });

  it('agrees with what it foretold', async () => {
    const { world, offering } = await opened();
    for (const id of ['investor-1', 'investor-9', 'spv-1', 'investor-5'])
      for (const shares of [0, 1, 2, 120, 121, 4_294_967_295]) {
        const reason = await offering.read.investReason([me(id), shares]);
        const error = offering.abi.find((x) => x.type === 'error' && selector(offering, x.name) === reason);
        if (reason === '0x00000000') await send(world, id, offering, 'invest', [shares, shares]);
        else await refused(world, id, offering, 'invest', [shares, shares], (error as { name: string }).name);
      }
    assert.equal(await offering.read.sold(), 2n);
    await assert.rejects(invest(world, { offering } as never, 'investor-1', 1));
  });
});
