import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeAbiParameters, keccak256, pad, toHex, zeroAddress } from 'viem';
import { HASH, MUTE, at, fails, me, refused, selector, send } from './calls.ts';
import { SHARES, events } from './ending.ts';
import { order, said } from './siblings.ts';
import { DAY, attestation, complete, declare, makeFunded, makeWorld, zeroHash } from './world.ts';

const one = me('investor-1');

async function operating() {
  const world = await makeWorld();
  const project = await makeFunded(world);
  await complete(world, project);
  const { treasury, token } = project;
  await send(world, 'spv-1', world.rupiah, 'faucet', [1_000_000n]);
  await send(world, 'spv-1', world.rupiah, 'approve', [treasury.address, 2n ** 200n]);
  const claim = (id: string, payee = me(id)) => send(world, id, treasury, 'claim', [me(id), payee]);
  return { world, project, treasury, token, claim };
}

describe('a profit', () => {
  it('is declared by the SPV, with notice, in operation', async () => {
    const { world, treasury } = await operating();
    const now = await world.now();
    const day = now + 15 * DAY;
    const call = (id: string, kind: number, amount: bigint, recordTime: number, hash = HASH) =>
      [world, id, treasury, 'declare', [kind, amount, recordTime, hash]] as const;
    await refused(...call('investor-1', 0, 200n, day), 'NotTheSPV', [one]);
    await refused(...call('spv-1', 1, 200n, day), 'NotAPayer', [me('spv-1')]);
    await refused(...call('spv-1', 2, 200n, day), 'NotAPayer', [me('spv-1')]);
    await refused(...call('spv-1', 0, 200n, day, zeroHash), 'ZeroHash');
    await refused(...call('spv-1', 0, 0n, day), 'AmountTooSmall', [0n, 200n]);
    await refused(...call('spv-1', 0, 199n, day), 'AmountTooSmall', [199n, 200n]);
    await refused(...call('spv-1', 0, 2n ** 120n, day), 'LifetimeExceeded');
    await refused(...call('spv-1', 0, 2n ** 120n - 1n, day), 'LifetimeExceeded');
    await refused(...call('spv-1', 0, 2n ** 256n - 1n, day), 'LifetimeExceeded');
    const moment = now + 100;
    const range = [moment + 7 * DAY, moment + 30 * DAY] as const;
    await at(world, moment);
    await refused(...call('spv-1', 0, 200n, range[0] - 1), 'BadRecordTime', [...range]);
    await at(world, moment);
    await refused(...call('spv-1', 0, 200n, range[1] + 1), 'BadRecordTime', [...range]);
    await at(world, moment);
    await send(...call('spv-1', 0, 200n, range[0]));
    assert.equal(await treasury.read.declarationCount(), 1);
    await refused(...call('spv-1', 0, 200n, day), 'DeclarationPending', [1]);
    const { amount, fee, payer, recordTime } = await treasury.read.declarationOf([1]);
    assert.deepEqual([amount, fee, payer, recordTime], [200n, 4n, me('spv-1'), range[0]]);
  });

  it('waits for operation, and for money that comes whole', async () => {
    const world = await makeWorld();
    const project = await makeFunded(world);
    const { treasury } = project;
    const day = (await world.now()) + 15 * DAY;
    const call = [world, 'spv-1', treasury, 'declare', [0, 200n, day, HASH]] as const;
    await refused(...call, 'WrongStage', [4]);
    await complete(world, project);
    const later = (await world.now()) + 15 * DAY;
    await world.networkHelpers.setCode(world.rupiah.address, MUTE);
    await refused(world, 'spv-1', treasury, 'declare', [0, 200n, later, HASH], 'CurrencyShortfall', [
      0n,
      200n,
    ]);
  });

  it('is taken back within a day by who declared it, whole', async () => {
    const { world, project, treasury, token } = await operating();
    const before = await world.rupiah.read.balanceOf([me('spv-1')]);
    await refused(world, 'spv-1', treasury, 'cancelDeclaration', [1], 'NoSuchDeclaration', [1]);
    await declare(world, project, 1000n);
    await refused(world, 'investor-1', treasury, 'cancelDeclaration', [1], 'NotThePayer', [one]);
    const { declaredAt } = await treasury.read.declarationOf([1]);
    await at(world, declaredAt + DAY);
    await send(world, 'spv-1', treasury, 'cancelDeclaration', [1]);
    assert.equal(await world.rupiah.read.balanceOf([me('spv-1')]), before + 1000n);
    assert.deepEqual(await token.read.pending(), [0, 0n, 0]);
    await refused(world, 'spv-1', treasury, 'cancelDeclaration', [1], 'NoSuchDeclaration', [1]);
    const recordTime = await declare(world, project, 1000n);
    const second = await treasury.read.declarationOf([2]);
    await at(world, second.declaredAt + DAY + 1);
    await refused(world, 'spv-1', treasury, 'cancelDeclaration', [2], 'CancelTooLate', [
      second.declaredAt + DAY,
    ]);
    await world.until(recordTime);
    await refused(world, 'spv-1', treasury, 'cancelDeclaration', [2], 'CancelTooLate');
    const [, , profit] = await treasury.read.books();
    assert.equal(profit, 1000n);
  });

  it('belongs to who held just before the record time', async () => {
    const { world, project, token, claim } = await operating();
    const recordTime = await declare(world, project, 200_000n);
    await at(world, recordTime - 1);
    await send(world, 'investor-1', token, 'transfer', [me('investor-4'), 50n]);
    assert.equal((await token.read.accrual())[0], 0);
    await at(world, recordTime);
    await send(world, 'investor-1', token, 'transfer', [me('investor-5'), 50n]);
    assert.equal((await token.read.accrual())[0], 1);
    assert.equal(await token.read.claimable([me('investor-5')]), 0n);
    await claim('investor-1');
    await claim('investor-4');
    assert.equal(await world.rupiah.read.balanceOf([one]), 49_000n);
    assert.equal(await world.rupiah.read.balanceOf([me('investor-4')]), 49_000n);
    assert.deepEqual(await token.read.accruedOf([me('investor-5')]), [0n, 1]);
  });

  it('is said to be shared out before the transfer that brings it about', async () => {
    const { world, project, token } = await operating();
    const expected = ['DeclarationApplied', 'Transfer', 'DelegateVotesChanged', 'DelegateVotesChanged'];
    const first = await declare(world, project, 200_000n);
    await at(world, first);
    const moved = await send(world, 'investor-1', token, 'transfer', [me('investor-4'), 50n]);
    assert.deepEqual(order(moved, token), expected);
    const acc = 980n << 64n;
    assert.deepEqual(said(moved, token).slice(0, 2), [
      ['DeclarationApplied', 1, 1, acc, 196_000n, 200n, first],
      ['Transfer', one, me('investor-4'), 50n],
    ]);
    // Long after its time, and by an allowance, it is the same.
    const second = await declare(world, project, 400_000n);
    await send(world, 'investor-1', token, 'approve', [me('investor-5'), 5n]);
    await world.until(second + 100 * DAY);
    const taken = await send(world, 'investor-5', token, 'transferFrom', [one, me('investor-5'), 5n]);
    assert.deepEqual(order(taken, token), expected);
    assert.deepEqual(said(taken, token)[0], [
      'DeclarationApplied',
      ...[2, 2, acc + (1960n << 64n), 392_000n, 200n, second],
    ]);
    assert.deepEqual(order(await send(world, 'investor-8', token, 'roll'), token), []);
  });

  it('is told gross, and paid without any deduction but the fee of creation', async () => {
    const { world, project, treasury, claim } = await operating();
    const amount = 1_000_000n;
    const had = await world.rupiah.read.balanceOf([me('operator')]);
    const [, , , raiseFee] = await treasury.read.books();
    const recordTime = await declare(world, project, amount);
    const [declared] = await treasury.getEvents.Declared();
    assert.deepEqual([declared!.args.amount, declared!.args.fee], [amount, amount / 50n]);
    await world.until(recordTime);
    let claimed = 0n;
    for (const [id, shares] of Object.entries(SHARES)) {
      const before = await world.rupiah.read.balanceOf([me(id)]);
      const receipt = await claim(id);
      const [told] = events(receipt, treasury, 'Claimed');
      const paid = (await world.rupiah.read.balanceOf([me(id)])) - before;
      assert.equal(paid, ((amount - amount / 50n) * shares) / 200n);
      assert.deepEqual(told, { account: me(id), payee: me(id), amount: paid });
      claimed += paid;
    }
    await send(world, 'investor-8', treasury, 'withdrawFees');
    const fee = (await world.rupiah.read.balanceOf([me('operator')])) - had - raiseFee;
    // All that came in went to holders, or is that fee: nothing was withheld.
    assert.equal(claimed + fee, amount);
    assert.equal((await treasury.read.books())[2], 0n);
  });

  it('is claimed by its holder alone, to a wallet of the same person', async () => {
    const { world, project, treasury, claim } = await operating();
    const recordTime = await declare(world, project, 200_000n);
    await fails(world, claim('investor-1'), treasury, 'NothingOwed', [one]);
    assert.equal(await treasury.read.claimReason([one]), selector(treasury, 'NothingOwed'));
    await world.until(recordTime);
    const two = me('investor-2');
    const call = (id: string, args: unknown[]) => [world, id, treasury, 'claim', args] as const;
    await refused(...call('investor-2', [one, two]), 'NotTheHolder', [two]);
    await refused(...call('investor-9', [one, one]), 'NotTheHolder', [me('investor-9')]);
    await refused(...call('investor-1', [one, two]), 'WrongPayee', [two]);
    await refused(...call('investor-1', [one, zeroAddress]), 'WrongPayee', [zeroAddress]);
    await refused(...call('investor-9', [me('investor-9'), me('investor-9')]), 'NotVerified');
    const identity = await world.registry.read.identityOf([one]);
    const second = attestation(me('investor-9'), identity, recordTime + 900 * DAY);
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[second]]);
    await send(world, 'enforcer', world.registry, 'freezeIdentity', [identity, recordTime + 20 * DAY, HASH]);
    assert.equal(await treasury.read.claimReason([one]), selector(treasury, 'IdentityFrozen'));
    await refused(...call('investor-1', [one, one]), 'IdentityFrozen', [one]);
    await send(world, 'enforcer', world.registry, 'thawIdentity', [identity, HASH]);
    await send(world, 'kyc-issuer', world.registry, 'revoke', [two, HASH]);
    assert.equal(await treasury.read.claimReason([two]), selector(treasury, 'NotVerified'));
    await refused(...call('investor-2', [two, two]), 'NotVerified', [two]);
    assert.equal(await treasury.read.claimReason([one]), '0x00000000');
    // Another wallet of the holder's may ask; only the holder itself names another.
    await refused(...call('investor-9', [one, me('investor-9')]), 'WrongPayee', [me('investor-9')]);
    await send(...call('investor-1', [one, me('investor-9')]));
    assert.equal(await world.rupiah.read.balanceOf([me('investor-9')]), 98_000n);
    await refused(...call('investor-1', [one, one]), 'NothingOwed', [one]);
  });

  it('is neither asked for by a wallet that was revoked, nor paid to it', async () => {
    const { world, project, treasury } = await operating();
    const stolen = me('investor-9');
    const identity = await world.registry.read.identityOf([one]);
    const second = attestation(stolen, identity, (await world.now()) + 900 * DAY);
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[second]]);
    await world.until(await declare(world, project, 200_000n));
    await send(world, 'kyc-issuer', world.registry, 'revoke', [stolen, HASH]);
    await refused(world, 'investor-9', treasury, 'claim', [one, stolen], 'NotTheHolder', [stolen]);
    await refused(world, 'investor-9', treasury, 'claim', [one, one], 'NotTheHolder', [stolen]);
    await refused(world, 'investor-1', treasury, 'claim', [one, stolen], 'WrongPayee', [stolen]);
    await send(world, 'investor-1', treasury, 'claim', [one, one]);
  });

  it('may be as large as the ledger holds, its fee too', async () => {
    const { world, project, treasury, claim } = await operating();
    const amount = 2n ** 119n;
    const slot = keccak256(
      encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [me('spv-1'), 0n]),
    );
    await world.networkHelpers.setStorageAt(world.rupiah.address, slot, pad(toHex(amount)));
    const [, , , raiseFee] = await treasury.read.books();
    const day = (await world.now()) + 8 * DAY;
    await send(world, 'spv-1', treasury, 'declare', [0, amount, day, HASH]);
    await world.until(day);
    await claim('investor-1');
    const fee = amount / 50n;
    assert.ok(fee > 2n ** 112n);
    assert.equal(await world.rupiah.read.balanceOf([one]), (amount - fee) / 2n);
    await send(world, 'investor-8', treasury, 'withdrawFees');
    assert.equal(await world.rupiah.read.balanceOf([me('operator')]), raiseFee + fee);
    const [, , profit, fees] = await treasury.read.books();
    assert.deepEqual([profit, fees], [amount - fee - (amount - fee) / 2n, 0n]);
    assert.equal(await project.token.read.claimable([one]), 0n);
  });

  it('adds up over declarations, fractions kept, gifts ignored', async () => {
    const { world, project, treasury, token, claim } = await operating();
    for (let n = 0; n < 3; ++n) await world.until(await declare(world, project, 333n));
    await send(world, 'investor-8', world.rupiah, 'faucet', [777n]);
    await send(world, 'investor-8', world.rupiah, 'transfer', [treasury.address, 777n]);
    await send(world, 'investor-8', token, 'roll');
    assert.equal((await token.read.accrual())[0], 3);
    const shared = 3n * (333n - 6n);
    let paid = 0n;
    for (const [id, shares] of [
      ['investor-1', 100n],
      ['investor-2', 60n],
      ['investor-3', 40n],
    ] as const) {
      await claim(id);
      const got = await world.rupiah.read.balanceOf([me(id)]);
      const exact = (shared * shares) / 200n;
      assert.ok(got <= exact && exact - got <= 1n, `${id}: ${got} of ${exact}`);
      paid += got;
    }
    assert.ok(paid <= shared && shared - paid < 3n);
    await send(world, 'investor-8', treasury, 'withdrawFees');
    const [escrow, , profit, fees] = await treasury.read.books();
    assert.deepEqual([profit, fees], [shared - paid, 0n]);
    assert.equal(await world.rupiah.read.balanceOf([treasury.address]), escrow + profit + 777n);
  });
});
