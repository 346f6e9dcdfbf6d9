import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData, keccak256, parseEventLogs, zeroHash, type Hex } from 'viem';
import { HASH, at, fails, me, refused, send } from './calls.ts';
import { enforce, enforcement, replace, sibling } from './enforcing.ts';
import { action, governed } from './proposals.ts';
import { said } from './siblings.ts';
import { DAY, attestation, complete, declare, makeFunded, makeProject, makeWorld, invest } from './world.ts';

const FOREVER = 2 ** 32 - 1;
const NONE = '0x00000000';
const [one, two, nine, ten] = [me('investor-1'), me('investor-2'), me('investor-9'), me('investor-10')];

describe('enforcement in two steps', () => {
  it('is announced with its order, waits 72 hours, is done once', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const identity = await registry.read.identityOf([one]);
    const call = enforcement(registry, 'confirmFreeze', [identity, FOREVER]);
    const id = keccak256(call);
    const freeze = [identity, FOREVER];
    for (const who of ['guardian', 'admin', 'kyc-issuer', 'investor-1'])
      await refused(world, who, registry, 'scheduleEnforcement', [call, HASH], 'NotAnEnforcer', [me(who)]);
    await refused(world, 'enforcer', registry, 'scheduleEnforcement', [call, zeroHash], 'ZeroOrder');
    await refused(world, 'enforcer', registry, 'confirmFreeze', freeze, 'NotScheduled', [id]);
    const receipt = await send(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH]);
    const readyAt = (await world.now()) + 3 * DAY;
    const [event] = parseEventLogs({ abi: registry.abi, logs: receipt.logs });
    assert.deepEqual(event?.args, { id, action: call.slice(0, 10), call, orderHash: HASH, readyAt });
    assert.deepEqual(await registry.read.enforcementOf([id]), [HASH, readyAt]);
    await refused(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH], 'AlreadyScheduled', [id]);
    await refused(world, 'enforcer', registry, 'confirmFreeze', freeze, 'EnforcementNotReady', [readyAt]);
    await world.until(readyAt);
    await refused(world, 'investor-1', registry, 'confirmFreeze', freeze, 'NotAnEnforcer');
    await refused(world, 'enforcer', registry, 'confirmFreeze', [identity, FOREVER - 1], 'NotScheduled');
    const done = await send(world, 'enforcer', registry, 'confirmFreeze', freeze);
    assert.deepEqual(said(done, registry)[0], ['EnforcementDone', id, call.slice(0, 10), HASH]);
    assert.deepEqual(await registry.read.freezeOf([identity]), [FOREVER, true]);
    await refused(world, 'enforcer', registry, 'confirmFreeze', freeze, 'NotScheduled', [id]);
    assert.deepEqual(await registry.read.enforcementOf([id]), [zeroHash, 0]);
  });

  it('can be made in the very second it is due, not one earlier', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const args = [1000n, FOREVER];
    const call = enforcement(registry, 'confirmFreeze', args);
    await send(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH]);
    const readyAt = (await world.now()) + 3 * DAY;
    await at(world, readyAt - 1);
    await refused(world, 'enforcer', registry, 'confirmFreeze', args, 'EnforcementNotReady');
    await at(world, readyAt);
    await send(world, 'enforcer', registry, 'confirmFreeze', args);
  });

  it('is stopped by a guardian, and may be announced anew', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const args = [1000n, FOREVER];
    const call = enforcement(registry, 'confirmFreeze', args);
    await refused(world, 'guardian', registry, 'cancelEnforcement', [call, HASH], 'NotScheduled');
    await send(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH]);
    for (const who of ['enforcer', 'admin', 'investor-1'])
      await refused(world, who, registry, 'cancelEnforcement', [call, HASH], 'MayNotCancel', [me(who)]);
    const receipt = await send(world, 'guardian', registry, 'cancelEnforcement', [call, HASH]);
    assert.deepEqual(said(receipt, registry), [
      ['EnforcementCancelled', keccak256(call), me('guardian'), HASH],
    ]);
    await world.pass(3 * DAY);
    await refused(world, 'enforcer', registry, 'confirmFreeze', args, 'NotScheduled');
    await send(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH]);
  });

  it('is void when it lay for thirty days', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const args = [1000n, FOREVER];
    const call = enforcement(registry, 'confirmFreeze', args);
    await send(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH]);
    const end = (await world.now()) + 33 * DAY;
    await at(world, end + 1);
    await refused(world, 'enforcer', registry, 'confirmFreeze', args, 'NotScheduled');
    await send(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH]);
    const again = (await world.now()) + 33 * DAY;
    await at(world, again);
    await send(world, 'enforcer', registry, 'confirmFreeze', args);
  });
});

describe('a freeze under an order', () => {
  it('stops voting, delegating and claiming; an unconfirmed one stops no vote', async () => {
    const world = await makeWorld();
    const { token, treasury, governance } = await makeFunded(world);
    const { registry } = world;
    const identity = await registry.read.identityOf([two]);
    const description = `Say it #proposer=${one.toLowerCase()}`;
    const data = encodeFunctionData({ abi: governance.abi, functionName: 'signal', args: [HASH] });
    const propose = [[governance.address], [0n], [data], description];
    await enforce(world, registry, 'confirmFreeze', [identity, FOREVER], 60);
    await send(world, 'investor-1', governance, 'propose', propose);
    const receipt = await world.client.getBlock({ includeTransactions: true });
    const { logs } = await world.client.getTransactionReceipt({ hash: receipt.transactions[0]!.hash });
    const [made] = parseEventLogs({ abi: governance.abi, eventName: 'ProposalKind', logs });
    const vote = [made!.args.proposalId, 1] as const;
    await send(world, 'enforcer', registry, 'thawIdentity', [identity, HASH]);
    const until = (await world.now()) + 29 * DAY;
    await send(world, 'enforcer', registry, 'freezeIdentity', [identity, until, HASH]);
    await world.pass(DAY + 1);
    assert.equal(await registry.read.isBarred([two]), false);
    assert.equal(await governance.read.voteReason([vote[0], two]), NONE);
    await send(world, 'investor-2', token, 'delegate', [two]);
    await enforce(world, registry, 'confirmFreeze', [identity, FOREVER]);
    assert.equal(await registry.read.isBarred([two]), true);
    const barred = (await governance.read.voteReason([vote[0], two])) as Hex;
    assert.notEqual(barred, NONE);
    await refused(world, 'investor-2', governance, 'castVote', vote, 'Barred', [two]);
    await refused(world, 'investor-2', token, 'delegate', [one], 'Barred', [two]);
    await refused(world, 'investor-2', treasury, 'claim', [two, two], 'IdentityFrozen', [two]);
    assert.equal(await registry.read.isVerified([two]), false);
    await send(world, 'enforcer', registry, 'thawIdentity', [identity, HASH]);
    await send(world, 'investor-2', governance, 'castVote', vote);
  });

  it('lets profit accrue, and pays it to the unit once it is lifted', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    const { token, treasury } = project;
    const { registry } = world;
    await complete(world, project);
    const identity = await registry.read.identityOf([one]);
    await world.until(await declare(world, project, 200_000n));
    await enforce(world, registry, 'confirmFreeze', [identity, FOREVER]);
    await enforce(world, project.timelock, 'enforce', sibling(token, 'setFrozenTokens', [two, 60n]));
    for (const amount of [1_000_003n, 333n]) await world.until(await declare(world, project, amount));
    await send(world, 'investor-3', token, 'transfer', [me('investor-4'), 13n]);
    // It is reckoned while it is frozen, too.
    const touch = sibling(token, 'forcedTransfer', [one, me('investor-4'), 0n]);
    await enforce(world, project.timelock, 'enforce', touch);
    for (const payee of [one, two])
      await refused(world, 'investor-1', treasury, 'claim', [one, payee], 'IdentityFrozen', [one]);
    const steps = [200_000n, 1_000_003n, 333n].map(
      (amount) => ((amount - (amount * 2n) / 100n) << 64n) / 200n,
    );
    const earned = (shares: bigint) => (shares * steps.reduce((a, b) => a + b)) >> 64n;
    const owed = earned(100n);
    assert.equal(await token.read.claimable([one]), owed);
    // Frozen shares earn as others do, and what they earned is paid.
    await send(world, 'investor-2', treasury, 'claim', [two, two]);
    assert.equal(await world.rupiah.read.balanceOf([two]), earned(60n));
    await send(world, 'enforcer', registry, 'thawIdentity', [identity, HASH]);
    await send(world, 'investor-1', treasury, 'claim', [one, one]);
    assert.equal(await world.rupiah.read.balanceOf([one]), owed);
    assert.equal(await token.read.claimable([one]), 0n);
  });

  it('lets votes count that were delegated before it, and keeps its own from being cast', async () => {
    const { world, project, governance, propose, vote } = await governed();
    const { token } = project;
    await send(world, 'investor-1', token, 'delegate', [two]);
    await enforce(world, world.registry, 'confirmFreeze', [
      await world.registry.read.identityOf([one]),
      FOREVER,
    ]);
    const id = await propose('investor-3', action(governance, 'signal', [HASH], 'investor-3'));
    await world.pass(DAY + 1);
    await fails(world, vote('investor-1', id, 1), governance, 'Barred', [one]);
    await vote('investor-2', id, 1);
    assert.deepEqual(await governance.read.proposalVotes([id]), [0n, 160n, 0n]);
    await refused(world, 'investor-1', token, 'delegate', [one], 'Barred', [one]);
  });

  it('is not shortened by a later unconfirmed one', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const identity = await registry.read.identityOf([one]);
    await enforce(world, registry, 'confirmFreeze', [identity, FOREVER]);
    const until = (await world.now()) + 20 * DAY;
    await send(world, 'enforcer', registry, 'freezeIdentity', [identity, until, HASH]);
    await world.pass(60 * DAY);
    assert.equal(await registry.read.isFrozen([one]), true);
    assert.deepEqual(await registry.read.freezeOf([identity]), [FOREVER, true]);
    const gone = (await world.now()) + 4 * DAY;
    await enforce(world, registry, 'confirmFreeze', [identity, gone]);
    assert.deepEqual(await registry.read.freezeOf([identity]), [gone, true]);
    await world.until(gone);
    assert.deepEqual(
      [await registry.read.isFrozen([one]), await registry.read.isBarred([one])],
      [false, false],
    );
    const call = enforcement(registry, 'confirmFreeze', [identity, gone]);
    await send(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH]);
    await world.pass(3 * DAY);
    await refused(world, 'enforcer', registry, 'confirmFreeze', [identity, gone], 'FreezeTooLong', [gone]);
  });

  it('stops revoking and refunds, which an unconfirmed one and a lapsed attestation do not', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { registry } = world;
    const { offering } = project;
    await world.until(project.params.terms.opensAt);
    for (const id of ['investor-1', 'investor-2', 'investor-3']) await invest(world, project, id, 10);
    const identity = (id: string) => registry.read.identityOf([me(id)]);
    await enforce(world, registry, 'confirmFreeze', [await identity('investor-1'), FOREVER]);
    const until = (await world.now()) + 29 * DAY;
    await send(world, 'enforcer', registry, 'freezeIdentity', [await identity('investor-2'), until, HASH]);
    await send(world, 'kyc-issuer', registry, 'revoke', [me('investor-3'), HASH]);
    await refused(world, 'investor-1', offering, 'revoke', [one, one], 'Barred', [one]);
    await send(world, 'investor-2', offering, 'revoke', [two, two]);
    await world.until(project.params.terms.closesAt + 4 * DAY + 1);
    await send(world, 'investor-8', offering, 'finalize');
    await refused(world, 'investor-1', offering, 'refund', [one, one], 'Barred', [one]);
    const three = me('investor-3');
    await send(world, 'investor-3', offering, 'refund', [three, three]);
    await send(world, 'enforcer', registry, 'thawIdentity', [await identity('investor-1'), HASH]);
    await send(world, 'investor-1', offering, 'refund', [one, one]);
  });
});

describe('a wallet in the place of another', () => {
  it('is put there after 72 hours, and the old one is out at once', async () => {
    const { world, identity } = await withSecondWallet();
    const { registry } = world;
    assert.equal(await registry.read.successorOf([one]), one);
    const receipt = await replace(world, one, nine);
    const [event] = parseEventLogs({ abi: registry.abi, eventName: 'WalletReplaced', logs: receipt.logs });
    assert.deepEqual(event?.args, { old: one, fresh: nine, identity });
    assert.deepEqual(
      [await registry.read.isVerified([one]), await registry.read.isBarred([one])],
      [false, true],
    );
    assert.deepEqual(
      [await registry.read.isVerified([nine]), await registry.read.isBarred([nine])],
      [true, false],
    );
    assert.equal(await registry.read.successorOf([one]), nine);
    const { nonce, expiry } = await registry.read.recordOf([one]);
    const again = [[attestation(one, identity, expiry, nonce)]];
    await refused(world, 'kyc-issuer', registry, 'registerBatch', again, 'IdentityFixed', [one, identity]);
    await fails(world, replace(world, one, nine), registry, 'CannotBeReplaced', [one]);
  });

  it('is one that the registry knows and that stands for itself', async () => {
    const { world } = await withSecondWallet();
    const { registry } = world;
    const unknown = me('investor-12');
    await fails(world, replace(world, unknown, nine), registry, 'CannotBeReplaced', [unknown]);
    await fails(world, replace(world, one, unknown), registry, 'CannotSucceed', [unknown]);
    await fails(world, replace(world, one, one), registry, 'CannotSucceed', [one]);
    await send(world, 'kyc-issuer', registry, 'revoke', [nine, HASH]);
    await fails(world, replace(world, one, nine), registry, 'CannotSucceed', [nine]);
    await refused(world, 'investor-1', registry, 'replaceWallet', [one, nine], 'NotAnEnforcer', [one]);
  });

  it('can be refused by who still has the old one, not by a thief once it is frozen', async () => {
    const { world, identity } = await withSecondWallet();
    const { registry } = world;
    const call = enforcement(registry, 'replaceWallet', [one, nine]);
    const announce = () => send(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH]);
    await announce();
    await refused(world, 'investor-9', registry, 'cancelEnforcement', [call, HASH], 'MayNotCancel', [nine]);
    await send(world, 'investor-1', registry, 'cancelEnforcement', [call, HASH]);
    await announce();
    const until = (await world.now()) + 10 * DAY;
    await send(world, 'enforcer', registry, 'freezeIdentity', [identity, until, HASH]);
    await refused(world, 'investor-1', registry, 'cancelEnforcement', [call, HASH], 'MayNotCancel', [one]);
    await send(world, 'guardian', registry, 'cancelEnforcement', [call, HASH]);
    const freeze = enforcement(registry, 'confirmFreeze', [identity, FOREVER]);
    await send(world, 'enforcer', registry, 'thawIdentity', [identity, HASH]);
    await send(world, 'enforcer', registry, 'scheduleEnforcement', [freeze, HASH]);
    await refused(world, 'investor-1', registry, 'cancelEnforcement', [freeze, HASH], 'MayNotCancel', [one]);
    await refused(world, 'investor-1', registry, 'cancelEnforcement', ['0x', HASH], 'MayNotCancel', [one]);
  });

  it('belongs to another person only when a KYC issuer agrees too, each time', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const agree = [one, two, HASH];
    await fails(world, replace(world, one, two), registry, 'SuccessionNotAgreed', [one, two]);
    await refused(world, 'enforcer', registry, 'agreeSuccession', agree, 'AccessManagedUnauthorized');
    const receipt = await send(world, 'kyc-issuer', registry, 'agreeSuccession', agree);
    const [event] = parseEventLogs({ abi: registry.abi, logs: receipt.logs });
    assert.deepEqual(event?.args, { old: one, fresh: two, issuer: me('kyc-issuer'), orderHash: HASH });
    await fails(world, replace(world, two, one), registry, 'SuccessionNotAgreed', [two, one]);
    await send(world, 'enforcer', registry, 'replaceWallet', [one, two]);
    assert.equal(await registry.read.successorOf([one]), two);
    assert.equal(await registry.read.identityOf([one]), 1003n);
  });

  it('is followed for eight steps, in no circle', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const expiry = (await world.now()) + 900 * DAY;
    const chain = Array.from({ length: 10 }, (_, n) => me(`investor-${9 + n}`));
    for (const wallet of chain)
      await send(world, 'kyc-issuer', registry, 'registerBatch', [
        [attestation(wallet, BigInt(wallet), expiry)],
      ]);
    for (let n = 0; n < 8; n++) {
      await send(world, 'kyc-issuer', registry, 'agreeSuccession', [chain[n], chain[n + 1], HASH]);
      await replace(world, chain[n]!, chain[n + 1]!);
      assert.equal(await registry.read.successorOf([chain[0]!]), chain[n + 1]);
    }
    await send(world, 'kyc-issuer', registry, 'agreeSuccession', [chain[8], chain[9], HASH]);
    await fails(world, replace(world, chain[8]!, chain[9]!), registry, 'TooManySuccessors', [chain[8]]);
    await fails(world, replace(world, chain[8]!, chain[0]!), registry, 'CannotSucceed', [chain[0]]);
    // A shorter chain that joins does not shorten the longest.
    await send(world, 'kyc-issuer', registry, 'agreeSuccession', [chain[9], chain[8], HASH]);
    await replace(world, chain[9]!, chain[8]!);
    const spare = me('investor-19');
    await send(world, 'kyc-issuer', registry, 'registerBatch', [[attestation(spare, BigInt(spare), expiry)]]);
    await send(world, 'kyc-issuer', registry, 'agreeSuccession', [chain[8], spare, HASH]);
    await fails(world, replace(world, chain[8]!, spare), registry, 'TooManySuccessors');
  });

  it('makes room for another of its person', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const expiry = (await world.now()) + 100 * DAY;
    const wallets = Array.from({ length: 9 }, (_, n) => me(`investor-${9 + n}`));
    const identity = BigInt(wallets[0]!);
    const batch = (n: number) => [[attestation(wallets[n]!, identity, expiry)]];
    for (let n = 0; n < 8; n++) await send(world, 'kyc-issuer', registry, 'registerBatch', batch(n));
    await refused(world, 'kyc-issuer', registry, 'registerBatch', batch(8), 'TooManyWallets', [identity]);
    await replace(world, wallets[0]!, wallets[1]!);
    await refused(world, 'kyc-issuer', registry, 'registerBatch', batch(8), 'TooManyWallets', [identity]);
    await replace(world, wallets[2]!, wallets[1]!);
    await send(world, 'kyc-issuer', registry, 'registerBatch', batch(8));
  });

  it('gets what the raise owes the old one, and nobody else does', async () => {
    const { world } = await withSecondWallet();
    const project = await makeProject(world);
    const { offering } = project;
    await world.until(project.params.terms.opensAt);
    await invest(world, project, 'investor-1', 10);
    await invest(world, project, 'investor-2', 10);
    await replace(world, one, nine);
    await refused(world, 'investor-1', offering, 'revoke', [one, one], 'WrongPayee', [one]);
    await refused(world, 'investor-1', offering, 'revoke', [one, nine], 'NotTheHolder', [one]);
    await refused(world, 'investor-2', offering, 'revoke', [one, nine], 'NotTheHolder', [two]);
    await send(world, 'investor-9', offering, 'revoke', [one, nine]);
    assert.equal(await world.rupiah.read.balanceOf([nine]), 10n * project.params.terms.price);
    await world.until(project.params.terms.closesAt + 4 * DAY + 1);
    await send(world, 'investor-8', offering, 'finalize');
    await send(world, 'kyc-issuer', world.registry, 'agreeSuccession', [two, ten, HASH]);
    const expiry = (await world.now()) + 100 * DAY;
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[attestation(ten, 99n, expiry)]]);
    await replace(world, two, ten);
    await refused(world, 'investor-2', offering, 'refund', [two, two], 'WrongPayee', [two]);
    await send(world, 'investor-10', offering, 'refund', [two, ten]);
    assert.equal(await world.rupiah.read.balanceOf([ten]), 10n * project.params.terms.price);
  });
});

/** investor-9 is another wallet of investor-1. */
async function withSecondWallet() {
  const world = await makeWorld();
  const identity = await world.registry.read.identityOf([one]);
  const expiry = (await world.now()) + 900 * DAY;
  await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[attestation(nine, identity, expiry)]]);
  return { world, identity };
}
