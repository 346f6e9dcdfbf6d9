/** Whether what was folded is what the contracts answer. */
import assert from 'node:assert/strict';
import { zeroAddress, zeroHash, type Address } from 'viem';
import { me } from '../calls.ts';
import { STATE } from '../proposals.ts';
import { DAY, type Project, type World } from '../world.ts';
import { folded } from './folded.ts';
import type { State } from './state.ts';

const PEOPLE = ['investor-1', 'investor-2', 'investor-3', 'investor-4', 'investor-9', 'spv-1'].map(me);

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
export async function agrees(world: World, project: Project) {
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
