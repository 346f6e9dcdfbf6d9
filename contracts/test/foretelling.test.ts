import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Address } from 'viem';
import { HASH, me, send } from './calls.ts';
import { foretold } from './foretelling.ts';
import { byTreasury, ordered } from './siblings.ts';
import { DAY, attestation, complete, makeFunded, makeProject, makeWorld } from './world.ts';

const PEOPLE = ['investor-1', 'investor-2', 'investor-3', 'investor-4', 'investor-5', 'investor-9'];
const SEEDS = [1, 22, 333, 4444, 55_555];
const MOST = 2n ** 256n - 1n;

/** Numbers that look random and are the same in every run (xorshift). */
function numbers(seed: number) {
  return (below: number) => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % below;
  };
}

/** A project to which anything may happen; who refuses to do it leaves it as it was. */
async function eventful(seed: number) {
  const world = await makeWorld();
  const project = await makeFunded(world);
  const { token } = project;
  await complete(world, project);
  const next = numbers(seed);
  const someone = () => me(PEOPLE[next(PEOPLE.length)]!);
  const identity = (account: Address) => world.registry.read.identityOf([account]);
  const deeds: Record<string, () => Promise<unknown>> = {
    transfer: async () => send(world, PEOPLE[next(6)]!, token, 'transfer', [someone(), BigInt(next(30))]),
    pause: () => send(world, 'guardian', token, next(2) ? 'pause' : 'unpause', [HASH]),
    wait: () => world.pass(next(60) * DAY + next(DAY)),
    freeze: () => send(world, 'enforcer', token, 'setFrozenTokens', [someone(), BigInt(next(120))]),
    order: () => ordered(world, project, 'setFrozenTokens', [someone(), BigInt(next(120))]),
    force: () => ordered(world, project, 'forcedTransfer', [someone(), someone(), BigInt(next(12))]),
    revoke: () => send(world, 'kyc-issuer', world.registry, 'revoke', [someone(), HASH]),
    attest: async () => {
      const wallet = someone();
      const { identity: known, nonce } = await world.registry.read.recordOf([wallet]);
      const expiry = (await world.now()) + next(300) * DAY;
      const batch = [[attestation(wallet, known || BigInt(wallet), expiry, nonce)]];
      return send(world, 'kyc-issuer', world.registry, 'registerBatch', batch);
    },
    suspect: async () => {
      const until = (await world.now()) + next(29) * DAY;
      return send(world, 'enforcer', world.registry, 'freezeIdentity', [
        await identity(someone()),
        until,
        HASH,
      ]);
    },
    thaw: async () =>
      send(world, 'enforcer', world.registry, 'thawIdentity', [await identity(someone()), HASH]),
    sponsor: async () => {
      if (next(4) === 0) await ordered(world, project, 'addSponsor', [await identity(someone())]);
    },
    end: async () => {
      if (next(3) === 0) await byTreasury(world, project, 'moveTo', [[6, 8][next(2)]]);
    },
  };
  const names = Object.keys(deeds);
  const done = new Map<string, number>();
  const happen = async () => {
    const name = names[next(names.length)]!;
    await deeds[name]!().then(
      () => done.set(name, (done.get(name) ?? 0) + 1),
      () => undefined,
    );
  };
  return { world, project, next, happen, done, names };
}

/** Forty deeds and six questions after each: every answer that was given. */
async function askedAllAlong(seed: number) {
  const { world, project, next, happen, done } = await eventful(seed);
  const accounts = [...PEOPLE, 'spv-1'].map(me);
  const seen = new Set<string>();
  for (let step = 0; step < 40; step++) {
    await happen();
    for (let n = 0; n < 6; n++) {
      const [from, to] = [accounts[next(accounts.length)]!, accounts[next(accounts.length)]!];
      const amount = [0n, 1n, BigInt(next(120)), MOST][next(4)]!;
      seen.add((await foretold(world, project, from, to, amount)) ?? 'done');
    }
  }
  return { done, seen };
}

describe('what is foretold of a transfer', () => {
  /** Each seed once a file, whichever test asks first. */
  const asked = new Map<number, ReturnType<typeof askedAllAlong>>();
  const once = (seed: number) => {
    const answer = asked.get(seed) ?? askedAllAlong(seed);
    asked.set(seed, answer);
    return answer;
  };

  for (const seed of SEEDS)
    it(`is what happens, whatever happened before (seed ${seed})`, async () => {
      const { done } = await once(seed);
      assert.ok([...done.values()].reduce((a, b) => a + b, 0) >= 15, [...done].join());
    });

  it('was every answer that there is, but the one before the issue', async () => {
    const answers = new Set<string>();
    for (const seed of SEEDS) for (const answer of (await once(seed)).seen) answers.add(answer);
    assert.deepEqual(
      [...answers].sort(),
      [
        'ERC20InsufficientBalance',
        'ERC7943CannotReceive',
        'ERC7943CannotSend',
        'ERC7943InsufficientUnfrozenBalance',
        'Paused',
        'Sponsor',
        'WrongStage',
        'done',
      ].sort(),
    );
  });

  it('is that nothing moves before the issue', async () => {
    const world = await makeWorld();
    const project = await makeProject(world);
    for (const amount of [0n, 1n])
      assert.equal(await foretold(world, project, me('investor-1'), me('investor-2'), amount), 'NotIssued');
  });
});
