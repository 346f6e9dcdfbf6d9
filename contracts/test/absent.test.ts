import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  encodeAbiParameters,
  getAddress,
  hexToBigInt,
  keccak256,
  slice,
  toHex,
  type Address,
  type Hex,
} from 'viem';
import { HASH, me, refused, send, sendAs } from './calls.ts';
import { SHARES, certified, endow, events } from './ending.ts';
import { enforce, replace, sibling } from './enforcing.ts';
import { withoutInstruments } from './instruments.ts';
import { action, governed } from './proposals.ts';
import { sweep } from './sweeping.ts';
import type { Samples } from './views.ts';
import {
  DAY,
  attestation,
  complete,
  declare,
  invest,
  makeFunded,
  makeProject,
  makeWorld,
  type Project,
  type World,
} from './world.ts';

const [one, two] = [me('investor-1'), me('investor-2')];

interface Scene {
  world: World;
  project: Project;
}

/** A project for sale: investor-1 and -2 bought. */
async function raising(): Promise<Scene> {
  const world = await makeWorld();
  const project = await makeProject(world);
  await world.until(project.params.terms.opensAt);
  for (const id of ['investor-1', 'investor-2']) await invest(world, project, id, 20);
  return { world, project };
}

/** A tranche is certified and waited for, another sum is released, a profit may be declared, one is to be claimed. */
async function operating(): Promise<Scene> {
  const { world, project } = await governed();
  const { treasury, token } = project;
  await complete(world, project);
  await world.until(await declare(world, project, 200_000n));
  await certified(world, project, 0);
  await world.pass(5 * DAY);
  await send(world, 'investor-8', treasury, 'releaseTranche', [0]);
  await certified(world, project, 1, true);
  await world.pass(30 * DAY);
  await endow(world, project, 'spv-1', 200_000n);
  await send(world, 'investor-2', token, 'approve', [one, 5n]);
  await send(world, 'investor-2', token, 'approve', [me('spv-1'), 5n]);
  return { world, project };
}

/** Values with which each function passes for whom it is there. */
async function samplesOf({ world, project }: Scene): Promise<Samples> {
  const { treasury, params } = project;
  const now = await world.now();
  const { certificate } = (await treasury.read.trancheOf([1]))[0];
  const duty = action(treasury, 'setReportDuty', [90 * DAY], 'spv-1');
  return {
    address: [me('engineer'), me('investor-7'), one],
    uint256: [1n, 200_000n],
    uint160: [await world.registry.read.identityOf([one])],
    uint32: [params.concessionEnd - DAY, params.longStop + DAY, 90 * DAY, now + 8 * DAY],
    uint8: [0, 1, 6],
    bool: [true],
    bytes32: [HASH, certificate],
    string: [duty.propose.at(-1)],
    bytes: ['0x'],
    'address[]': [[treasury.address]],
    'uint256[]': [[0n]],
    'bytes[]': [[duty.data]],
    'uint160[]': [[await world.registry.read.identityOf([me('investor-7')])]],
  };
}

const LAYOUT = join(import.meta.dirname, '../layout');
interface Field {
  label: string;
  type: string;
  offset: number;
  slot: string;
}

/** Fields that a contract stores and does not tell, as its layout has them. */
async function stored(world: World, contract: string, address: Address, labels: string[]) {
  const { namespaces } = JSON.parse(readFileSync(join(LAYOUT, `${contract}.json`), 'utf8')) as {
    namespaces: Record<string, Field[]>;
  };
  const name = `partisipro.storage.${contract}`;
  const fields = namespaces[`erc7201:${name}`]!;
  const inner = hexToBigInt(keccak256(toHex(name))) - 1n;
  const base = hexToBigInt(keccak256(encodeAbiParameters([{ type: 'uint256' }], [inner]))) & ~0xffn;
  const values: Record<string, Hex> = {};
  for (const label of labels) {
    const { type, offset, slot } = fields.find((field) => field.label === label)!;
    const bits = /address/.test(type) ? 160 : Number(/\d+$/.exec(type)![0]);
    const word = await world.client.getStorageAt({ address, slot: toHex(base + BigInt(slot), { size: 32 }) });
    values[label] = slice(word!, 32 - offset - bits / 8, 32 - offset);
  }
  return values;
}

/** All that a project was created with. */
async function termsOf({ world, project }: Scene) {
  const { token, offering, treasury, governance, timelock } = project;
  const parts = [];
  for (let n = 0; n < (await treasury.read.trancheCount()); ++n)
    parts.push((await treasury.read.trancheOf([n]))[0].bps);
  return {
    suite: await token.read.suite(),
    name: [await token.read.name(), await token.read.symbol()],
    terms: await offering.read.terms(),
    parts,
    currency: [await offering.read.currency(), await treasury.read.currency()],
    dates: [
      await treasury.read.longStop(),
      await treasury.read.concessionEnd(),
      (await treasury.read.reportDuty())[1],
    ],
    people: [await treasury.read.spv(), ...(await treasury.read.verifiers())],
    sponsors: [
      await token.read.isSponsor([await world.registry.read.identityOf([me('spv-1')])]),
      await token.read.isSponsor([await world.registry.read.identityOf([me('investor-7')])]),
    ],
    payer: await treasury.read.isPayer([me('spv-1')]),
    votes: [
      await governance.read.votingDelay(),
      await governance.read.votingPeriod(),
      await timelock.read.getMinDelay(),
    ],
    stored: [
      await stored(world, 'Treasury', treasury.address, [
        ...[
          'price',
          'raiseFeeBps',
          'managementFeeBps',
          'currencyDecimals',
          'unclaimedDestination',
          'factory',
        ],
      ]),
      await stored(world, 'Offering', offering.address, ['price', 'raiseFeeBps']),
    ],
  };
}

describe('the terms of a project', () => {
  it('are what it was created with', async () => {
    const scene = await raising();
    const { params } = scene.project;
    const terms = await termsOf(scene);
    assert.deepEqual(terms.terms, params.terms);
    assert.deepEqual(terms.parts, params.trancheBps);
    assert.deepEqual(terms.dates, [params.longStop, params.concessionEnd, 180 * DAY]);
    const [treasury, offering] = terms.stored;
    assert.equal(getAddress(treasury!.unclaimedDestination!), params.unclaimedDestination);
    assert.deepEqual(
      [treasury!.raiseFeeBps, treasury!.managementFeeBps, offering!.raiseFeeBps].map((hex) => Number(hex)),
      [params.raiseFeeBps, params.managementFeeBps, params.raiseFeeBps],
    );
    assert.equal(BigInt(treasury!.price!), params.terms.price);
    assert.equal(BigInt(offering!.price!), params.terms.price);
  });

  for (const [stage, scene, least] of [
    ['raises', raising, ['offering.cancel', 'treasury.publishDossier', 'token.approve']],
    [
      'operates',
      operating,
      [
        'treasury.declare',
        'treasury.releaseTranche',
        'treasury.withdrawReleased',
        'treasury.postReport',
        'treasury.publishDossier',
        'governance.propose',
      ],
    ],
  ] as const)
    it(`are not the SPV’s to change while it ${stage}: by no function, with no values`, async () => {
      const here = await scene();
      const terms = await termsOf(here);
      const passed = await sweep(here, ['spv-1'], await samplesOf(here), async (call) =>
        assert.deepEqual(await termsOf(here), terms, call),
      );
      for (const call of least) assert.ok(passed.has(call), `${call} was not tried well`);
    });
});

describe('what version 1 leaves out', () => {
  it('is another currency, a buy-back of some shares, and payments that nobody asked for', async () => {
    const here = await operating();
    const { world, project } = here;
    const { token, treasury, offering, timelock } = project;
    const currencies = async () => [
      await offering.read.currency(),
      await treasury.read.currency(),
      await treasury.read.currencyDecimals(),
    ];
    const holders = Object.keys(SHARES);
    const money = async () => Promise.all(holders.map((id) => world.rupiah.read.balanceOf([me(id)])));
    const [before, had, supply] = [await currencies(), await money(), await token.read.totalSupply()];
    const callers = ['spv-1', 'enforcer', 'investor-8', timelock.address];
    const passed = await sweep(here, callers, await samplesOf(here), async (call, by) => {
      assert.deepEqual(await currencies(), before, call);
      assert.equal(await token.read.totalSupply(), supply, `${call} by ${by} ended shares`);
      const now = await money();
      // The SPV may have its own money sent where it likes.
      for (const [n, id] of holders.entries())
        if (!call.endsWith('.withdrawReleased')) assert.equal(now[n], had[n], `${call} by ${by} paid ${id}`);
    });
    const least = ['treasury.terminate', 'treasury.replaceVerifier', 'treasury.withdrawFees', 'token.roll'];
    for (const call of least) assert.ok(passed.has(call), `${call} was not tried well`);
    assert.ok(passed.size > 25, [...passed].join());
    await refused(world, 'investor-1', treasury, 'redeem', [one, one], 'WrongStage', [5]);
  });

  it('is a limit across projects: what one bought in one takes nothing from another', async () => {
    const world = await makeWorld();
    const first = await makeProject(world);
    const second = await makeProject(world, { nonce: 1n, slug: 'contoh-dua' });
    await world.until(second.params.terms.opensAt);
    const most = 120;
    for (const project of [first, second]) {
      const [, personalLeft] = await project.offering.read.limits([one]);
      assert.equal(personalLeft, BigInt(most));
      await invest(world, project, 'investor-1', most);
      await refused(world, 'investor-1', project.offering, 'invest', [1, 1], 'LimitReached', [0n]);
    }
  });

  it('is a class of shares: each has one vote, however it was come by', async () => {
    const { world, project, governance, propose } = await governed();
    const { token, timelock } = project;
    await send(world, 'investor-1', token, 'transfer', [me('investor-4'), 30n]);
    await enforce(world, timelock, 'enforce', sibling(token, 'forcedTransfer', [two, me('investor-5'), 7n]));
    const fresh = attestation(
      me('investor-9'),
      await world.registry.read.identityOf([me('investor-3')]),
      2 ** 31,
    );
    await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[fresh]]);
    await replace(world, me('investor-3'), me('investor-9'));
    await send(world, 'investor-8', token, 'migrate', [me('investor-3')]);
    const people = ['investor-1', 'investor-2', 'investor-4', 'investor-5', 'investor-9'];
    const shares = {
      'investor-1': 70n,
      'investor-2': 53n,
      'investor-4': 30n,
      'investor-5': 7n,
      'investor-9': 40n,
    };
    const id = await propose('investor-1', action(governance, 'signal', [HASH], 'investor-1'));
    await world.pass(DAY + 1);
    for (const person of people) {
      const receipt = await send(world, person, governance, 'castVote', [id, 1]);
      const [cast] = events(receipt, governance, 'VoteCast');
      assert.equal(cast!.weight, shares[person as keyof typeof shares], person);
    }
    assert.deepEqual(await governance.read.proposalVotes([id]), [0n, 200n, 0n]);
  });
});

interface Step {
  op: string;
  stack?: string[];
}
const CALLS = ['CALL', 'CALLCODE', 'DELEGATECALL', 'STATICCALL'];
const LOOKS = ['EXTCODESIZE', 'EXTCODEHASH', 'EXTCODECOPY', 'BALANCE'];

/** Whom a transaction called or looked at. */
async function reached({ world }: Scene, hash: Hex): Promise<Set<Address>> {
  const options = { disableMemory: true, disableStorage: true };
  const { structLogs } = (await world.client.request({
    method: 'debug_traceTransaction',
    params: [hash, options],
  } as never)) as { structLogs: Step[] };
  const seen = new Set<Address>();
  for (const { op, stack } of structLogs) {
    const word = CALLS.includes(op) ? stack!.at(-2) : LOOKS.includes(op) ? stack!.at(-1) : undefined;
    if (word) seen.add(getAddress(`0x${word.replace('0x', '').padStart(64, '0').slice(24)}`));
  }
  return seen;
}

describe('a transfer', () => {
  it(
    'never touches the currency, nor any contract of the project but its own and the registry',
    withoutInstruments,
    async () => {
      const world = await makeWorld();
      const project = await makeFunded(world);
      const scene = { world, project };
      const { token, treasury, timelock } = project;
      await complete(world, project);
      await send(world, 'investor-1', token, 'approve', [two, 5n]);
      const identity = await world.registry.read.identityOf([me('investor-3')]);
      const fresh = attestation(me('investor-9'), identity, 2 ** 31);
      await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[fresh]]);
      await world.until(await declare(world, project, 200_000n));
      await replace(world, me('investor-3'), me('investor-9'));
      const code = (await world.book.read.releaseOf([1]))[0][0]!;
      const own = [code, token.address, world.registry.address].map((a) => getAddress(a));
      // The first applies a declaration that is due.
      const transfers = [
        await send(world, 'investor-1', token, 'transfer', [two, 1n]),
        await send(world, 'investor-1', token, 'transfer', [me('investor-4'), 1n]),
        await send(world, 'investor-1', token, 'transfer', [two, 0n]),
        await send(world, 'investor-2', token, 'transferFrom', [one, two, 5n]),
        await send(world, 'investor-8', token, 'migrate', [me('investor-3')]),
      ];
      assert.equal(events(transfers[0]!, token, 'DeclarationApplied').length, 1);
      for (const { transactionHash } of transfers) {
        const seen = await reached(scene, transactionHash);
        assert.ok(seen.has(code) && seen.has(getAddress(world.registry.address)));
        assert.deepEqual(
          [...seen].filter((address) => !own.includes(address)),
          [],
        );
      }
      const forced = await sendAs(world, timelock.address, token, 'forcedTransfer', [one, two, 1n]);
      assert.ok(!(await reached(scene, forced.transactionHash)).has(getAddress(world.rupiah.address)));
      // A claim does touch it, so the trace would have told.
      const claim = await send(world, 'investor-1', treasury, 'claim', [one, one]);
      assert.ok((await reached(scene, claim.transactionHash)).has(getAddress(world.rupiah.address)));
    },
  );
});
