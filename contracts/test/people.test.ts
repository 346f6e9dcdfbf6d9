import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HASH, at, fails, me, refused, send, sendAs } from './calls.ts';
import { CAUSE, TRANCHE, certified, decided, events, funded } from './ending.ts';
import { DAY, makeProject, zeroHash } from './world.ts';

const OTHER = `0x${'cd'.repeat(32)}` as const;
const engineer = me('engineer');
const second = me('second-engineer');

describe('an engineer', () => {
  it('is suspended by a guardian for thirty days, once in 120', async () => {
    const { world, treasury } = await funded();
    const call = [treasury, 'suspendVerifier'] as const;
    await refused(world, 'admin', ...call, [engineer, HASH], 'NotAGuardian', [me('admin')]);
    await refused(world, 'guardian', ...call, [engineer, zeroHash], 'ZeroHash');
    await refused(world, 'guardian', ...call, [me('spv-1'), HASH], 'NotAVerifier', [me('spv-1')]);
    await send(world, 'spv-1', treasury, 'requestTranche', [0, HASH]);
    const receipt = await send(world, 'guardian', ...call, [engineer, HASH]);
    const until = (await world.now()) + 30 * DAY;
    assert.deepEqual(events(receipt, treasury, 'VerifierSuspended'), [
      { verifier: engineer, until, reasonHash: HASH },
    ]);
    assert.equal(await treasury.read.suspendedUntil([engineer]), until);
    const sign = [treasury, 'certifyTranche', [0, HASH]] as const;
    await at(world, until - 2);
    await refused(world, 'engineer', ...sign, 'VerifierIsSuspended', [until]);
    await refused(world, 'engineer', treasury, 'certifyDefault', [HASH], 'VerifierIsSuspended', [until]);
    await send(world, 'second-engineer', ...sign);
    await at(world, until);
    await send(world, 'engineer', ...sign);
    const again = until + 90 * DAY;
    await at(world, again - 1);
    await refused(world, 'guardian', ...call, [engineer, HASH], 'TooEarly', [again]);
    await send(world, 'guardian', ...call, [second, HASH]);
    await at(world, again + 1);
    await send(world, 'guardian', ...call, [engineer, HASH]);
  });

  it('signs nothing once its identity is a sponsor', async () => {
    const { world, token, timelock, treasury } = await funded();
    await send(world, 'spv-1', treasury, 'requestTranche', [0, HASH]);
    const identity = await world.registry.read.identityOf([engineer]);
    await sendAs(world, timelock.address, token, 'addSponsor', [identity]);
    await refused(world, 'engineer', treasury, 'certifyTranche', [0, HASH], 'BadVerifiers');
    await refused(world, 'engineer', treasury, 'certifyDefault', [HASH], 'BadVerifiers');
  });

  it('is replaced, and what it signed and was not released is void', async () => {
    const { world, project, treasury } = await funded();
    const fresh = me('investor-7');
    const replaced = (old: string, by: string) =>
      decided(world, project, 'replaceVerifier', [me(old), me(by)]);
    await certified(world, project, 0);
    await world.pass(5 * DAY);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
    await certified(world, project, 1, true);
    await send(world, 'spv-1', treasury, 'requestTranche', [255, HASH]);
    await send(world, 'second-engineer', treasury, 'certifyTranche', [255, HASH]);
    const args = [engineer, fresh];
    await refused(world, 'guardian', treasury, 'replaceVerifier', args, 'NotTheTimelock', [me('guardian')]);
    await fails(world, replaced('investor-6', 'investor-7'), treasury, 'NotAVerifier', [me('investor-6')]);
    for (const bad of ['investor-9', 'second-engineer', 'spv-1'])
      await fails(world, replaced('engineer', bad), treasury, 'BadVerifiers');
    const [{ certificate }] = await treasury.read.trancheOf([1]);
    const receipt = await replaced('engineer', 'investor-7');
    assert.deepEqual(events(receipt, treasury, 'VerifierReplaced'), [{ from: engineer, to: fresh }]);
    const notBefore = await world.now();
    assert.deepEqual(events(receipt, treasury, 'TrancheBlocked'), [{ tranche: 1, certificate, notBefore }]);
    assert.deepEqual(await treasury.read.verifiers(), [fresh, second]);
    const states = [];
    for (const n of [0, 1, 255]) states.push((await treasury.read.trancheOf([n]))[0].state);
    assert.deepEqual(states, [TRANCHE.released, TRANCHE.blocked, TRANCHE.requested]);
    await send(world, 'spv-1', treasury, 'requestTranche', [1, HASH]);
    await refused(world, 'engineer', treasury, 'certifyTranche', [1, HASH], 'NotAVerifier', [engineer]);
    await send(world, 'second-engineer', treasury, 'certifyTranche', [1, HASH]);
    await send(world, 'investor-7', treasury, 'certifyTranche', [1, HASH]);
    assert.equal((await treasury.read.trancheOf([1]))[0].state, TRANCHE.certified);
    await replaced('second-engineer', 'investor-6');
    assert.equal((await treasury.read.trancheOf([1]))[0].state, TRANCHE.blocked);
    assert.equal((await treasury.read.trancheOf([255]))[0].state, TRANCHE.blocked);
  });

  it('certifies a default with the other one, for the same evidence', async () => {
    const { world, project, treasury } = await funded();
    const call = (id: string, hash: string) => [world, id, treasury, 'certifyDefault', [hash]] as const;
    await refused(...call('spv-1', HASH), 'NotAVerifier', [me('spv-1')]);
    await refused(...call('engineer', zeroHash), 'ZeroHash');
    const first = await send(...call('engineer', HASH));
    const said = { evidenceHash: HASH, verifier: engineer, complete: false };
    assert.deepEqual(events(first, treasury, 'DefaultCertified'), [said]);
    await refused(...call('engineer', HASH), 'AlreadySigned', [engineer]);
    await send(...call('second-engineer', OTHER));
    assert.equal(await treasury.read.terminationCause(), CAUSE.none);
    // The one that signed last is replaced: its word is gone with it.
    await decided(world, project, 'replaceVerifier', [second, me('investor-6')]);
    await send(...call('engineer', OTHER));
    assert.equal(await treasury.read.terminationCause(), CAUSE.none);
    const last = await send(...call('investor-6', OTHER));
    assert.deepEqual(events(last, treasury, 'DefaultCertified'), [
      { evidenceHash: OTHER, verifier: me('investor-6'), complete: true },
    ]);
    assert.equal(await treasury.read.terminationCause(), CAUSE.defaultCertified);
    await refused(...call('engineer', HASH), 'AlreadySigned', [engineer]);
    const other = await makeProject(world, { nonce: 1n, slug: 'contoh-dua' });
    await refused(world, 'engineer', other.treasury, 'certifyDefault', [HASH], 'WrongStage', [0]);
  });
});

describe('the SPV', () => {
  it('is replaced with its affiliates, by the rules of creation', async () => {
    const { world, project, token, treasury } = await funded();
    const { identityOf } = world.registry.read;
    const fresh = me('investor-7');
    const identity = await identityOf([fresh]);
    const replaced = (spv: string, ids: bigint[]) => decided(world, project, 'replaceSPV', [spv, ids]);
    await refused(world, 'enforcer', treasury, 'replaceSPV', [fresh, [identity]], 'NotTheTimelock');
    const others = Array.from({ length: 20 }, (_, n) => BigInt(n + 50));
    for (const ids of [[], [50n], [50n, identity], [0n], [identity, ...others]])
      await fails(world, replaced(fresh, ids), treasury, 'BadSponsors');
    await fails(world, replaced(me('investor-9'), [0n]), treasury, 'BadSponsors');
    for (const id of ['engineer', 'second-engineer'])
      await fails(world, replaced(fresh, [identity, await identityOf([me(id)])]), treasury, 'BadVerifiers');
    await fails(world, replaced(engineer, [await identityOf([engineer])]), treasury, 'BadVerifiers');
    await certified(world, project, 0);
    await world.pass(5 * DAY);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
    const affiliate = await identityOf([me('investor-3')]);
    const receipt = await replaced(fresh, [identity, affiliate, ...others.slice(2)]);
    assert.deepEqual(events(receipt, treasury, 'SPVReplaced'), [{ from: me('spv-1'), to: fresh }]);
    assert.equal(events(receipt, token, 'SponsorAdded').length, 20);
    assert.equal(await treasury.read.spv(), fresh);
    assert.equal(await token.read.canReceive([me('investor-3')]), false);
    assert.equal(await token.read.isSponsor([await identityOf([me('spv-1')])]), true);
    await refused(world, 'spv-1', treasury, 'requestTranche', [1, HASH], 'NotTheSPV', [me('spv-1')]);
    await refused(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')], 'NotTheSPV');
    await send(world, 'investor-7', treasury, 'requestTranche', [1, HASH]);
    await send(world, 'investor-7', treasury, 'withdrawReleased', [fresh]);
  });
});
