import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFunctionSelector, type Hex } from 'viem';
import { fails, me, refused, send } from './calls.ts';
import { SHARES, events, funded, redeeming } from './ending.ts';
import { replace } from './enforcing.ts';
import { signPayout } from './signing.ts';
import { DAY, attestation, complete, declare, makeProject, type Project, type World } from './world.ts';

const one = me('investor-1');
const CLAIM = toFunctionSelector('claim(address,address)');
const REDEEM = toFunctionSelector('redeem(address,address)');

/** What a holder signed for the treasury, and a stranger sends. */
async function signed(
  world: World,
  { treasury }: Project,
  action: Hex,
  change: { by?: string; payee?: Hex } = {},
) {
  const { by = 'investor-1', payee = one } = change;
  const deadline = BigInt((await world.now()) + DAY);
  const nonce = await world.registry.read.payoutNonce([one]);
  const message = { part: treasury.address, action, holder: one, payee, nonce, deadline };
  const signature = await signPayout(world, message, by);
  return [treasury.address, action, one, payee, deadline, signature] as const;
}

const pay = (world: World, args: readonly unknown[]) =>
  send(world, 'investor-8', world.registry, 'payBySig', [...args]);

async function earning() {
  const all = await funded();
  await complete(all.world, all.project);
  await all.world.until(await declare(all.world, all.project, 200_000n));
  return all;
}

describe('a holder who only signs', () => {
  it('is paid its profit, once, where it said', async () => {
    const { world, project, treasury } = await earning();
    const args = await signed(world, project, CLAIM);
    const receipt = await pay(world, args);
    assert.deepEqual(events(receipt, treasury, 'Claimed'), [{ account: one, payee: one, amount: 98_000n }]);
    assert.equal(await world.rupiah.read.balanceOf([one]), 98_000n);
    await fails(world, pay(world, args), world.registry, 'BadSignature');
    const [part, action, holder, , deadline, signature] = args;
    const stolen = [part, action, holder, me('investor-8'), deadline, signature];
    await fails(world, pay(world, stolen), world.registry, 'BadSignature');
  });

  it('is paid its part of the pool, and all shares end', async () => {
    const { world, project, treasury, token } = await redeeming(200_000n);
    const receipt = await pay(world, await signed(world, project, REDEEM));
    assert.deepEqual(events(receipt, treasury, 'Redeemed'), [
      { account: one, payee: one, shares: SHARES['investor-1'], amount: 100_000n, profit: 0n },
    ]);
    assert.equal(await token.read.balanceOf([one]), 0n);
  });

  it('is paid nothing that another signed, or for another project, or to another person', async () => {
    const { world, project, treasury } = await earning();
    const forged = await signed(world, project, CLAIM, { by: 'investor-2' });
    await fails(world, pay(world, forged), world.registry, 'BadSignature');
    const other = await makeProject(world, { nonce: 1n, slug: 'contoh-dua' });
    const [, ...rest] = await signed(world, project, CLAIM);
    await fails(world, pay(world, [other.treasury.address, ...rest]), world.registry, 'BadSignature');
    const abroad = await signed(world, project, CLAIM, { payee: me('investor-2') });
    await fails(world, pay(world, abroad), treasury, 'WrongPayee', [me('investor-2')]);
    const late = await signed(world, project, CLAIM);
    await world.pass(2 * DAY);
    await fails(world, pay(world, late), world.registry, 'PayoutExpired', [late[4]]);
  });

  it('is asked no more once its wallet was replaced', async () => {
    const { world, project, treasury } = await earning();
    const fresh = me('investor-9');
    const identity = await world.registry.read.identityOf([one]);
    const papers = attestation(fresh, identity, (await world.now()) + 900 * DAY);
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[papers]]);
    await replace(world, one, fresh);
    for (const payee of [one, fresh]) {
      const args = await signed(world, project, CLAIM, { payee });
      await fails(world, pay(world, args), treasury, 'NotTheHolder', [one]);
    }
    await refused(world, 'investor-1', treasury, 'claim', [one, fresh], 'NotTheHolder', [one]);
    await send(world, 'investor-9', treasury, 'claim', [one, fresh]);
  });
});
