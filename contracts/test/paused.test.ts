import { describe, it } from 'node:test';
import { type AbiFunction, encodeFunctionData, toFunctionSignature } from 'viem';
import {
  governanceAbi,
  offeringAbi,
  projectTimelockAbi,
  projectTokenAbi,
  treasuryAbi,
} from '../abi/index.ts';
import { HASH, at, me, refused, send } from './calls.ts';
import { STAGE, certified } from './ending.ts';
import { action } from './proposals.ts';
import { nothing, writing } from './sweeping.ts';
import { KINDS } from './upgrading.ts';
import { type Samples, readAll } from './views.ts';
import { DAY, declare } from './world.ts';
import assert from 'node:assert/strict';
import {
  type Scene,
  announce,
  awaited,
  check,
  freeze,
  idOf,
  one,
  opened,
  pause,
  proposed,
  queued,
  signal,
  two,
  verifier,
} from './pausing/scene.ts';
import { RAISING, raising } from './pausing/raising.ts';
import { BUILDING, building } from './pausing/building.ts';
import { OPERATING, operating } from './pausing/operating.ts';
import { ENDED, ended } from './pausing/ended.ts';
import { INNER, NEVER } from './pausing/inner.ts';

const WRITING = {
  token: writing(projectTokenAbi),
  offering: writing(offeringAbi),
  treasury: writing(treasuryAbi),
  governance: writing(governanceAbi),
  timelock: writing(projectTimelockAbi),
};
const TABLES = { raises: RAISING, builds: BUILDING, operates: OPERATING, 'has ended': ENDED };
const ROWS = Object.values(TABLES).flat();
const SCENES = { raises: raising, builds: building, operates: operating, 'has ended': ended };

describe('in a pause, every function of a project', () => {
  it('is in the tables that follow, inner ones behind their doors', () => {
    const named = new Set([...ROWS.map(({ call }) => call), ...Object.keys(INNER), ...NEVER]);
    assert.equal(named.size, ROWS.length + Object.keys(INNER).length + NEVER.length, 'named twice');
    const there = new Set(['book.upgradeProject', 'book.vetoRelease', 'book.liftVeto']);
    for (const name of KINDS) for (const item of WRITING[name]) there.add(`${name}.${item.name}`);
    assert.deepEqual([...named].sort(), [...there].sort());
    for (const door of Object.values(INNER).flat())
      assert.ok(
        ROWS.some(({ call }) => call === door),
        door,
      );
    const stopped = ROWS.filter(({ outcome }) => outcome === 'stopped').map(({ call }) => call);
    assert.deepEqual(stopped.sort(), [
      'offering.invest',
      'offering.investWithPermit',
      'token.transfer',
      'token.transferFrom',
      'treasury.certifyDefault',
      'treasury.certifyTranche',
      'treasury.declare',
      'treasury.releaseTranche',
    ]);
  });

  for (const stage of Object.keys(TABLES) as (keyof typeof TABLES)[])
    it(`has the outcome that is stated, where the project ${stage}`, async () => {
      const scene = await SCENES[stage]();
      for (const row of TABLES[stage])
        await check(scene, row).catch((cause: unknown) => {
          throw new Error(row.call, { cause });
        });
    });
});

/** What comes of a call by somebody without any part in the project. */
async function tried({ world, project }: Scene, name: (typeof KINDS)[number], item: AbiFunction) {
  const { address } = project[name];
  const data = encodeFunctionData({ abi: [item], args: item.inputs.map(nothing) } as never);
  return world.client.call({ account: me('investor-8'), to: address, data }).then(
    ({ data: answer }) => answer ?? 'done',
    (error: unknown) => /reverted[^(]*'?([A-Z]\w*\(.*\))/.exec(String(error))?.[1] ?? String(error),
  );
}

/** What a pause is there to change; all else that a project answers stays. */
const CHANGED = [
  'token.paused',
  'token.pausedUntil',
  'token.canTransfer',
  'token.transferReason',
  'token.subscription',
  'offering.investReason',
  'offering.limits',
  'offering.bounds',
  'offering.quote',
];

async function samples({ world, project }: Scene): Promise<Samples> {
  const now = await world.now();
  const [{ certificate }] = await project.treasury.read.trancheOf([0]);
  const terminate = action(project.treasury, 'terminate', [], 'investor-1');
  const operation = await project.timelock.read.hashOperationBatch([
    [project.governance.address],
    [0n],
    [signal({ world, project }).data],
    `0x${'00'.repeat(32)}`,
    `0x${'00'.repeat(32)}`,
  ]);
  return {
    address: [one, me('spv-1'), me('engineer')],
    uint256: [0n, 1n, await idOf({ world, project })],
    uint160: [await world.registry.read.identityOf([one])],
    uint64: [0n],
    uint48: [now - DAY],
    uint32: [1, 2],
    uint16: [1],
    uint8: [0, 255],
    bool: [false],
    bytes32: [HASH, certificate, operation],
    bytes4: [terminate.data.slice(0, 10), verifier({ world, project }).data.slice(0, 10)],
    bytes: [terminate.data],
    string: ['Usul'],
    'address[]': [[project.governance.address]],
    'uint256[]': [[0n]],
    'bytes[]': [[signal({ world, project }).data]],
  };
}

async function sameAnswers(scene: Scene) {
  const { world, project } = scene;
  const asked = await samples(scene);
  const kept = async () =>
    Object.fromEntries(
      Object.entries(await readAll(world, project, asked)).filter(
        ([key]) => !CHANGED.includes(key.slice(0, key.indexOf('('))),
      ),
    );
  const before = await kept();
  assert.ok(Object.keys(before).length > 150);
  await pause(scene);
  assert.deepEqual(await kept(), before);
}

describe('what only siblings call, or nobody', () => {
  it('is refused with the same words in a pause', async () => {
    const scene = await operating();
    const rest = KINDS.flatMap((name) =>
      WRITING[name]
        .filter((item) => [...Object.keys(INNER), ...NEVER].includes(`${name}.${item.name}`))
        .map((item) => [name, item] as const),
    );
    const answers = async () => {
      const all: Record<string, string> = {};
      for (const [name, item] of rest)
        all[`${name}.${toFunctionSignature(item)}`] = await tried(scene, name, item);
      return all;
    };
    const before = await answers();
    assert.equal(Object.keys(before).length, Object.keys(INNER).length + NEVER.length + 1);
    await pause(scene);
    assert.deepEqual(await answers(), before);
    const passing = Object.entries(before).filter(
      ([, answer]) => answer.startsWith('0x') || answer === 'done',
    );
    // What says no more than that it takes tokens, and giving up a role that one has not.
    assert.deepEqual(passing.map(([call]) => call.replace(/\(.*/, '')).sort(), [
      'timelock.onERC1155BatchReceived',
      'timelock.onERC1155Received',
      'timelock.onERC721Received',
      'timelock.renounceRole',
    ]);
  });
});

describe('a pause moves no date', () => {
  it('of a raise: taking back ends, and the decision comes, when they would', async () => {
    const scene = await raising();
    const { world, project } = scene;
    const { offering, params } = project;
    const identity = await world.registry.read.identityOf([two]);
    const { since } = await offering.read.positionOf([identity]);
    const [until, from] = [
      since + params.terms.reflection,
      params.terms.closesAt + params.terms.reflection + 1,
    ];
    await sameAnswers(scene);
    await at(world, until);
    await send(world, 'investor-2', offering, 'revoke', [two, two]);
    await world.until(until + 5);
    const three = me('investor-3');
    await refused(world, 'investor-3', offering, 'revoke', [three, three], 'ReflectionOver');
    await world.until(from - 20);
    await pause(scene).catch(() => undefined);
    await at(world, from - 1);
    await refused(world, 'investor-8', offering, 'finalize', [], 'TooEarly', [from]);
    await at(world, from);
    await send(world, 'investor-8', offering, 'finalize');
  });

  it('of a tranche, a report, a vote, an order and a profit', async () => {
    const scene = await building();
    const { world, project } = scene;
    await certified(world, project, 0);
    await announce(scene, 'enforce', freeze(scene));
    await send(world, 'guardian', project.treasury, 'suspendVerifier', [me('engineer'), HASH]);
    await send(world, 'enforcer', project.token, 'setFrozenTokens', [one, 5n]);
    await proposed(scene);
    await sameAnswers(scene);
    const { releasableAt } = (await project.treasury.read.trancheOf([0]))[0];
    const until = await project.token.read.pausedUntil();
    assert.ok(releasableAt < until);
    await at(world, until);
    await send(world, 'investor-8', project.treasury, 'releaseTranche', [0]);
  });

  it('of a declaration, a decision that waits, and a redemption', async () => {
    const scene = await operating();
    const { world, project } = scene;
    await awaited(scene);
    await queued(scene);
    const recordTime = await declare(world, project, 200_000n);
    await world.until(recordTime - 60);
    await sameAnswers(scene);
    await at(world, recordTime);
    await send(world, 'investor-8', project.token, 'roll');
    assert.equal((await project.token.read.accrual())[0], 1);
    const last = await ended();
    await opened(last);
    await sameAnswers(last);
    const { effectiveAt } = await last.project.treasury.read.redemption();
    await at(last.world, effectiveAt - 1);
    await refused(last.world, 'investor-8', last.project.treasury, 'beginRedemption', [], 'TooEarly', [
      effectiveAt,
    ]);
    await at(last.world, effectiveAt);
    await send(last.world, 'investor-8', last.project.treasury, 'beginRedemption');
    assert.equal(await last.project.token.read.stage(), STAGE.redemption);
  });
});
