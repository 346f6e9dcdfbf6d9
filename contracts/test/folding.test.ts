import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keccak256, slice, zeroAddress, zeroHash, type Address, type Hex } from 'viem';
import { HASH, me, send } from './calls.ts';
import { SHARES, endow } from './ending.ts';
import { enforce, enforcement, replace, sibling } from './enforcing.ts';
import { folded, type State } from './folding.ts';
import { STATE, VOTE, action, type Action } from './proposals.ts';
import { list } from './upgrading.ts';
import {
  DAY,
  attestation,
  declare,
  invest,
  makeProject,
  makeWorld,
  type Project,
  type World,
} from './world.ts';

const PEOPLE = ['investor-1', 'investor-2', 'investor-3', 'investor-4', 'investor-9', 'spv-1'].map(me);
const LATEST = 2 ** 32 - 1;

/** As the stage is by the clock: nobody says Reflection, nor Ended before it is recorded. */
function stageOf({ stage, created, concessionEnd }: State, now: number) {
  if (stage === 0 && now >= created!.terms.closesAt) return 1;
  return (stage === 4 || stage === 5) && now >= concessionEnd ? 7 : stage;
}

/** What a holder may claim: a declaration that is due counts. */
function claimable({ acc, supply, pending, holders }: State, account: Address, now: number) {
  const { shares, accrued } = holders.get(account) ?? { shares: 0n, accrued: 0n };
  const due = pending && now >= pending.recordTime ? (pending.amount << 64n) / supply : 0n;
  assert.ok(acc >= 0n);
  return (accrued + shares * due) >> 64n;
}

async function holdersAgree(world: World, project: Project, state: State) {
  const { token } = project;
  const now = await world.now();
  for (const account of PEOPLE) {
    const one = state.holders.get(account);
    const frozen = one && now < one.frozenUntil ? one.frozen : 0n;
    assert.deepEqual(
      {
        shares: one?.shares ?? 0n,
        votes: one?.votes ?? 0n,
        delegate: one?.delegate ?? account,
        claimable: claimable(state, account, now),
        frozen,
        frozenUntil: frozen === 0n ? 0 : one!.frozenUntil,
      },
      {
        shares: await token.read.balanceOf([account]),
        votes: await token.read.getVotes([account]),
        delegate: await token.read.delegates([account]),
        claimable: await token.read.claimable([account]),
        frozen: await token.read.getFrozenTokens([account]),
        frozenUntil: await token.read.frozenUntil([account]),
      },
    );
    const identity = await world.registry.read.identityOf([account]);
    const nowhere = { wallet: zeroAddress, since: 0, fresh: 0, revocations: 0 };
    assert.deepEqual(
      state.positions.get(identity) ?? nowhere,
      await project.offering.read.positionOf([identity]),
    );
    assert.equal(state.sponsors.has(identity), await token.read.isSponsor([identity]));
    assert.equal(state.payers.get(account) ?? false, await project.treasury.read.isPayer([account]));
    assert.equal(state.poolOwed.get(account) ?? 0n, await project.treasury.read.poolOwed([account]));
  }
}

async function tranchesAgree({ treasury }: Project, state: State) {
  for (const n of [0, 1, 2, 255]) {
    const [{ bps, requestedAt, ...there }] = await treasury.read.trancheOf([n]);
    const one = state.tranches.get(n);
    const signed = (verifier: Address | undefined) =>
      verifier ? (one?.signed.includes(verifier) ?? false) : false;
    assert.ok(requestedAt >= 0 && bps >= 0);
    const { firstSigned, secondSigned, ...rest } = there;
    const { signed: _, ...said } = one ?? {
      ...{ state: 0, requests: 0, extended: false, signed: [], releasableAt: 0, notBefore: 0 },
      ...{ evidenceHash: zeroHash, certificate: zeroHash },
    };
    assert.deepEqual(said, rest, `tranche ${n}`);
    // Who signed and was replaced since has signed nothing that counts.
    if (there.state === 2 || there.state === 3)
      assert.ok(signed(state.verifiers[0]) === firstSigned || there.state === 3);
    if (there.state === 1)
      assert.deepEqual([signed(state.verifiers[0]), signed(state.verifiers[1])], [firstSigned, secondSigned]);
  }
}

async function treasuryAgrees({ treasury, offering }: Project, state: State) {
  const { escrow, released, profit, fees, net, owed } = state.books;
  const pools =
    state.redemption.pool -
    state.redemption.redeemed +
    [...state.poolOwed.values()].reduce((a, b) => a + b, owed);
  assert.deepEqual([escrow, released, profit, fees, net, pools], await treasury.read.books());
  const dueAt = state.reportDueAt || (state.finalizedAt && state.finalizedAt + 180 * DAY);
  assert.deepEqual([dueAt, state.reportEvery], await treasury.read.reportDuty());
  assert.equal(state.identities, await offering.read.identities());
  assert.deepEqual(
    [state.longStop, state.concessionEnd, state.spv, ...state.verifiers],
    [
      await treasury.read.longStop(),
      await treasury.read.concessionEnd(),
      await treasury.read.spv(),
      ...(await treasury.read.verifiers()),
    ],
  );
  for (const engineer of ['engineer', 'second-engineer', 'investor-7'].map(me))
    assert.equal(state.suspended.get(engineer) ?? 0, await treasury.read.suspendedUntil([engineer]));
  assert.equal(state.declarations.size, await treasury.read.declarationCount());
  for (const [id, { kind, payer, amount, fee, recordTime, cancelled }] of state.declarations) {
    const { declaredAt, ...there } = await treasury.read.declarationOf([id]);
    assert.ok(declaredAt > 0);
    assert.deepEqual({ kind, payer, amount, fee, recordTime, cancelled }, there);
  }
  assert.deepEqual(state.redemption, await treasury.read.redemption());
}

/** The state that was folded is the one that the contracts answer. */
async function agrees(world: World, project: Project) {
  const { token, governance, timelock } = project;
  const state = await folded(world, project);
  const now = await world.now();
  assert.deepEqual(
    [stageOf(state, now), state.supply, state.pausedUntil, state.epoch, state.acc],
    [
      await token.read.stage(),
      await token.read.totalSupply(),
      await token.read.pausedUntil(),
      ...(await token.read.accrual()),
    ],
  );
  const { id, amount, recordTime } = state.pending ?? { id: 0, amount: 0n, recordTime: 0 };
  assert.deepEqual([id, amount, recordTime], await token.read.pending());
  await holdersAgree(world, project, state);
  await tranchesAgree(project, state);
  await treasuryAgrees(project, state);
  for (const [proposal, { votes, end, what }] of state.proposals) {
    assert.deepEqual([votes[0], votes[1], votes[2]], await governance.read.proposalVotes([proposal]));
    assert.equal(BigInt(end), await governance.read.proposalDeadline([proposal]));
    const there = await governance.read.state([proposal]);
    if (what === 'executed') assert.equal(there, STATE.executed);
    if (what === 'canceled') assert.equal(there, STATE.canceled);
    if (what === 'queued') assert.ok(there === STATE.queued || there === STATE.expired);
  }
  for (const [selector, until] of state.awaited)
    assert.equal(now > until ? 0 : until, await timelock.read.awaitedUntil([selector]));
  for (const [order, announced] of state.orders)
    assert.deepEqual(announced, await timelock.read.enforcementOf([order]));
  assert.equal(state.release, await world.book.read.releaseOfProject([token.address]));
  for (const [release, vetoed] of state.vetoed)
    assert.equal(vetoed, await world.book.read.vetoed([token.address, release]));
  return state;
}

/** Proposed, carried and executed. */
async function enact(world: World, { governance }: Project, what: Action, other = VOTE.abstain) {
  await send(world, 'investor-1', governance, 'propose', what.propose);
  const id = (await governance.read.getProposalId(what.later as never)) as bigint;
  await world.pass(DAY + 1);
  await send(world, 'investor-2', governance, 'castVote', [id, other]);
  await send(world, 'investor-1', governance, 'castVote', [id, VOTE.for]);
  await world.until(Number(await governance.read.proposalDeadline([id])) + 1);
  await send(world, 'investor-8', governance, 'queue', what.later);
  await world.pass(2 * DAY);
  await send(world, 'investor-8', governance, 'execute', what.later);
}

const back = (id: string) => [me(id), me(id)];

describe('the events of a project, folded', () => {
  it('give every state, from its creation to its close', async () => {
    const world = await makeWorld();
    const now = await world.now();
    const project = await makeProject(world, { longStop: now + 200 * DAY, concessionEnd: now + 600 * DAY });
    const { token, offering, treasury, governance, timelock, params } = project;
    await agrees(world, project);
    await world.until(params.terms.opensAt);
    await invest(world, project, 'investor-1', 100);
    await invest(world, project, 'investor-2', 60);
    await invest(world, project, 'investor-3', 10);
    await send(world, 'investor-3', offering, 'revoke', back('investor-3'));
    await agrees(world, project);
    await invest(world, project, 'investor-3', 30);
    await invest(world, project, 'investor-3', 10);
    await world.until(params.terms.closesAt);
    await agrees(world, project);
    await world.pass(4 * DAY + 1);
    await send(world, 'investor-8', offering, 'finalize');
    await agrees(world, project);

    await send(world, 'investor-1', token, 'transfer', [me('investor-4'), 20n]);
    await send(world, 'investor-3', token, 'delegate', [me('investor-4')]);
    await send(world, 'enforcer', token, 'setFrozenTokens', [me('investor-2'), 58n]);
    await enforce(
      world,
      timelock,
      'enforce',
      sibling(token, 'forcedTransfer', [me('investor-2'), me('investor-4'), 5n]),
    );
    await enforce(world, timelock, 'enforce', sibling(treasury, 'listPayer', [me('investor-9'), true]));
    const pending = enforcement(timelock, 'enforce', sibling(token, 'addSponsor', [77n]));
    await send(world, 'enforcer', timelock, 'scheduleEnforcement', [pending, HASH]);
    const state = await agrees(world, project);
    assert.deepEqual([...state.orders.keys()], [keccak256(pending)]);

    await send(world, 'spv-1', treasury, 'requestTranche', [0, HASH]);
    await send(world, 'engineer', treasury, 'certifyTranche', [0, HASH]);
    await send(world, 'guardian', treasury, 'extendTranche', [0, HASH]);
    await agrees(world, project);
    await world.pass(21 * DAY);
    await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
    await send(world, 'spv-1', treasury, 'requestTranche', [1, HASH]);
    await send(world, 'second-engineer', treasury, 'certifyTranche', [1, HASH]);
    await send(world, 'guardian', treasury, 'suspendVerifier', [me('engineer'), HASH]);
    await agrees(world, project);
    await send(world, 'spv-1', treasury, 'withdrawReleased', [me('spv-1')]);
    await send(world, 'spv-1', treasury, 'postReport', [HASH]);

    const release = await list(world);
    await enact(
      world,
      project,
      action(world.book, 'vetoRelease', [token.address, release], 'investor-1'),
      VOTE.against,
    );
    await enact(world, project, action(treasury, 'setReportDuty', [90 * DAY], 'investor-1'));
    await enact(world, project, action(treasury, 'setLongStop', [params.longStop + DAY], 'investor-1'));
    const people = action(
      treasury,
      'replaceVerifier',
      [me('second-engineer'), me('investor-7')],
      'investor-1',
    );
    await enact(world, project, people);
    const waiting = await agrees(world, project);
    assert.ok(waiting.awaited.get(slice(people.data, 0, 4) as Hex)! > 0);
    await enforce(world, timelock, 'confirm', [people.data]);
    await agrees(world, project);

    await send(world, 'spv-1', treasury, 'requestTranche', [255, HASH]);
    for (const id of ['engineer', 'investor-7'])
      await send(world, id, treasury, 'certifyTranche', [255, HASH]);
    await world.pass(5 * DAY);
    await send(world, 'investor-8', treasury, 'releaseTranche', [255]);
    await declare(world, project, 1_000n);
    await send(world, 'spv-1', treasury, 'cancelDeclaration', [1]);
    await world.until(await declare(world, project, 1_000_003n));
    // Due, and applied by nobody yet.
    await agrees(world, project);
    await send(world, 'investor-4', token, 'transfer', [me('investor-1'), 7n]);
    await send(world, 'investor-1', treasury, 'claim', back('investor-1'));
    await send(world, 'guardian', token, 'pause', [HASH]);
    await send(world, 'guardian', token, 'unpause', [HASH]);
    await send(world, 'investor-8', treasury, 'withdrawFees');
    const papers = attestation(
      me('investor-9'),
      await world.registry.read.identityOf([me('investor-3')]),
      LATEST,
    );
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[papers]]);
    await replace(world, me('investor-3'), me('investor-9'));
    await send(world, 'investor-8', token, 'migrate', [me('investor-3')]);
    await agrees(world, project);
    const gone = action(governance, 'signal', [HASH], 'investor-2');
    await send(world, 'investor-2', governance, 'propose', gone.propose);
    await send(world, 'investor-2', governance, 'cancel', gone.later);

    await world.until(params.concessionEnd);
    await agrees(world, project);
    await endow(world, project, 'spv-1', 1_000_007n);
    await send(world, 'spv-1', treasury, 'openRedemption', [400_000n]);
    await agrees(world, project);
    await enact(world, project, action(treasury, 'blockRedemption', [], 'investor-1'));
    await agrees(world, project);
    await send(world, 'spv-1', treasury, 'withdrawPool');
    await world.pass(60 * DAY);
    await send(world, 'spv-1', world.rupiah, 'approve', [treasury.address, 1_000_007n]);
    await send(world, 'spv-1', treasury, 'openRedemption', [1_000_007n]);
    await world.pass(30 * DAY);
    await send(world, 'investor-8', treasury, 'beginRedemption');
    await send(world, 'investor-1', treasury, 'redeem', back('investor-1'));
    await agrees(world, project);
    for (const id of ['investor-2', 'investor-4', 'investor-9'])
      await send(world, id, treasury, 'redeem', back(id));
    const last = await agrees(world, project);
    assert.deepEqual([last.stage, last.supply], [9, 0n]);
    await send(world, 'investor-8', treasury, 'sweep');
    await agrees(world, project);
  });

  it('give every state of a raise that failed, with a wallet that was lost in it', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    const { offering, token, params } = project;
    await world.until(params.terms.opensAt);
    for (const id of Object.keys(SHARES)) await invest(world, project, id, 20);
    const papers = attestation(
      me('investor-9'),
      await world.registry.read.identityOf([me('investor-3')]),
      LATEST,
    );
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[papers]]);
    await replace(world, me('investor-3'), me('investor-9'));
    await send(world, 'investor-8', token, 'migrate', [me('investor-3')]);
    await agrees(world, project);
    await world.until(params.terms.closesAt + 4 * DAY + 1);
    await send(world, 'investor-8', offering, 'finalize');
    await send(world, 'investor-1', offering, 'refund', back('investor-1'));
    await agrees(world, project);
    for (const id of ['investor-2', 'investor-9']) await send(world, id, offering, 'refund', back(id));
    assert.equal((await agrees(world, project)).stage, 9);
  });
});
