import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAddressEqual, toFunctionSelector, zeroAddress, type Address } from 'viem';
import { HASH, fails, me, refused, selector, send, sendAs } from './calls.ts';
import { enforce, sibling } from './enforcing.ts';
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

const MOST = 2n ** 256n - 1n;
const NONE = '0x00000000';
const [one, two] = [me('investor-1'), me('investor-2')];

async function funded() {
  const world = await makeWorld();
  const project = await makeFunded(world);
  return { world, project, token: project.token };
}

interface Failure {
  cause?: Failure;
  data?: { errorName?: string };
}

/** Name of the error with which a transfer would fail, nothing when it would pass. */
async function attempt(world: World, project: Project, from: Address, to: Address, amount: bigint) {
  try {
    const { address, abi } = project.token;
    await world.client.simulateContract({
      account: from,
      address,
      abi,
      functionName: 'transfer',
      args: [to, amount],
    });
    return undefined;
  } catch (error) {
    for (let cause = error as Failure | undefined; cause; cause = cause.cause)
      if (cause.data?.errorName) return cause.data.errorName;
    throw error;
  }
}

describe('the shares', () => {
  it('are minted, burned, moved on and shared out by siblings alone', async () => {
    const { world, project, token } = await funded();
    for (const [name, args] of [
      ['mint', [one, 1n]],
      ['burn', [one, 1n]],
      ['moveTo', [5]],
      ['schedule', [1, 1n, 1]],
      ['unschedule', [1]],
      ['take', [one]],
    ] as [string, unknown[]][])
      for (const id of ['admin', 'spv-1', 'investor-1'])
        await refused(world, id, token, name, args, 'OnlySibling', [me(id)]);
    const [offering, treasury] = [project.offering.address, project.treasury.address];
    const as = (who: Address, name: string, args: unknown[]) => sendAs(world, who, token, name, args);
    await fails(world, as(offering, 'mint', [one, 1n]), token, 'OnlySibling');
    await fails(world, as(offering, 'burn', [one, 1n]), token, 'OnlySibling');
    await fails(world, as(offering, 'take', [one]), token, 'OnlySibling');
    for (const stage of [0, 1, 2, 3, 4, 5, 9])
      await fails(world, as(offering, 'moveTo', [stage]), token, 'WrongStage', [4]);
    for (const stage of [0, 1, 2, 3, 4, 7, 8, 9])
      await fails(world, as(treasury, 'moveTo', [stage]), token, 'WrongStage', [4]);
    assert.equal(await token.read.totalSupply(), 200n);
  });

  it('hold one declaration at a time', async () => {
    const { world, project, token } = await funded();
    await complete(world, project);
    const recordTime = await declare(world, project, 1000n);
    const as = (name: string, args: unknown[]) => sendAs(world, project.treasury.address, token, name, args);
    assert.deepEqual(await token.read.pending(), [1, 980n, recordTime]);
    await fails(world, as('schedule', [2, 1n, recordTime]), token, 'DeclarationPending', [1]);
    await fails(world, as('unschedule', [2]), token, 'DeclarationPending', [1]);
    await world.until(recordTime);
    await fails(world, as('unschedule', [2]), token, 'DeclarationPending', [1]);
    await send(world, 'investor-9', token, 'roll');
    await send(world, 'investor-9', token, 'roll');
    assert.deepEqual(await token.read.accrual(), [1, (980n << 64n) / 200n]);
  });

  it('go only from the verified to the verified, never to a sponsor', async () => {
    const { world, token } = await funded();
    const transfer = (id: string, to: Address, amount = 1n) =>
      [world, id, token, 'transfer', [to, amount]] as const;
    await refused(...transfer('investor-1', me('investor-9')), 'ERC7943CannotReceive', [me('investor-9')]);
    await refused(...transfer('investor-1', token.address), 'ERC7943CannotReceive');
    await refused(...transfer('investor-9', one, 0n), 'ERC7943CannotSend', [me('investor-9')]);
    await refused(...transfer('investor-1', me('spv-1')), 'Sponsor', [me('spv-1')]);
    await refused(...transfer('investor-1', two, 101n), 'ERC20InsufficientBalance');
    await refused(...transfer('investor-1', zeroAddress), 'ERC20InvalidReceiver');
    await send(world, 'investor-1', token, 'approve', [two, 10n]);
    await refused(world, 'investor-2', token, 'transferFrom', [one, two, 11n], 'ERC20InsufficientAllowance');
    await refused(world, 'investor-2', token, 'transferFrom', [one, me('spv-1'), 1n], 'Sponsor');
    await send(world, 'investor-2', token, 'transferFrom', [one, two, 10n]);
    assert.equal(await token.read.allowance([one, two]), 0n);
    await send(world, 'kyc-issuer', world.registry, 'revoke', [one, HASH]);
    await refused(...transfer('investor-1', two), 'ERC7943CannotSend', [one]);
    const identity = await world.registry.read.identityOf([me('spv-1')]);
    assert.equal(await token.read.isSponsor([identity]), true);
    assert.equal(await token.read.isSponsor([identity + 1n]), false);
  });

  it('may be frozen in part, by the enforcer alone', async () => {
    const { world, project, token } = await funded();
    await refused(world, 'admin', token, 'setFrozenTokens', [one, 1n], 'NotAnEnforcer', [me('admin')]);
    const freeze = (amount: bigint) => send(world, 'enforcer', token, 'setFrozenTokens', [one, amount]);
    const transfer = (amount: bigint) => [world, 'investor-1', token, 'transfer', [two, amount]] as const;
    await freeze(90n);
    await refused(...transfer(11n), 'ERC7943InsufficientUnfrozenBalance', [one, 11n, 10n]);
    await send(...transfer(10n));
    await fails(world, freeze(91n), token, 'FrozenOnceAYear');
    await enforce(world, project.timelock, 'enforce', sibling(token, 'setFrozenTokens', [one, MOST]));
    assert.equal(await token.read.getFrozenTokens([one]), 2n ** 32n - 1n);
    await refused(...transfer(1n), 'ERC7943InsufficientUnfrozenBalance', [one, 1n, 0n]);
    await send(world, 'investor-2', token, 'transfer', [one, 1n]);
    await freeze(0n);
    await send(...transfer(91n));
  });

  it('foretell what a transfer does', async () => {
    const { world, project, token } = await funded();
    const expiry = (await world.now()) + 100;
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[attestation(one, 1003n, expiry, 1)]]);
    await send(world, 'enforcer', token, 'setFrozenTokens', [me('investor-3'), 39n]);
    const frozen = await world.registry.read.identityOf([me('investor-5')]);
    await send(world, 'enforcer', world.registry, 'freezeIdentity', [frozen, expiry + DAY, HASH]);
    const people = ['investor-1', 'investor-2', 'investor-3', 'investor-5', 'investor-9', 'spv-1'].map(me);
    const check = async () => {
      for (const from of people)
        for (const to of [...people, zeroAddress, token.address])
          for (const amount of [0n, 1n, 2n, 61n, MOST]) {
            const reason = await token.read.transferReason([from, to, amount]);
            const error = await attempt(world, project, from, to, amount);
            assert.equal(reason === NONE, error === undefined, `${from} ${to} ${amount}: ${error}`);
            assert.equal(await token.read.canTransfer([from, to, amount]), error === undefined);
            if (error) assert.equal(reason, selector(token, error));
          }
    };
    await check();
    await world.until(expiry);
    assert.equal(await token.read.canSend([one]), false);
    assert.equal(await attempt(world, project, one, two, 1n), 'ERC7943CannotSend');
    await check();
  });

  it('answer whatever the address is and whatever the registry does', async () => {
    const { world, token } = await funded();
    assert.ok(isAddressEqual(await token.read.identityRegistry(), world.registry.address));
    const odd = [zeroAddress, token.address, world.registry.address, `0x${'ff'.repeat(20)}`] as Address[];
    const check = async (verified: boolean) => {
      for (const a of [...odd, one]) {
        assert.equal(await token.read.canSend([a]), verified && a === one);
        assert.equal(await token.read.canReceive([a]), verified && a === one);
        assert.equal(await token.read.getFrozenTokens([a]), 0n);
        assert.equal(await token.read.canTransfer([a, two, MOST]), false);
        assert.equal(await token.read.canTransfer([two, a, 1n]), verified && a === one);
        assert.equal(typeof (await token.read.claimable([a])), 'bigint');
      }
    };
    await check(true);
    // It reverts, loops for ever, answers nothing, one byte, nonsense, or is not there.
    const broken = [
      '0xfe',
      '0x5b5f56',
      '0x00',
      '0x60015ff3',
      `0x7f${'ff'.repeat(32)}5f5260205ff3`,
      '0x',
    ] as const;
    for (const code of broken) {
      await world.networkHelpers.setCode(world.registry.address, code);
      await check(false);
    }
  });

  it('vote for their holder until it says otherwise', async () => {
    const { world, token } = await funded();
    assert.equal(await token.read.delegates([one]), one);
    await refused(world, 'investor-1', token, 'delegate', [me('spv-1')], 'Sponsor', [me('spv-1')]);
    await send(world, 'investor-1', token, 'delegate', [two]);
    assert.deepEqual([await token.read.getVotes([one]), await token.read.getVotes([two])], [0n, 160n]);
    await send(world, 'investor-1', token, 'transfer', [me('investor-3'), 10n]);
    assert.equal(await token.read.getVotes([two]), 150n);
    await send(world, 'investor-1', token, 'delegate', [zeroAddress]);
    assert.deepEqual([await token.read.getVotes([one]), await token.read.getVotes([two])], [90n, 60n]);
    assert.equal(await token.read.decimals(), 0);
    assert.equal(await token.read.CLOCK_MODE(), 'mode=timestamp');
  });

  it('are locked until they are issued', async () => {
    const world = await makeWorld();
    const { token } = await makeProject(world);
    assert.equal(await token.read.issued(), false);
    await refused(world, 'investor-1', token, 'delegate', [two], 'NotIssued');
    await refused(world, 'investor-1', token, 'transfer', [two, 0n], 'NotIssued');
    assert.equal(await token.read.transferReason([one, two, 0n]), toFunctionSelector('NotIssued()'));
  });

  it('are locked, though their holders may send and receive', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { token, params } = project;
    await world.until(params.terms.opensAt);
    for (const id of ['investor-1', 'investor-2']) await invest(world, project, id, 60);
    const answers = async () => [
      await token.read.canSend([one]),
      await token.read.canReceive([two]),
      await token.read.canTransfer([one, two, 1n]),
      await token.read.canTransfer([one, two, 0n]),
    ];
    assert.deepEqual(await answers(), [true, true, false, false]);
    assert.equal(await token.read.canReceive([me('spv-1')]), false);
    assert.equal(await token.read.canSend([me('investor-9')]), false);
    await world.until(params.terms.closesAt + params.terms.reflection + 1);
    assert.deepEqual(await answers(), [true, true, false, false]);
    await send(world, 'investor-8', project.offering, 'finalize');
    assert.deepEqual(await answers(), [true, true, true, true]);
  });

  it('may be promised while they are locked, and are taken once they are issued', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { token, params } = project;
    await world.until(params.terms.opensAt);
    for (const id of ['investor-1', 'investor-2']) await invest(world, project, id, 60);
    await send(world, 'investor-1', token, 'approve', [two, 20n]);
    const take = [world, 'investor-2', token, 'transferFrom', [one, two, 20n]] as const;
    await refused(...take, 'NotIssued', []);
    await world.until(params.terms.closesAt + params.terms.reflection + 1);
    await refused(...take, 'NotIssued', []);
    await send(world, 'investor-8', project.offering, 'finalize');
    assert.equal(await token.read.allowance([one, two]), 20n);
    await send(...take);
    assert.deepEqual([await token.read.balanceOf([one]), await token.read.balanceOf([two])], [40n, 80n]);
    assert.equal(await token.read.allowance([one, two]), 0n);
  });
});
