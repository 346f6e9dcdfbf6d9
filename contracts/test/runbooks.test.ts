/** The runbooks, from the first call to the last, on the clock that they name. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData, parseEventLogs, type Address } from 'viem';
import { ROLES } from '../deploy/roles.ts';
import { HASH, at, fails, me, refused, send } from './calls.ts';
import { enforcement } from './enforcing.ts';
import { VOTE, action, governed } from './proposals.ts';
import { deployLater, list, upgrade } from './upgrading.ts';
import { DAY, attestation, complete, declare, invest, makeFunded, makeProject, makeWorld } from './world.ts';
import type { Project, World } from './world.ts';

const [one, two, three] = [me('investor-1'), me('investor-2'), me('investor-3')];

const attest = async (world: World, issuer: string, wallet: Address, identity: bigint) => {
  const { nonce } = await world.registry.read.recordOf([wallet]);
  const expiry = (await world.now()) + 900 * DAY;
  return send(world, issuer, world.registry, 'registerBatch', [
    [attestation(wallet, identity, expiry, nonce)],
  ]);
};

const moves = (world: World, { token }: Project) => send(world, 'investor-1', token, 'transfer', [two, 1n]);

describe('the runbook of a pause', () => {
  it('brings a repair from its listing to the applied release, while nothing can be taken and people are paid', async () => {
    const chain = await governed();
    const { world, project } = chain;
    const { token, treasury } = project;
    await complete(world, project);
    await world.until(await declare(world, project, 1_000_000n));
    await moves(world, project);
    const repair = await deployLater(world);
    // Hour 0: a fault is shown.
    const begun = await world.now();
    await send(world, 'guardian', token, 'pause', [HASH]);
    // Day 4: the repair is listed, with what each contract is to do when it comes.
    await world.until(begun + 4 * DAY);
    const release = await list(world, repair);
    const listedAt = await world.now();
    await fails(world, moves(world, project), token, 'Paused');
    const pay = (await world.now()) + 9 * DAY;
    await refused(world, 'spv-1', treasury, 'declare', [0, 1n, pay, HASH], 'Paused');
    // What people are owed is paid meanwhile.
    await send(world, 'investor-1', treasury, 'claim', [one, one]);
    assert.ok((await world.rupiah.read.balanceOf([one])) > 0n);
    // Before day 14: once more, three weeks.
    await world.until(begun + 13 * DAY);
    await send(world, 'guardian', token, 'pause', [HASH]);
    assert.equal(await token.read.pausedUntil(), begun + 1 + 35 * DAY);
    // No sooner than thirty days after the listing, whatever the hurry; then anyone applies it, under the pause.
    const ready = listedAt + 30 * DAY;
    await at(world, ready - 1);
    await fails(world, upgrade(world, project, release, repair.migrations), world.book, 'ReleaseTooYoung', [
      release,
      ready,
    ]);
    await at(world, ready);
    await upgrade(world, project, release, repair.migrations);
    assert.equal(await world.book.read.releaseOfProject([token.address]), release);
    assert.equal(await token.read.paused(), true);
    await fails(world, moves(world, project), token, 'Paused');
    await send(world, 'guardian', token, 'unpause', [HASH]);
    await moves(world, project);
    assert.ok(Number(await world.now()) < begun + 35 * DAY);
  });

  it('has holders lengthen it when the repair comes late', async () => {
    const { world, project, enact } = await governed();
    const { token } = project;
    const begun = await world.now();
    await send(world, 'guardian', token, 'pause', [HASH]);
    await send(world, 'guardian', project.treasury, 'suspendVerifier', [me('engineer'), HASH]);
    // Day 0: a holder proposes; twelve days later it is in force, and the pause has not ended meanwhile.
    const until = begun + 39 * DAY;
    await enact(action(token, 'extendPause', [until], 'investor-1'));
    assert.ok((await world.now()) < begun + 14 * DAY);
    assert.equal(await token.read.pausedUntil(), until);
    const release = await list(world);
    const listedAt = await world.now();
    assert.ok(listedAt + 30 * DAY > begun + 35 * DAY, 'a pause by guardians alone would not do');
    await send(world, 'guardian', token, 'pause', [HASH]);
    await world.until(listedAt + 30 * DAY);
    await fails(world, moves(world, project), token, 'Paused');
    await upgrade(world, project, release);
    await send(world, 'guardian', token, 'unpause', [HASH]);
    await moves(world, project);
    // It does not give the days back.
    await refused(world, 'guardian', token, 'pause', [HASH], 'PauseTooSoon');
  });
});

describe('the runbook of a lost wallet', () => {
  it('brings the position of a robbed person to a fresh wallet, in each project, and leaves the thief nothing', async () => {
    const world = await makeWorld();
    const first = await makeFunded(world);
    const second = await makeProject(world, { slug: 'contoh-dua', nonce: 1n });
    await world.until(second.params.terms.opensAt);
    await invest(world, second, 'investor-1', 20);
    const { registry } = world;
    const identity = await registry.read.identityOf([one]);
    const fresh = me('investor-9');
    // At once: frozen, so that the thief neither sells nor stops what follows.
    await send(world, 'enforcer', registry, 'freezeIdentity', [
      identity,
      (await world.now()) + 30 * DAY,
      HASH,
    ]);
    await fails(world, moves(world, first), first.token, 'ERC7943CannotSend', [one]);
    // Day 0: an attestation of the fresh wallet, and the announcement.
    await attest(world, 'kyc-issuer', fresh, identity);
    const call = enforcement(registry, 'replaceWallet', [one, fresh]);
    await send(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH]);
    const ready = (await world.now()) + 3 * DAY;
    await refused(world, 'investor-1', registry, 'cancelEnforcement', [call, HASH], 'MayNotCancel', [one]);
    await at(world, ready - 1);
    await refused(world, 'enforcer', registry, 'replaceWallet', [one, fresh], 'EnforcementNotReady', [ready]);
    await at(world, ready);
    await send(world, 'enforcer', registry, 'replaceWallet', [one, fresh]);
    await send(world, 'enforcer', registry, 'thawIdentity', [identity, HASH]);
    for (const { token } of [first, second]) await send(world, 'investor-8', token, 'migrate', [one]);
    const held = (wallet: Address) =>
      Promise.all([first, second].map(({ token }) => token.read.balanceOf([wallet])));
    assert.deepEqual(
      [await held(one), await held(fresh)],
      [
        [0n, 0n],
        [100n, 20n],
      ],
    );
    // The person goes on: takes one purchase back, sells of the other; the thief can do neither.
    await refused(world, 'investor-1', second.offering, 'revoke', [fresh, one], 'NotTheHolder');
    await send(world, 'investor-9', second.offering, 'revoke', [fresh, fresh]);
    await send(world, 'investor-9', first.token, 'transfer', [two, 1n]);
    await fails(world, moves(world, first), first.token, 'ERC7943CannotSend', [one]);
  });
});

describe('the runbook of a compromised issuer', () => {
  it('voids all it attested by one call, and other issuers bring the people back', async () => {
    const world = await makeWorld();
    const { registry, access } = world;
    const project = await makeFunded(world);
    const { token, treasury } = project;
    await complete(world, project);
    // The platform has another issuer for such a day.
    const grant = [ROLES.kycIssuer, me('investor-20'), 0];
    await throughAdmin(world, 'grantRole', grant);
    await world.until(await declare(world, project, 1_000_000n));
    await send(world, 'investor-3', token, 'transfer', [two, 1n]);
    const raise = await makeProject(world, { slug: 'contoh-dua', nonce: 1n });
    await world.until(raise.params.terms.opensAt);
    await invest(world, raise, 'investor-4', 20);
    // The issuer slips a wallet of its own in under a holder's identity, and agrees to a succession.
    const identity = await registry.read.identityOf([one]);
    const slipped = me('investor-11');
    await attest(world, 'kyc-issuer', slipped, identity);
    await send(world, 'kyc-issuer', registry, 'agreeSuccession', [two, slipped, HASH]);
    const call = enforcement(registry, 'replaceWallet', [two, slipped]);
    await send(world, 'enforcer', registry, 'scheduleEnforcement', [call, HASH]);
    // At once.
    const number = await registry.read.issuerNumber([me('kyc-issuer')]);
    await send(world, 'enforcer', registry, 'disableIssuer', [number, HASH]);
    await send(world, 'guardian', registry, 'cancelEnforcement', [call, HASH]);
    await send(world, 'guardian', raise.token, 'pause', [HASH]);
    await assert.rejects(attest(world, 'kyc-issuer', me('investor-12'), 12n));
    await fails(world, moves(world, project), token, 'ERC7943CannotSend', [one]);
    await refused(world, 'investor-11', treasury, 'claim', [one, one], 'NotVerified');
    await refused(world, 'investor-1', treasury, 'claim', [one, one], 'NotVerified');
    // What people take back or decide needs no issuer.
    await send(world, 'investor-4', raise.offering, 'revoke', [me('investor-4'), me('investor-4')]);
    const what = action(treasury, 'setReportDuty', [90 * DAY], 'investor-3');
    await send(world, 'investor-3', project.governance, 'propose', what.propose);
    const id = (await project.governance.read.getProposalId(what.later as never)) as bigint;
    await world.pass(DAY + 1);
    await send(world, 'investor-1', project.governance, 'castVote', [id, VOTE.for]);
    // The days after.
    for (const wallet of [one, two, three])
      await attest(world, 'investor-20', wallet, await registry.read.identityOf([wallet]));
    await moves(world, project);
    await send(world, 'investor-1', treasury, 'claim', [one, one]);
    await refused(world, 'investor-11', treasury, 'claim', [two, slipped], 'NotTheHolder');
    const revoked = await send(world, 'investor-20', registry, 'revoke', [slipped, HASH]);
    const [event] = parseEventLogs({
      abi: registry.abi,
      eventName: 'AttestationRevoked',
      logs: revoked.logs,
    });
    assert.equal(event?.args.wallet, slipped);
    // Thirty days ahead: the role.
    await throughAdmin(world, 'revokeRole', [ROLES.kycIssuer, me('kyc-issuer')]);
    assert.equal((await access.read.hasRole([ROLES.kycIssuer, me('kyc-issuer')]))[0], false);
  });
});

/** What the admin schedules, thirty days later. */
async function throughAdmin(world: World, functionName: string, args: unknown[]) {
  const data = encodeFunctionData({ abi: world.access.abi, functionName, args } as never);
  await send(world, 'admin', world.access, 'schedule', [world.access.address, data, 0]);
  await world.pass(30 * DAY);
  await send(world, 'admin', world.access, functionName, args);
}
