import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData, zeroAddress } from 'viem';
import { HASH, fails, me, refused, send } from './calls.ts';
import { deployed } from './compiled.ts';
import { SHARES, STAGE, certified, claimAll, decided, endow, funded, redeeming } from './ending.ts';
import {
  DAY,
  attestation,
  complete,
  declare,
  invest,
  makeFunded,
  makeProject,
  makeWorld,
  type Project,
  type World,
} from './world.ts';

const WAY = { plain: 0, keeps: 1, silent: 2, saysNo: 3, refuses: 4, calls: 5, tries: 6 };
const one = me('investor-1');

/** From now on the world's currency can be odd: the code changes, what everyone has stays. */
async function odd(world: World) {
  const { abi, address } = await deployed(world, 'currencies/OddRupiah.sol');
  const code = await world.client.getCode({ address });
  await world.networkHelpers.setCode(world.rupiah.address, code!);
  const currency = { abi, address: world.rupiah.address };
  const be = (way: number, target: string = zeroAddress, data = '0x') =>
    send(world, 'deployer', currency, 'be', [way, target, data]);
  const reached = () =>
    world.client.readContract({ abi, address: currency.address, functionName: 'reached' });
  return { currency, be, reached };
}

const call = (of: Project['treasury' | 'offering' | 'token'], functionName: string, args: unknown[] = []) =>
  [of.address, encodeFunctionData({ abi: of.abi, functionName, args } as never)] as const;

/** 200,000 of profit are there to be claimed. */
async function earning() {
  const all = await funded();
  await complete(all.world, all.project);
  await all.world.until(await declare(all.world, all.project, 200_000n));
  return { ...all, ...(await odd(all.world)) };
}

const claim = (treasury: Project['treasury'], id: string, payee = me(id)) =>
  [id, treasury, 'claim', [me(id), payee]] as const;

describe('a currency', () => {
  it('that keeps a part of what is sent is refused wherever money comes in', async () => {
    const { world, project, treasury, be } = await earning();
    await be(WAY.keeps);
    await endow(world, project, 'spv-1', 400_000n);
    const day = (await world.now()) + 8 * DAY;
    const short = [198_000n, 200_000n];
    await refused(world, 'spv-1', treasury, 'declare', [0, 200_000n, day, HASH], 'CurrencyShortfall', short);
    await decided(world, project, 'terminate', []);
    await refused(world, 'spv-1', treasury, 'openRedemption', [200_000n], 'CurrencyShortfall', short);
    const next = await makeProject(world, { nonce: 1n, slug: 'contoh-dua' });
    await world.until(next.params.terms.opensAt);
    await fails(world, invest(world, next, 'investor-1', 10), next.offering, 'CurrencyShortfall');
  });

  it('that returns nothing works, from purchase to redemption', async () => {
    const world = await makeWorld();
    const { be } = await odd(world);
    await be(WAY.silent);
    const project = await makeFunded(world);
    const { treasury, token } = project;
    await decided(world, project, 'terminate', []);
    await claimAll(world, project);
    await endow(world, project, 'spv-1', 200_000n);
    await send(world, 'spv-1', treasury, 'openRedemption', [200_000n]);
    await world.pass(30 * DAY);
    await send(world, 'investor-8', treasury, 'beginRedemption');
    for (const id of Object.keys(SHARES)) await send(world, id, treasury, 'redeem', [me(id), me(id)]);
    await send(world, 'investor-8', treasury, 'withdrawFees');
    assert.equal(await token.read.stage(), STAGE.closed);
    assert.equal(await world.rupiah.read.balanceOf([project.treasury.address]), 0n);
  });

  it('that says no stops payments, and nothing else', async () => {
    const { world, project, treasury, token, be } = await earning();
    await certified(world, project, 0);
    await be(WAY.saysNo);
    const failed = 'SafeERC20FailedOperation';
    await refused(world, ...claim(treasury, 'investor-1'), failed, [world.rupiah.address]);
    await refused(world, 'investor-8', treasury, 'withdrawFees', [], failed);
    await world.pass(5 * DAY);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
    await refused(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')], failed);
    await decided(world, project, 'terminate', []);
    assert.equal(await token.read.stage(), STAGE.terminated);
    await be(WAY.plain);
    await send(world, ...claim(treasury, 'investor-1'));
    await send(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')]);
  });

  it('that refuses one payee keeps nobody else waiting', async () => {
    const { world, project, treasury, token, currency, be } = await earning();
    await be(WAY.refuses, one);
    const stopped = claim(treasury, 'investor-1');
    await fails(world, send(world, ...stopped), currency, 'Blacklisted', [one]);
    await claimAll(world, project, ['investor-2', 'investor-3']);
    await decided(world, project, 'terminate', []);
    await claimAll(world, project, ['investor-2', 'investor-3']);
    await endow(world, project, 'spv-1', 200_000n);
    await send(world, 'spv-1', treasury, 'openRedemption', [200_000n]);
    await world.pass(30 * DAY);
    await send(world, 'investor-8', treasury, 'beginRedemption');
    for (const id of ['investor-3', 'investor-2'])
      await send(world, id, treasury, 'redeem', [me(id), me(id)]);
    const redeem = send(world, 'investor-1', treasury, 'redeem', [one, one]);
    await fails(world, redeem, currency, 'Blacklisted', [one]);
    // Another wallet of the same person is paid instead.
    const identity = await world.registry.read.identityOf([one]);
    const second = attestation(me('investor-9'), identity, (await world.now()) + 900 * DAY);
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[second]]);
    await send(world, 'investor-1', treasury, 'redeem', [one, me('investor-9')]);
    assert.equal(await token.read.stage(), STAGE.closed);
  });

  it('that calls back finds every door of the treasury shut', async () => {
    const { world, project, treasury, be } = await earning();
    await endow(world, project, 'spv-1', 400_000n);
    const day = (await world.now()) + 8 * DAY;
    const doors = [
      ['claim', [one, one]],
      ['redeem', [one, one]],
      ['declare', [0, 200n, day, HASH]],
      ['cancelDeclaration', [1]],
      ['withdrawFees', []],
      ['withdrawReleased', [one]],
      ['releaseTranche', [0]],
      ['openRedemption', [200n]],
      ['withdrawPool', []],
      ['sweep', []],
      ['payBack', [one, 1n]],
    ] as const;
    for (const [name, args] of doors) {
      await be(WAY.calls, ...call(treasury, name, [...args]));
      const error = name === 'withdrawReleased' ? 'NotTheSPV' : 'ReentrancyGuardReentrantCall';
      await refused(world, ...claim(treasury, 'investor-1'), error);
      await refused(world, 'spv-1', treasury, 'declare', [0, 200_000n, day, HASH], error);
    }
  });

  it('that calls back into a sibling moves no book, as a holder neither', async () => {
    const { world, project, treasury, token, be, reached } = await earning();
    // The currency itself is a person with shares and profit.
    const itself = world.rupiah.address;
    const now = await world.now();
    const papers = [attestation(itself, 999n, now + 900 * DAY)];
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [papers]);
    await send(world, 'investor-1', token, 'transfer', [itself, 50n]);
    await world.until(await declare(world, project, 200_000n));
    await be(WAY.tries, ...call(token, 'transfer', [me('investor-2'), 50n]));
    const sum = async () => {
      let owed = 0n;
      for (const who of [one, me('investor-2'), me('investor-3'), itself])
        owed += await token.read.claimable([who]);
      return owed;
    };
    const before = await sum();
    const due = await token.read.claimable([one]);
    await send(world, ...claim(treasury, 'investor-1'));
    assert.equal(await reached(), true);
    assert.equal(await token.read.balanceOf([itself]), 0n);
    assert.equal(await world.rupiah.read.balanceOf([one]), due);
    assert.equal(before - (await sum()), due);
    await be(WAY.tries, ...call(project.offering, 'refund', [itself, itself]));
    await send(world, ...claim(treasury, 'investor-2'));
    const [escrow, , profit, fees] = await treasury.read.books();
    const balance = await world.rupiah.read.balanceOf([treasury.address]);
    assert.equal(balance, escrow + profit + fees);
  });

  it('that calls back while a redemption is paid changes no price and ends nothing early', async () => {
    const { world, treasury, token } = await redeeming(200_000n);
    const { be, reached } = await odd(world);
    const doors = { 'investor-1': 'beginRedemption', 'investor-2': 'close', 'investor-3': 'sweep' } as const;
    for (const [id, name] of Object.entries(doors)) {
      const before = await world.rupiah.read.balanceOf([me(id)]);
      await be(WAY.tries, ...call(treasury, name));
      await send(world, id, treasury, 'redeem', [me(id), me(id)]);
      assert.equal(await reached(), true);
      const got = (await world.rupiah.read.balanceOf([me(id)])) - before;
      assert.equal(got, 1_000n * SHARES[id as keyof typeof SHARES]);
      assert.equal(await token.read.stage(), id === 'investor-3' ? STAGE.closed : STAGE.redemption);
    }
    assert.equal((await treasury.read.books())[5], 0n);
  });

  it('that calls back while a purchase is paid finds the raise shut', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { offering } = project;
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 10);
    const { be } = await odd(world);
    await send(world, 'investor-1', world.rupiah, 'faucet', [project.params.terms.price]);
    await send(world, 'investor-1', world.rupiah, 'approve', [offering.address, project.params.terms.price]);
    const none = [0n, 0n, 27, HASH, HASH];
    for (const door of [
      call(offering, 'invest', [1, 1]),
      call(offering, 'investWithPermit', [1, 1, ...none]),
      call(offering, 'revoke', [one, one]),
    ]) {
      await be(WAY.calls, ...door);
      const error = 'ReentrancyGuardReentrantCall';
      await refused(world, 'investor-1', offering, 'invest', [1, 1], error);
      await refused(world, 'investor-1', offering, 'investWithPermit', [1, 1, ...none], error);
    }
    await be(WAY.plain);
    await send(world, 'investor-1', offering, 'investWithPermit', [1, 1, ...none]);
  });

  it('that calls back while a refund is paid finds raise and treasury shut', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { offering, treasury } = project;
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 10);
    await world.pass(30 * DAY);
    await send(world, 'investor-8', offering, 'finalize');
    const { be } = await odd(world);
    const refund = [offering, 'refund', [one, one]] as const;
    for (const door of [
      call(offering, 'refund', [one, one]),
      call(treasury, 'sweep'),
      call(treasury, 'payBack', [one, 1n]),
    ]) {
      await be(WAY.calls, ...door);
      await fails(world, send(world, 'investor-1', ...refund), treasury, 'ReentrancyGuardReentrantCall');
    }
    await be(WAY.plain);
    await send(world, 'investor-1', ...refund);
    assert.equal(await world.rupiah.read.balanceOf([treasury.address]), 0n);
  });
});
