import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Address } from 'viem';
import { HASH, fails, me, refused, send } from './calls.ts';
import { replace } from './enforcing.ts';
import { action, governed } from './proposals.ts';
import { byTreasury, order, ordered, said } from './siblings.ts';
import {
  DAY,
  attestation,
  complete,
  declare,
  invest,
  makeFunded,
  makeProject,
  makeWorld,
  type World,
} from './world.ts';

const LIFTED = 2 ** 32 - 1;
const [one, two, nine, ten] = [me('investor-1'), me('investor-2'), me('investor-9'), me('investor-10')];

/** investor-9 and investor-10 become wallets of the person behind investor-1. */
async function attest(world: World, wallet: typeof one, identity?: bigint) {
  const expiry = (await world.now()) + 4000 * DAY;
  identity ??= await world.registry.read.identityOf([one]);
  const batch = [[attestation(wallet, identity, expiry)]];
  await send(world, 'kyc-issuer', world.registry, 'registerBatch', batch);
}

/** One replacement costs 72 hours: most tests have it behind them. */
async function replaced() {
  const world = await makeWorld();
  const project = await makeFunded(world);
  await attest(world, nine);
  await replace(world, one, nine);
  const migrate = (old = one) => [world, 'investor-8', project.token, 'migrate', [old]] as const;
  return { world, project, token: project.token, migrate };
}

describe('a wallet that was replaced', () => {
  it('keeps its shares, and can do nothing with them, until anyone moves them', async () => {
    const { world, project, token, migrate } = await replaced();
    await refused(world, 'investor-1', token, 'transfer', [two, 1n], 'ERC7943CannotSend', [one]);
    await refused(world, 'investor-2', token, 'transfer', [one, 1n], 'ERC7943CannotReceive', [one]);
    await refused(world, 'investor-1', token, 'delegate', [two], 'Barred', [one]);
    await refused(world, 'investor-8', token, 'migrate', [two], 'NotReplaced', [two]);
    await refused(world, 'investor-8', token, 'migrate', [me('investor-12')], 'NotReplaced');
    const receipt = await send(...migrate());
    assert.deepEqual(order(receipt, token), [
      'Transfer',
      'DelegateVotesChanged',
      'DelegateVotesChanged',
      'PositionMigrated',
    ]);
    assert.deepEqual(said(receipt, token).at(-1), ['PositionMigrated', one, nine, 100n, 0n, 0n]);
    assert.deepEqual([await token.read.balanceOf([one]), await token.read.balanceOf([nine])], [0n, 100n]);
    assert.deepEqual([await token.read.getVotes([one]), await token.read.getVotes([nine])], [0n, 100n]);
    await refused(...migrate(), 'NothingToMigrate', [one]);
    await send(world, 'investor-9', token, 'transfer', [two, 100n]);
    assert.equal(await project.token.read.totalSupply(), 200n);
  });

  it('leaves what it earned, to the last fraction, and a declaration that is due', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    const { token, treasury } = project;
    await attest(world, nine);
    await complete(world, project);
    await world.until(await declare(world, project, 2_001n));
    await send(world, 'investor-1', token, 'transfer', [nine, 40n]);
    const recordTime = await declare(world, project, 2_001n);
    await replace(world, one, nine);
    await world.until(recordTime);
    const [owed, owedToFresh] = [await token.read.claimable([one]), await token.read.claimable([nine])];
    const receipt = await send(world, 'investor-8', token, 'migrate', [one]);
    assert.equal(order(receipt, token)[0], 'DeclarationApplied');
    const [accrued] = await token.read.accruedOf([nine]);
    const [, acc] = await token.read.accrual();
    // 100 shares since the beginning, whoever held how many of them: nothing was divided on the way.
    assert.equal(accrued, 100n * acc);
    assert.deepEqual(await token.read.accruedOf([one]), [0n, 2]);
    assert.ok(accrued >> 64n >= owed + owedToFresh);
    await send(world, 'investor-9', treasury, 'claim', [nine, nine]);
    assert.equal(await world.rupiah.read.balanceOf([nine]), accrued >> 64n);
    assert.equal(await token.read.claimable([one]), 0n);
  });

  it('may be claimed for by its successor before, and is moved after', async () => {
    const { world, project, migrate } = await replaced();
    const { treasury } = project;
    await complete(world, project);
    await world.until(await declare(world, project, 200_000n));
    await refused(world, 'investor-1', treasury, 'claim', [one, one], 'NotTheHolder', [one]);
    await refused(world, 'investor-1', treasury, 'claim', [one, nine], 'NotTheHolder', [one]);
    await refused(world, 'investor-9', treasury, 'claim', [one, one], 'WrongPayee', [one]);
    await send(world, 'investor-9', treasury, 'claim', [one, nine]);
    assert.equal(await world.rupiah.read.balanceOf([nine]), 98_000n);
    await send(...migrate());
    await refused(world, 'investor-9', treasury, 'claim', [nine, nine], 'NothingOwed', [nine]);
    await refused(world, 'investor-9', treasury, 'claim', [one, nine], 'NothingOwed', [one]);
  });

  it('leaves its frozen part, first, until the later of two days', async () => {
    const { world, project, token, migrate } = await replaced();
    await ordered(world, project, 'setFrozenTokens', [one, 150n]);
    await send(world, 'enforcer', token, 'setFrozenTokens', [nine, 10n]);
    const receipt = await send(...migrate());
    const events = said(receipt, token);
    assert.deepEqual(events.slice(0, 2), [
      ['Frozen', one, 0n],
      ['Transfer', one, nine, 100n],
    ]);
    assert.deepEqual(events.slice(-3), [
      ['Frozen', nine, 160n],
      ['FrozenUntil', nine, LIFTED],
      ['PositionMigrated', one, nine, 100n, 150n, 0n],
    ]);
    assert.deepEqual(
      [await token.read.getFrozenTokens([one]), await token.read.getFrozenTokens([nine])],
      [0n, 160n],
    );
  });

  it('brings nothing that has thawed by itself, and revives nothing', async () => {
    const { world, token, migrate } = await replaced();
    await send(world, 'enforcer', token, 'setFrozenTokens', [nine, 30n]);
    await world.pass(40 * DAY);
    await send(world, 'enforcer', token, 'setFrozenTokens', [one, 20n]);
    await send(...migrate());
    assert.equal(await token.read.getFrozenTokens([nine]), 20n);
    await world.pass(31 * DAY);
    assert.equal(await token.read.getFrozenTokens([nine]), 0n);
  });

  it('is moved whatever stands in the way of a transfer', async () => {
    const { world, project, token, migrate } = await replaced();
    const identity = await world.registry.read.identityOf([one]);
    await send(world, 'guardian', token, 'pause', [HASH]);
    const until = (await world.now()) + 29 * DAY;
    await send(world, 'enforcer', world.registry, 'freezeIdentity', [identity, until, HASH]);
    await ordered(world, project, 'addSponsor', [identity]);
    await byTreasury(world, project, 'moveTo', [6]);
    await byTreasury(world, project, 'moveTo', [8]);
    await send(...migrate());
    assert.equal(await token.read.balanceOf([nine]), 100n);
    assert.equal(await token.read.forcedTransfersLeft(), 10n);
  });

  it('is followed through every successor, to the last', async () => {
    const { world, token, migrate } = await replaced();
    await attest(world, ten);
    await replace(world, nine, ten);
    await send(...migrate());
    assert.deepEqual([await token.read.balanceOf([nine]), await token.read.balanceOf([ten])], [0n, 100n]);
    await refused(...migrate(nine), 'NothingToMigrate', [nine]);
  });

  it('is moved in each project apart', async () => {
    const world = await makeWorld();
    const first = await makeFunded(world);
    const second = await makeFunded(world, { slug: 'contoh-dua', nonce: 1n });
    await attest(world, nine);
    await replace(world, one, nine);
    await send(world, 'investor-8', first.token, 'migrate', [one]);
    assert.deepEqual(
      [await first.token.read.balanceOf([nine]), await second.token.read.balanceOf([nine])],
      [100n, 0n],
    );
    await refused(world, 'investor-1', second.token, 'transfer', [two, 1n], 'ERC7943CannotSend', [one]);
    await send(world, 'investor-8', second.token, 'migrate', [one]);
    assert.equal(await second.token.read.balanceOf([nine]), 100n);
  });

  it('voted once: what it cast stays, what it had not cast nobody casts', async () => {
    const { world, project, governance, propose, vote } = await governed();
    await attest(world, nine);
    const signal = (by: string) => action(governance, 'signal', [HASH], by);
    const cast = await propose('investor-1', signal('investor-1'));
    const uncast = await propose('investor-2', signal('investor-2'));
    await world.pass(DAY + 1);
    await vote('investor-1', cast, 1);
    await replace(world, one, nine);
    await send(world, 'investor-8', project.token, 'migrate', [one]);
    const snapshot = await governance.read.proposalSnapshot([uncast]);
    const power = (wallet: Address) => governance.read.getVotes([wallet, snapshot]);
    assert.deepEqual([await power(one), await power(nine)], [100n, 0n]);
    assert.deepEqual(await governance.read.proposalVotes([cast]), [0n, 100n, 0n]);
    await refused(world, 'investor-1', governance, 'castVote', [uncast, 1], 'Barred', [one]);
    // At the snapshot the new wallet had nothing.
    for (const proposal of [cast, uncast]) await vote('investor-9', proposal, 1);
    assert.deepEqual(await governance.read.proposalVotes([cast]), [0n, 100n, 0n]);
    assert.deepEqual(await governance.read.proposalVotes([uncast]), [0n, 0n, 0n]);
  });
});

describe('a wallet replaced by that of another person', () => {
  async function inherited(to = two) {
    const world = await makeWorld();
    const project = await makeFunded(world);
    await send(world, 'kyc-issuer', world.registry, 'agreeSuccession', [me('investor-3'), to, HASH]);
    await replace(world, me('investor-3'), to);
    const migrate = [world, 'investor-8', project.token, 'migrate', [me('investor-3')]] as const;
    return { world, project, token: project.token, migrate };
  }

  it('leaves its shares as a forced transfer does: from the bucket', async () => {
    const { world, project, token, migrate } = await inherited();
    await refused(...migrate, 'ForcedTransferLimit', [40n, 10n]);
    await ordered(world, project, 'allowForcedTransfers', [30n, (await world.now()) + 90 * DAY]);
    await send(...migrate);
    assert.equal(await token.read.balanceOf([two]), 100n);
    assert.equal(await token.read.forcedTransfersLeft(), 0n);
  });

  it('leaves them only to who can receive', async () => {
    const { world, project, token, migrate } = await inherited();
    await ordered(world, project, 'allowForcedTransfers', [30n, (await world.now()) + 90 * DAY]);
    await ordered(world, project, 'addSponsor', [await world.registry.read.identityOf([two])]);
    await refused(...migrate, 'ERC7943CannotReceive', [two]);
    assert.equal(await token.read.balanceOf([me('investor-3')]), 40n);
  });

  it('waits for the issue', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { token, offering, params } = project;
    await world.until(params.terms.opensAt);
    await invest(world, project, 'investor-1', 100);
    await invest(world, project, 'investor-3', 4);
    await send(world, 'kyc-issuer', world.registry, 'agreeSuccession', [me('investor-3'), two, HASH]);
    await replace(world, me('investor-3'), two);
    const migrate = [world, 'investor-8', token, 'migrate', [me('investor-3')]] as const;
    await refused(...migrate, 'AnotherIdentity', [me('investor-3'), two]);
    await world.until(params.terms.closesAt + 4 * DAY + 1);
    await send(world, 'investor-8', offering, 'finalize');
    await send(...migrate);
    assert.equal(await token.read.balanceOf([two]), 4n);
  });
});

describe('a wallet replaced during a raise', () => {
  async function raising() {
    const world = await makeWorld();
    const project = await makeProject(world);
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 20);
    await invest(world, project, 'investor-2', 20);
    await attest(world, nine);
    await replace(world, one, nine);
    const { token, offering } = project;
    return { world, project, token, offering, identity: await world.registry.read.identityOf([one]) };
  }

  it('moves with its record: what was fresh is, what was counted stays counted', async () => {
    const { world, token, offering, project, identity } = await raising();
    const before = await offering.read.positionOf([identity]);
    await refused(world, 'investor-9', offering, 'invest', [2, 2], 'UseFirstWallet', [one]);
    const receipt = await send(world, 'investor-8', token, 'migrate', [one]);
    assert.deepEqual(said(receipt, offering), [['RecordMoved', identity, one, nine]]);
    assert.deepEqual(said(receipt, token).at(-1), ['PositionMigrated', one, nine, 20n, 0n, 0n]);
    assert.deepEqual(await offering.read.positionOf([identity]), { ...before, wallet: nine });
    assert.equal(await offering.read.identities(), 2);
    await refused(world, 'investor-9', token, 'transfer', [two, 1n], 'NotIssued');
    await refused(world, 'investor-1', offering, 'revoke', [one, one], 'WrongPayee', [one]);
    await refused(world, 'investor-1', offering, 'revoke', [nine, nine], 'NotTheHolder', [one]);
    await send(world, 'investor-9', offering, 'revoke', [nine, nine]);
    assert.equal(await world.rupiah.read.balanceOf([nine]), 20n * project.params.terms.price);
    await invest(world, project, 'investor-9', 4);
    assert.equal((await offering.read.positionOf([identity])).revocations, 1);
  });

  it('is refunded where it was moved to, once', async () => {
    const { world, token, offering, project } = await raising();
    await send(world, 'guardian', offering, 'cancel', [HASH]);
    await send(world, 'investor-8', token, 'migrate', [one]);
    await refused(world, 'investor-9', offering, 'refund', [one, nine], 'NothingOwed', [one]);
    await send(world, 'investor-9', offering, 'refund', [nine, nine]);
    assert.equal(await world.rupiah.read.balanceOf([nine]), 20n * project.params.terms.price);
  });

  it('leaves its frozen part and not the record that another wallet of the person took over', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { token, offering } = project;
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 20);
    await send(world, 'investor-1', offering, 'revoke', [one, one]);
    await attest(world, nine);
    await attest(world, ten);
    await invest(world, project, 'investor-9', 4);
    await ordered(world, project, 'setFrozenTokens', [one, 5n]);
    await replace(world, one, ten);
    await send(world, 'investor-8', token, 'migrate', [one]);
    assert.equal(await token.read.getFrozenTokens([ten]), 5n);
    const identity = await world.registry.read.identityOf([one]);
    assert.equal((await offering.read.positionOf([identity])).wallet, nine);
  });

  it('has a record that only the token moves', async () => {
    const { world, project, offering, token, identity } = await raising();
    for (const id of ['investor-1', 'enforcer', 'spv-1'])
      await refused(world, id, offering, 'moveRecord', [one, nine], 'NotTheToken', [me(id)]);
    await send(world, 'investor-9', offering, 'revoke', [one, nine]);
    await fails(world, send(world, 'investor-8', token, 'migrate', [one]), token, 'NothingToMigrate', [one]);
    // Its record is free: the next wallet of the person takes it over, with what was counted.
    await invest(world, project, 'investor-9', 4);
    const { wallet, revocations } = await offering.read.positionOf([identity]);
    assert.deepEqual([wallet, revocations], [nine, 1]);
  });
});
