import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zeroAddress } from 'viem';
import { HASH, at, fails, me, refused, send } from './calls.ts';
import { enforce, sibling } from './enforcing.ts';
import { action, governed } from './proposals.ts';
import { byTreasury, order, ordered, said } from './siblings.ts';
import { DAY, complete, declare, invest, makeFunded, makeProject, makeWorld } from './world.ts';

const [one, two, nine] = [me('investor-1'), me('investor-2'), me('investor-9')];
const STAGE = { terminated: 6, redemption: 8 };

/** 200 shares, so the bucket holds ten. */
async function funded() {
  const world = await makeWorld();
  const project = await makeFunded(world);
  const { token } = project;
  const force = (...args: unknown[]) => ordered(world, project, 'forcedTransfer', args);
  const freeze = (account: string, amount: bigint) =>
    ordered(world, project, 'setFrozenTokens', [account, amount]);
  const allow = (shares: bigint, until: number) =>
    ordered(world, project, 'allowForcedTransfers', [shares, until]);
  return { world, project, token, force, freeze, allow };
}

describe('a forced transfer', () => {
  it('comes through the timelock alone', async () => {
    const { world, project, token } = await funded();
    for (const id of ['enforcer', 'guardian', 'admin', 'investor-1'])
      for (const [name, args] of [
        ['forcedTransfer', [one, two, 1n]],
        ['allowForcedTransfers', [1n, 1]],
      ] as const)
        await refused(world, id, token, name, args, 'OnlySibling', [me(id)]);
    await fails(world, byTreasury(world, project, 'forcedTransfer', [one, two, 1n]), token, 'OnlySibling');
  });

  it('takes from whom nobody may deal with, with its votes and not its profit', async () => {
    const { world, project, token, force } = await funded();
    await complete(world, project);
    const recordTime = await declare(world, project, 200_000n);
    await send(world, 'kyc-issuer', world.registry, 'revoke', [one, HASH]);
    const identity = await world.registry.read.identityOf([one]);
    const until = recordTime + 20 * DAY;
    await send(world, 'enforcer', world.registry, 'freezeIdentity', [identity, until, HASH]);
    await world.until(recordTime);
    const receipt = await force(one, two, 4n);
    assert.deepEqual(order(receipt, token), [
      'DeclarationApplied',
      'Transfer',
      'DelegateVotesChanged',
      'DelegateVotesChanged',
      'ForcedTransfer',
    ]);
    assert.deepEqual(said(receipt, token).at(-1), ['ForcedTransfer', one, two, 4n]);
    assert.deepEqual([await token.read.balanceOf([one]), await token.read.balanceOf([two])], [96n, 64n]);
    assert.deepEqual([await token.read.getVotes([one]), await token.read.getVotes([two])], [96n, 64n]);
    // What was earned before stays where it was earned: 980 a share, net of the fee.
    assert.deepEqual(
      [await token.read.claimable([one]), await token.read.claimable([two])],
      [98_000n, 58_800n],
    );
  });

  it('gives only to who can receive', async () => {
    const { world, token, force } = await funded();
    const cannot = (to: string) => fails(world, force(one, to, 1n), token, 'ERC7943CannotReceive', [to]);
    for (const to of [nine, me('spv-1'), zeroAddress, token.address]) await cannot(to);
    await send(world, 'kyc-issuer', world.registry, 'revoke', [two, HASH]);
    await cannot(two);
  });

  it('takes from nobody what it has not', async () => {
    const { world, token, force, freeze } = await funded();
    await fails(world, force(zeroAddress, two, 1n), token, 'ERC20InvalidSender', [zeroAddress]);
    await fails(world, force(nine, two, 1n), token, 'ERC20InsufficientBalance', [nine, 0n, 1n]);
    await freeze(nine, 5n);
    await fails(world, force(nine, two, 1n), token, 'ERC20InsufficientBalance', [nine, 0n, 1n]);
    assert.equal(await token.read.totalSupply(), 200n);
  });

  it('waits for the issue, and ends with the redemption', async () => {
    const world = await makeWorld();
    const raising = await makeProject(world, { nonce: 5n, slug: 'lain' });
    const force = (project: typeof raising) => ordered(world, project, 'forcedTransfer', [one, two, 0n]);
    await fails(world, force(raising), raising.token, 'NotIssued');
    const project = await makeFunded(world);
    await force(project);
    await byTreasury(world, project, 'moveTo', [STAGE.terminated]);
    await force(project);
    await byTreasury(world, project, 'moveTo', [STAGE.redemption]);
    await fails(world, force(project), project.token, 'WrongStage', [STAGE.redemption]);
  });

  it('goes on while transfers are paused', async () => {
    const { world, token, force } = await funded();
    await send(world, 'guardian', token, 'pause', [HASH]);
    await refused(world, 'investor-1', token, 'transfer', [two, 1n], 'Paused');
    await force(one, two, 10n);
  });

  it('thaws what it takes, first, and nothing else', async () => {
    const { token, force, freeze } = await funded();
    await freeze(one, 95n);
    assert.deepEqual(order(await force(one, two, 5n), token).slice(0, 1), ['Transfer']);
    const receipt = await force(one, two, 3n);
    const [frozen, transfer] = said(receipt, token);
    assert.deepEqual(frozen, ['Frozen', one, 92n]);
    assert.deepEqual(transfer, ['Transfer', one, two, 3n]);
    assert.equal(order(receipt, token).at(-1), 'ForcedTransfer');
    assert.equal(await token.read.frozenUntil([one]), 2 ** 32 - 1);
    // What was frozen beyond the balance stays frozen for shares to come.
    await freeze(one, 150n);
    assert.deepEqual(said(await force(one, two, 2n), token)[0], ['Frozen', one, 148n]);
    assert.equal(await token.read.balanceOf([one]), 90n);
  });
});

describe('the bucket of forced transfers', () => {
  it('holds a twentieth of the supply and refills over thirty days', async () => {
    const { world, token, force } = await funded();
    assert.equal(await token.read.forcedTransfersLeft(), 10n);
    await fails(world, force(one, two, 11n), token, 'ForcedTransferLimit', [11n, 10n]);
    await force(one, two, 10n);
    const empty = await world.now();
    await fails(world, force(one, two, 1n), token, 'ForcedTransferLimit', [1n, 0n]);
    await at(world, empty + 3 * DAY - 1);
    await fails(world, force(one, two, 1n), token, 'ForcedTransferLimit', [1n, 0n]);
    await at(world, empty + 3 * DAY);
    await force(one, two, 1n);
    await world.until(empty + 33 * DAY);
    assert.equal(await token.read.forcedTransfersLeft(), 10n);
    await world.pass(300 * DAY);
    await fails(world, force(one, two, 11n), token, 'ForcedTransferLimit', [11n, 10n]);
    await force(one, two, 10n);
  });

  it('holds nothing where there are fewer than twenty shares', async () => {
    const world = await makeWorld();
    const terms = { softCap: 10, hardCap: 19, minTicket: 1, minIdentities: 1, maxBps: 10_000 };
    const { params } = await makeProject(world, { nonce: 9n, slug: 'contoh-nol' });
    const now = await world.now();
    const days = { opensAt: now + DAY, closesAt: now + 5 * DAY };
    const project = await makeProject(world, {
      nonce: 10n,
      slug: 'contoh-kecil',
      terms: { ...params.terms, ...terms, ...days, tierLimits: [19, 19, 19, 19] },
    });
    await world.until(now + DAY);
    await invest(world, project, 'investor-1', 19);
    await world.until(now + 9 * DAY + 2);
    await send(world, 'investor-8', project.offering, 'finalize');
    const force = ordered(world, project, 'forcedTransfer', [one, two, 1n]);
    await fails(world, force, project.token, 'ForcedTransferLimit', [1n, 0n]);
  });

  it('is widened by holders, by a number and for a time', async () => {
    const { world, token, force, allow } = await funded();
    const moment = (await world.now()) + 10;
    await at(world, moment);
    await fails(world, allow(5n, moment + 90 * DAY + 1), token, 'BadAllowanceEnd', [moment + 90 * DAY]);
    await at(world, moment + 1);
    const until = moment + 1 + 90 * DAY;
    assert.deepEqual(said(await allow(50n, until), token), [['ForcedTransfersAllowed', 50n, until]]);
    assert.equal(await token.read.forcedTransfersLeft(), 60n);
    await fails(world, force(one, two, 61n), token, 'ForcedTransferLimit', [61n, 60n]);
    // The bucket first: what it held refills.
    await force(one, two, 8n);
    await force(one, two, 12n);
    assert.equal(await token.read.forcedTransfersLeft(), 40n);
    await world.until(until - 1);
    assert.equal(await token.read.forcedTransfersLeft(), 50n);
    await at(world, until);
    await fails(world, force(one, two, 11n), token, 'ForcedTransferLimit', [11n, 10n]);
    // The next takes the place of the last.
    const next = (await world.now()) + DAY;
    await allow(7n, next);
    await allow(3n, next);
    assert.equal(await token.read.forcedTransfersLeft(), 13n);
    await allow(2n ** 200n, next);
    assert.equal(await token.read.forcedTransfersLeft(), 10n + 2n ** 32n - 1n);
    await allow(0n, 0);
    assert.equal(await token.read.forcedTransfersLeft(), 10n);
  });

  it('is widened by a vote, for what an enforcer then has done', async () => {
    const { world, project, enact } = await governed();
    const { token, timelock } = project;
    const call = sibling(token, 'forcedTransfer', [one, two, 40n]);
    await fails(world, enforce(world, timelock, 'enforce', call), token, 'ForcedTransferLimit', [40n, 10n]);
    const until = (await world.now()) + 90 * DAY;
    await enact(action(token, 'allowForcedTransfers', [30n, until], 'investor-1'));
    assert.equal(await token.read.forcedTransfersLeft(), 40n);
    // What was announced, and could not be done, still can.
    await send(world, 'enforcer', timelock, 'enforce', call);
    assert.deepEqual([await token.read.balanceOf([one]), await token.read.balanceOf([two])], [60n, 100n]);
    assert.equal(await token.read.forcedTransfersLeft(), 0n);
  });
});
