import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getAddress, toFunctionSelector, type Abi, type Address, type Hex } from 'viem';
import { accountOf } from '../demo/people.ts';
import { payoutTypedData } from '../eip712/index.ts';
import { HASH, at, fails, me, refused, send, sendAs, type Target } from './calls.ts';
import { deployed } from './compiled.ts';
import { replace } from './enforcing.ts';
import { said } from './siblings.ts';
import { signPayout } from './signing.ts';
import { DAY, attestation, invest, makeProject, makeWorld, type World } from './world.ts';

const [one, two, nine] = [me('investor-1'), me('investor-2'), me('investor-9')];
const action = (name: string) => toFunctionSelector(`${name}(address,address)`);
const LATE = 2n ** 40n;

/** What is signed, and by whom; a test changes what it is about. */
interface Wish {
  part: Target;
  name: string;
  holder?: Address;
  payee?: Address;
  deadline?: bigint;
  by?: string;
}

/** The arguments of `payBySig`, signed for the holder's present number. */
async function wish(world: World, { part, name, holder = one, payee = holder, deadline = LATE, by }: Wish) {
  const message = { part: part.address, action: action(name), holder, payee, deadline };
  const nonce = await world.registry.read.payoutNonce([holder]);
  const signature = await signPayout(world, { ...message, nonce }, by ?? 'investor-1');
  return [message.part, message.action, holder, payee, deadline, signature] as const;
}

const carry = (world: World, args: readonly unknown[], id = 'investor-8') =>
  send(world, id, world.registry, 'payBySig', args);

const void_ = (world: World, args: readonly unknown[]) =>
  refused(world, 'investor-8', world.registry, 'payBySig', args, 'BadSignature', []);

async function attest(world: World, wallet: Address, identity: bigint) {
  const expiry = (await world.now()) + 900 * DAY;
  await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[attestation(wallet, identity, expiry)]]);
}

async function raising() {
  const world = await makeWorld();
  const project = await makeProject(world);
  await world.until(project.params.terms.opensAt);
  for (const id of ['investor-1', 'investor-2']) await invest(world, project, id, 20);
  return { world, project, offering: project.offering, price: project.params.terms.price };
}

const money = (world: World, account: Address) => world.rupiah.read.balanceOf([account]);

describe('a payout that its holder only signed', () => {
  it('is carried by anyone: taking back, refund', async () => {
    const { world, project, offering, price } = await raising();
    const receipt = await carry(world, await wish(world, { part: offering, name: 'revoke' }));
    const part = getAddress(offering.address);
    assert.deepEqual(said(receipt, world.registry), [
      ['PaidBySignature', one, part, one, action('revoke'), 0n, 20n * price],
    ]);
    assert.equal(said(receipt, offering)[0]![0], 'Revoked');
    assert.equal(await money(world, one), 20n * price);
    await world.until(project.params.terms.closesAt + 4 * DAY + 1);
    await send(world, 'investor-8', offering, 'finalize');
    await carry(world, await wish(world, { part: offering, name: 'refund', holder: two, by: 'investor-2' }));
    assert.equal(await money(world, two), 20n * price);
    assert.deepEqual(
      [await world.registry.read.payoutNonce([one]), await world.registry.read.payoutNonce([two])],
      [1n, 1n],
    );
  });

  it('pays another wallet of the same person, and nobody else', async () => {
    const { world, offering, price } = await raising();
    await attest(world, nine, await world.registry.read.identityOf([one]));
    const revoke = (payee: Address) => wish(world, { part: offering, name: 'revoke', payee });
    await fails(world, carry(world, await revoke(two)), offering, 'WrongPayee', [two]);
    assert.equal(await world.registry.read.payoutNonce([one]), 0n);
    await carry(world, await revoke(nine));
    assert.deepEqual([await money(world, nine), await money(world, one)], [20n * price, 0n]);
  });

  it('counts once, for one part, one act, one payee', async () => {
    const { world, project, offering } = await raising();
    await attest(world, nine, await world.registry.read.identityOf([one]));
    const other = await makeProject(world, { slug: 'contoh-dua', nonce: 1n });
    const [part, act, holder, payee, deadline, signature] = await wish(world, {
      part: offering,
      name: 'revoke',
    });
    const altered: unknown[][] = [
      [other.offering.address, act, holder, payee, deadline, signature],
      [project.treasury.address, act, holder, payee, deadline, signature],
      [part, action('refund'), holder, payee, deadline, signature],
      [part, act, two, payee, deadline, signature],
      [part, act, holder, nine, deadline, signature],
      [part, act, holder, payee, deadline + 1n, signature],
      [part, act, holder, payee, deadline, `${signature.slice(0, -2)}00`],
      [part, act, holder, payee, deadline, '0x'],
    ];
    for (const args of altered) await void_(world, args);
    await carry(world, [part, act, holder, payee, deadline, signature]);
    await void_(world, [part, act, holder, payee, deadline, signature]);
  });

  it('is signed by the holder alone, for this registry on this chain', async () => {
    const { world, offering } = await raising();
    const part = offering.address;
    await void_(world, await wish(world, { part: offering, name: 'revoke', by: 'investor-2' }));
    const message = { part, action: action('revoke'), holder: one, payee: one, nonce: 0n, deadline: LATE };
    const args = (signature: Hex) => [part, message.action, one, one, LATE, signature];
    await void_(world, args(await signPayout(world, message, 'investor-1', offering.address)));
    const elsewhere = payoutTypedData(42161, world.registry.address, message);
    await void_(world, args(await accountOf('investor-1').signTypedData(elsewhere)));
    const later = await signPayout(world, { ...message, nonce: 1n }, 'investor-1');
    await void_(world, args(later));
    await carry(world, args(await signPayout(world, message, 'investor-1')));
    // The number that was too early is due now.
    await fails(world, carry(world, args(later)), offering, 'NothingToRevoke', []);
  });

  it('ends with its deadline', async () => {
    const { world, offering } = await raising();
    const deadline = BigInt((await world.now()) + 100);
    const args = await wish(world, { part: offering, name: 'revoke', deadline });
    await at(world, Number(deadline));
    await carry(world, args);
    const again = await wish(world, { part: offering, name: 'revoke', deadline });
    const expired = [deadline];
    await refused(world, 'investor-8', world.registry, 'payBySig', again, 'PayoutExpired', expired);
  });

  it('is one of four acts of a contract', async () => {
    const { world, project, offering } = await raising();
    const { token } = project;
    for (const other of ['approve(address,uint256)', 'nothing(address,address)']) {
      const [part, , ...rest] = await wish(world, { part: token, name: 'refund' });
      const bad = toFunctionSelector(other);
      const args = [part, bad, ...rest];
      await refused(world, 'investor-8', world.registry, 'payBySig', args, 'ActionNotSigned', [bad]);
    }
    const nobody = { abi: offering.abi as Abi, address: two };
    await assert.rejects(
      carry(world, await wish(world, { part: nobody, name: 'refund' })),
      /AddressEmptyCode/,
    );
    await assert.rejects(carry(world, await wish(world, { part: token, name: 'refund' })));
  });

  it('is worth nothing from a wallet that was replaced', async () => {
    const { world, offering } = await raising();
    await attest(world, nine, await world.registry.read.identityOf([one]));
    await replace(world, one, nine);
    const revoke = (payee: Address) => wish(world, { part: offering, name: 'revoke', payee });
    await fails(world, carry(world, await revoke(one)), offering, 'WrongPayee', [one]);
    await fails(world, carry(world, await revoke(nine)), offering, 'NotTheHolder', [one]);
  });

  it('is signed by a wallet that is a contract with ERC-1271', async () => {
    const { world, project, offering, price } = await raising();
    const wallet = await deployed(world, 'wallets/SmartWallet.sol', [me('investor-5')]);
    const { address } = wallet;
    await attest(world, address, 4711n);
    await send(world, 'investor-8', world.rupiah, 'faucet', [10n * price]);
    await send(world, 'investor-8', world.rupiah, 'transfer', [address, 10n * price]);
    await sendAs(world, address, world.rupiah, 'approve', [offering.address, 10n * price]);
    await sendAs(world, address, offering, 'invest', [10, 10]);
    const revoke = { part: offering, name: 'revoke', holder: address };
    await void_(world, await wish(world, { ...revoke, by: 'investor-6' }));
    const old = await wish(world, { ...revoke, by: 'investor-5' });
    await send(world, 'investor-5', wallet, 'exchange', [me('investor-6')]);
    await void_(world, old);
    await carry(world, await wish(world, { ...revoke, by: 'investor-6' }));
    assert.equal(await money(world, address), 10n * price);
    assert.equal(await project.token.read.balanceOf([address]), 0n);
  });
});

describe('whom a claim may pay', () => {
  const PROBLEM = { none: 0, notVerified: 1, frozen: 2, notTheHolder: 3, wrongPayee: 4 };

  it('is said by the registry, once for all who ask', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const identity = await registry.read.identityOf([one]);
    await attest(world, nine, identity);
    const says = async (problem: number, ...args: [Address, Address, Address]) =>
      assert.equal(await registry.read.claimProblem(args), problem, args.join());
    for (const [caller, payee] of [
      [one, one],
      [nine, one],
      [one, nine],
    ] as const)
      await says(PROBLEM.none, caller, one, payee);
    // Only the holder names another wallet: one that an issuer put under its identity must not help itself.
    await says(PROBLEM.wrongPayee, nine, one, nine);
    await says(PROBLEM.notTheHolder, two, one, one);
    await says(PROBLEM.wrongPayee, one, one, two);
    await says(PROBLEM.notVerified, one, me('investor-12'), one);
    await send(world, 'kyc-issuer', registry, 'revoke', [nine, HASH]);
    await says(PROBLEM.notTheHolder, nine, one, one);
    await says(PROBLEM.wrongPayee, one, one, nine);
    await says(PROBLEM.notVerified, nine, nine, nine);
    const until = (await world.now()) + DAY;
    await send(world, 'enforcer', registry, 'freezeIdentity', [identity, until, HASH]);
    await says(PROBLEM.frozen, one, one, one);
  });

  it('is for a wallet that was replaced its successor alone', async () => {
    const world = await makeWorld();
    const { registry } = world;
    const identity = await registry.read.identityOf([one]);
    for (const wallet of [nine, me('investor-10')]) await attest(world, wallet, identity);
    await replace(world, one, nine);
    const says = async (problem: number, ...args: [Address, Address, Address]) =>
      assert.equal(await registry.read.claimProblem(args), problem, args.join());
    await says(PROBLEM.none, nine, one, nine);
    await says(PROBLEM.none, me('investor-10'), one, nine);
    await says(PROBLEM.wrongPayee, nine, one, me('investor-10'));
    await says(PROBLEM.wrongPayee, nine, one, one);
    await says(PROBLEM.notTheHolder, one, one, nine);
    await says(PROBLEM.notTheHolder, one, nine, nine);
    await says(PROBLEM.wrongPayee, nine, nine, one);
  });
});
