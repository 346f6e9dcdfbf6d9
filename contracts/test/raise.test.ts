import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAddressEqual } from 'viem';
import { at, HASH, me, refused, selector, send } from './calls.ts';
import { events } from './ending.ts';
import { enforce } from './enforcing.ts';
import { DAY, PRICE, attestation, invest, makeFunded, makeProject, makeWorld } from './world.ts';

const STAGE = { open: 0, reflection: 1, failed: 2, cancelled: 3, construction: 4, closed: 9 };
const one = me('investor-1');

async function opened() {
  const world = await makeWorld();
  const project = await makeProject(world);
  await world.until(project.params.terms.opensAt);
  return { world, project, offering: project.offering, token: project.token, terms: project.params.terms };
}

describe('deciding a raise', () => {
  it('takes back until the last second of the window, three times', async () => {
    const { world, project, offering, terms } = await opened();
    const back = [offering, 'revoke', [one, one]] as const;
    await refused(world, 'investor-1', ...back, 'NothingToRevoke');
    for (let n = 0; n < 3; ++n) {
      await invest(world, project, 'investor-1', 5);
      await send(world, 'investor-1', ...back);
      await refused(world, 'investor-1', ...back, 'NothingToRevoke');
    }
    await invest(world, project, 'investor-1', 5);
    await refused(world, 'investor-1', ...back, 'TooManyRevocations');
    await invest(world, project, 'investor-2', 5);
    await invest(world, project, 'investor-3', 5);
    const two = [me('investor-2'), me('investor-2')];
    const { since } = await offering.read.positionOf([
      await world.registry.read.identityOf([me('investor-2')]),
    ]);
    await at(world, since + terms.reflection);
    await send(world, 'investor-2', offering, 'revoke', two);
    const three = [me('investor-3'), me('investor-3')];
    await world.pass(10);
    await refused(world, 'investor-3', offering, 'revoke', three, 'ReflectionOver');
    assert.equal(await offering.read.identities(), 2);
  });

  it('gives back only what is fresh, to the person alone', async () => {
    const { world, project, offering, token, terms } = await opened();
    await invest(world, project, 'investor-1', 10);
    await world.pass(terms.reflection + 10);
    await invest(world, project, 'investor-1', 3);
    await refused(world, 'investor-2', offering, 'revoke', [one, one], 'NotTheHolder', [me('investor-2')]);
    await refused(world, 'investor-9', offering, 'revoke', [one, one], 'NotTheHolder', [me('investor-9')]);
    const other = me('investor-2');
    await refused(world, 'investor-1', offering, 'revoke', [one, other], 'WrongPayee', [other]);
    await send(world, 'investor-1', offering, 'revoke', [one, one]);
    assert.equal(await token.read.balanceOf([one]), 10n);
    assert.equal(await world.rupiah.read.balanceOf([one]), 3n * PRICE);
  });

  it('succeeds at the soft cap exactly, and not before its time', async () => {
    const { world, project, offering, token, terms } = await opened();
    await invest(world, project, 'investor-1', 60);
    await invest(world, project, 'investor-2', 40);
    const from = terms.closesAt + terms.reflection + 1;
    assert.equal(await offering.read.finalizableAt(), from);
    await at(world, from - 1);
    await refused(world, 'investor-8', offering, 'finalize', [], 'TooEarly', [from]);
    await at(world, from);
    const receipt = await send(world, 'investor-8', offering, 'finalize');
    const outcome = { sold: 100n, raised: 100n * PRICE, fee: PRICE, identities: 2 };
    assert.deepEqual(events(receipt, offering, 'Finalized'), [{ succeeded: true, ...outcome }]);
    assert.equal(await token.read.stage(), STAGE.construction);
    assert.equal(await offering.read.sold(), 100n);
    await refused(world, 'investor-8', offering, 'finalize', [], 'OfferingClosed');
    await refused(world, 'guardian', offering, 'cancel', [HASH], 'OfferingClosed');
    await refused(world, 'investor-1', offering, 'revoke', [one, one], 'OfferingClosed');
    await refused(world, 'investor-1', offering, 'refund', [one, one], 'NothingOwed', [one]);
    await refused(world, 'investor-1', offering, 'invest', [5, 5], 'OfferingClosed');
  });

  it('fails with too few people, and refunds each once, whoever asks for them', async () => {
    const { world, project, offering, token, terms } = await opened();
    await invest(world, project, 'investor-1', 120);
    const identity = await world.registry.read.identityOf([one]);
    const expiry = (await world.now()) + 900 * DAY;
    const second = [attestation(me('investor-9'), identity, expiry)];
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [second]);
    await world.until(terms.closesAt + terms.reflection);
    await send(world, 'investor-8', offering, 'finalize');
    assert.equal(await token.read.stage(), STAGE.failed);
    assert.equal(await offering.read.refundReason([one]), '0x00000000');
    await refused(world, 'investor-2', offering, 'refund', [one, one], 'NotTheHolder', [me('investor-2')]);
    const stranger = me('investor-2');
    await refused(world, 'investor-1', offering, 'refund', [one, stranger], 'WrongPayee', [stranger]);
    // A lapsed or frozen attestation does not keep one's own money from one.
    await send(world, 'kyc-issuer', world.registry, 'revoke', [one, HASH]);
    // Another wallet of the holder's may ask; only the holder itself sends the money elsewhere.
    const other = me('investor-9');
    await refused(world, 'investor-9', offering, 'refund', [one, other], 'WrongPayee', [other]);
    const had = await world.rupiah.read.balanceOf([one]);
    await send(world, 'investor-9', offering, 'refund', [one, one]);
    assert.equal((await world.rupiah.read.balanceOf([one])) - had, 120n * PRICE);
    await refused(world, 'investor-1', offering, 'refund', [one, one], 'NothingOwed', [one]);
    assert.equal(await offering.read.refundReason([one]), selector(offering, 'NothingOwed'));
    assert.equal(await token.read.stage(), STAGE.closed);
  });

  it('refunds nobody whom an order bars, and says so', async () => {
    const { world, project, offering, terms } = await opened();
    await invest(world, project, 'investor-1', 20);
    await world.until(terms.closesAt + terms.reflection);
    await send(world, 'investor-8', offering, 'finalize');
    const identity = await world.registry.read.identityOf([one]);
    await enforce(world, world.registry, 'confirmFreeze', [identity, 2 ** 32 - 1]);
    assert.equal(await offering.read.refundReason([one]), selector(offering, 'Barred'));
    await refused(world, 'investor-1', offering, 'refund', [one, one], 'Barred', [one]);
    await send(world, 'enforcer', world.registry, 'thawIdentity', [identity, HASH]);
    assert.equal(await offering.read.refundReason([one]), '0x00000000');
    await send(world, 'investor-1', offering, 'refund', [one, one]);
  });

  it('closes at once what nobody bought', async () => {
    const { world, offering, token, terms } = await opened();
    await world.until(terms.closesAt + terms.reflection);
    await send(world, 'investor-8', offering, 'finalize');
    assert.equal(await token.read.stage(), STAGE.closed);
    const { world: next, offering: empty, token: shares } = await opened();
    await send(next, 'spv-1', empty, 'cancel', [HASH]);
    await refused(next, 'investor-1', empty, 'invest', [10, 10], 'OfferingClosed');
    assert.equal(await empty.read.investReason([one, 10]), selector(empty, 'OfferingClosed'));
    assert.equal(await shares.read.stage(), STAGE.closed);
  });

  it('is cancelled by the SPV while it sells, by a guardian until it is decided', async () => {
    const { world, project, offering, token, terms } = await opened();
    await refused(world, 'investor-1', offering, 'cancel', [HASH], 'MayNotCancel', [one]);
    await invest(world, project, 'investor-1', 10);
    await world.until(terms.closesAt);
    assert.equal(await token.read.stage(), STAGE.reflection);
    await refused(world, 'spv-1', offering, 'cancel', [HASH], 'MayNotCancel', [me('spv-1')]);
    await send(world, 'guardian', offering, 'cancel', [HASH]);
    assert.equal(await token.read.stage(), STAGE.cancelled);
    await refused(world, 'investor-1', offering, 'revoke', [one, one], 'OfferingClosed');
    await send(world, 'investor-1', offering, 'refund', [one, one]);
    await refused(world, 'investor-1', offering, 'refund', [one, one], 'NothingOwed');
    assert.equal(await world.rupiah.read.balanceOf([one]), 10n * PRICE);
  });

  it('may be decided early when all is sold, and counts no gift', async () => {
    const { world, project, offering, token } = await opened();
    await send(world, 'investor-8', world.rupiah, 'faucet', [777n]);
    await send(world, 'investor-8', world.rupiah, 'transfer', [project.treasury.address, 777n]);
    await invest(world, project, 'investor-1', 100);
    await invest(world, project, 'investor-2', 100);
    const last = await offering.read.lastInvestAt();
    assert.equal(await offering.read.finalizableAt(), last + 4 * DAY + 1);
    await world.until(last + 4 * DAY);
    await send(world, 'investor-8', offering, 'finalize');
    assert.equal(await token.read.stage(), STAGE.construction);
    const [escrow, released, profit, fees, net] = await project.treasury.read.books();
    assert.deepEqual([released, profit], [0n, 0n]);
    assert.equal(escrow + fees, 200n * PRICE);
    assert.equal(net, 198n * PRICE);
  });

  it('keeps what it was made with', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    assert.deepEqual(await project.offering.read.terms(), project.params.terms);
    assert.ok(isAddressEqual(await project.offering.read.currency(), project.params.currency));
    assert.equal(await project.offering.read.identities(), 3);
  });
});
