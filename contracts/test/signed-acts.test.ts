import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFunctionSelector, type Abi, type AbiFunction, type Address } from 'viem';
import * as abis from '../abi/index.ts';
import { HASH, me, send } from './calls.ts';
import { redeeming } from './ending.ts';
import { action, governed, signBallot } from './proposals.ts';
import { signFor, signPayout, signPermit, vrs } from './signing.ts';
import {
  DAY,
  attestation,
  complete,
  declare,
  invest,
  makeProject,
  makeWorld,
  signAttestation,
  type World,
} from './world.ts';

const [one, two] = [me('investor-1'), me('investor-2')];
const LATE = 2n ** 40n;

/** What is signed, and the transaction that does the same. */
const TWINS: Record<string, string[]> = {
  'identityRegistryAbi.register': ['identityRegistryAbi.registerBatch'],
  'identityRegistryAbi.payBySig': [
    'offeringAbi.revoke',
    'offeringAbi.refund',
    'treasuryAbi.claim',
    'treasuryAbi.redeem',
  ],
  'projectTokenAbi.permit': ['projectTokenAbi.approve'],
  'projectTokenAbi.delegateBySig': ['projectTokenAbi.delegate'],
  'offeringAbi.investWithPermit': ['offeringAbi.invest'],
  'governanceAbi.castVoteBySig': ['governanceAbi.castVote'],
  'governanceAbi.castVotesBySig': ['governanceAbi.castVote'],
  'governanceAbi.castVoteWithReasonAndParamsBySig': ['governanceAbi.castVoteWithReasonAndParams'],
  'demoRupiahAbi.permit': ['demoRupiahAbi.approve'],
};
/** A reviewer approves by its signature alone; as a contract it signs by a transaction of its own (ERC-1271). */
const SIGNED_ONLY = ['projectFactoryAbi.createProject'];

const functions = Object.entries(abis).flatMap(([name, abi]) =>
  (abi as Abi)
    .filter((item): item is AbiFunction => item.type === 'function')
    .map((item) => [`${name}.${item.name}`, item] as const),
);

/** Does one, then from the same state the other: what can be read afterwards is the same. */
async function same(
  world: World,
  name: string,
  ways: (() => Promise<unknown>)[],
  read: () => Promise<unknown>,
) {
  const start = await world.networkHelpers.takeSnapshot();
  const before = await read();
  const after: unknown[] = [];
  for (const way of ways) {
    await way();
    after.push(await read());
    await start.restore();
  }
  assert.notDeepEqual(after[0], before, `${name} did nothing`);
  for (const one of after) assert.deepEqual(one, after[0], name);
}

/** What a holder signed for a payout, sent by a stranger; and the same asked for by the holder. */
async function payouts(
  world: World,
  part: { abi: unknown; address: Address },
  names: string[],
  holder: string,
) {
  const account = me(holder);
  const to = part as { abi: Abi; address: Address };
  for (const name of names) {
    const selector = toFunctionSelector(`${name}(address,address)`);
    const message = {
      part: to.address,
      action: selector,
      holder: account,
      payee: account,
      nonce: 0n,
      deadline: LATE,
    };
    const signature = await signPayout(world, message, holder);
    const signed = [to.address, selector, account, account, LATE, signature];
    await same(
      world,
      name,
      [
        () => send(world, 'investor-8', world.registry, 'payBySig', signed),
        () => send(world, holder, to, name, [account, account]),
      ],
      () => world.rupiah.read.balanceOf([account]),
    );
  }
}

describe('what one may sign', () => {
  it('is known: each act has a transaction, but the approval of a reviewer', () => {
    const signed = functions
      .filter(([, { inputs }]) =>
        inputs.some(({ name }) => ['signature', 'signatures', 'v'].includes(name ?? '')),
      )
      .map(([name]) => name);
    assert.deepEqual(signed.sort(), [...Object.keys(TWINS), ...SIGNED_ONLY].sort());
    const there: string[] = functions.map(([name]) => name);
    for (const twin of Object.values(TWINS).flat()) assert.ok(there.includes(twin), twin);
  });

  it('does what the transaction does: an attestation, a purchase, its way back', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { offering, params } = project;
    const papers = attestation(me('investor-9'), 77n, (await world.now()) + 900 * DAY);
    const signature = await signAttestation(world, papers);
    await same(
      world,
      'register',
      [
        () => send(world, 'investor-9', world.registry, 'register', [papers, me('kyc-issuer'), signature]),
        () => send(world, 'kyc-issuer', world.registry, 'registerBatch', [[papers]]),
      ],
      () => world.registry.read.recordOf([me('investor-9')]),
    );
    await world.until(params.terms.opensAt);
    await invest(world, project, 'investor-1', 20);
    const cost = 10n * params.terms.price;
    await send(world, 'investor-2', world.rupiah, 'faucet', [cost]);
    const permit = await signPermit(world, 'investor-2', offering.address, cost);
    await same(
      world,
      'investWithPermit',
      [
        () => send(world, 'investor-2', offering, 'investWithPermit', [10, 10, ...permit]),
        async () => {
          await send(world, 'investor-2', world.rupiah, 'approve', [offering.address, cost]);
          await send(world, 'investor-2', offering, 'invest', [10, 10]);
        },
      ],
      async () => [await project.token.read.balanceOf([two]), await world.rupiah.read.balanceOf([two])],
    );
    await payouts(world, offering, ['revoke'], 'investor-1');
    await send(world, 'guardian', offering, 'cancel', [HASH]);
    await payouts(world, offering, ['refund'], 'investor-1');
  });

  it('does what the transaction does: an allowance, a delegation, a vote', async () => {
    const { world, project, governance, propose } = await governed();
    const { token, params } = project;
    const permit = { owner: one, spender: two, value: 5n, deadline: LATE };
    const allowed = vrs(await signFor('investor-1', token.address, params.name, 'Permit', permit));
    await same(
      world,
      'permit',
      [
        () => send(world, 'investor-8', token, 'permit', [one, two, 5n, LATE, ...allowed]),
        () => send(world, 'investor-1', token, 'approve', [two, 5n]),
      ],
      () => token.read.allowance([one, two]),
    );
    const delegation = { delegatee: two, expiry: LATE };
    const given = vrs(await signFor('investor-1', token.address, params.name, 'Delegation', delegation));
    await same(
      world,
      'delegateBySig',
      [
        () => send(world, 'investor-8', token, 'delegateBySig', [two, 0n, LATE, ...given]),
        () => send(world, 'investor-1', token, 'delegate', [two]),
      ],
      async () => [await token.read.delegates([one]), await token.read.getVotes([two])],
    );
    const id = await propose('investor-1', action(governance, 'signal', [HASH], 'investor-1'));
    await world.pass(DAY + 1);
    const ballot = await signBallot(world, project, id, 0, 'investor-2');
    const words = { proposalId: id, support: 0, voter: two, reason: 'Tidak', params: '0x' };
    const name = await governance.read.name();
    const extended = await signFor('investor-2', governance.address, name, 'ExtendedBallot', words);
    const cast = (by: string, functionName: string, args: unknown[]) => () =>
      send(world, by, governance, functionName, args);
    await same(
      world,
      'castVote',
      [
        cast('investor-2', 'castVote', [id, 0]),
        cast('investor-8', 'castVoteBySig', [id, 0, two, ballot]),
        cast('investor-8', 'castVotesBySig', [id, [0], [two], [ballot]]),
        cast('investor-2', 'castVoteWithReasonAndParams', [id, 0, 'Tidak', '0x']),
        cast('investor-8', 'castVoteWithReasonAndParamsBySig', [id, 0, two, 'Tidak', '0x', extended]),
      ],
      async () => [await governance.read.proposalVotes([id]), await governance.read.hasVoted([id, two])],
    );
    await complete(world, project);
    await world.until(await declare(world, project, 200_000n));
    await payouts(world, project.treasury, ['claim'], 'investor-1');
  });

  it('does what the transaction does: the end of one’s shares', async () => {
    const { world, treasury } = await redeeming(200_000n);
    await payouts(world, treasury, ['redeem'], 'investor-1');
  });
});
