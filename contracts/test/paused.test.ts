import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeFunctionData, toFunctionSignature, type AbiFunction } from 'viem';
import {
  governanceAbi,
  offeringAbi,
  projectTimelockAbi,
  projectTokenAbi,
  treasuryAbi,
} from '../abi/index.ts';
import { HASH, at, fails, me, refused, send, sendAs, type Target } from './calls.ts';
import { STAGE, certified, claimAll, endow } from './ending.ts';
import { enforcement, replace, sibling } from './enforcing.ts';
import { VOTE, action, governed, signBallot } from './proposals.ts';
import { signFor, signPermit, vrs } from './signing.ts';
import { nothing, writing } from './sweeping.ts';
import { KINDS, NOTHING, list } from './upgrading.ts';
import { readAll, type Samples } from './views.ts';
import {
  DAY,
  attestation,
  complete,
  declare,
  invest,
  makeProject,
  makeWorld,
  type Project,
  type World,
} from './world.ts';

const [one, two, nine] = [me('investor-1'), me('investor-2'), me('investor-9')];
const LATE = 2n ** 40n;

interface Scene {
  world: World;
  project: Project;
}

/** A call that passes where nothing is paused; `before` brings that about. Its outcome in a pause: it is stopped, it goes
 * on, or it is for a pause alone. */
interface Row {
  call: string;
  by: string;
  args?: (scene: Scene) => unknown[] | Promise<unknown[]>;
  before?: (scene: Scene) => Promise<unknown>;
  outcome?: 'stopped' | 'goes on' | 'needs a pause';
}

const TIMELOCK = 'the timelock';
const signal = ({ project }: Scene, text?: string) =>
  action(project.governance, 'signal', [HASH], 'investor-1', text);
const idOf = (scene: Scene) =>
  scene.project.governance.read.getProposalId(signal(scene).later as never) as Promise<bigint>;

const proposed = (scene: Scene) =>
  send(scene.world, 'investor-1', scene.project.governance, 'propose', [...signal(scene).propose]);
async function voting(scene: Scene) {
  await proposed(scene);
  await scene.world.pass(DAY + 1);
}
async function won(scene: Scene) {
  await voting(scene);
  await send(scene.world, 'investor-1', scene.project.governance, 'castVote', [await idOf(scene), VOTE.for]);
  await scene.world.pass(7 * DAY);
}
async function queued(scene: Scene) {
  await won(scene);
  await send(scene.world, 'investor-8', scene.project.governance, 'queue', [...signal(scene).later]);
  await scene.world.pass(2 * DAY);
}
const verifier = ({ project }: Scene) =>
  action(project.treasury, 'replaceVerifier', [me('engineer'), me('investor-7')], 'investor-1');
const freeze = ({ project }: Scene) => sibling(project.token, 'setFrozenTokens', [one, 5n]);
const announce = ({ world, project }: Scene, name: string, args: readonly unknown[]) =>
  send(world, 'enforcer', project.timelock, 'scheduleEnforcement', [
    enforcement(project.timelock, name, args),
    HASH,
  ]);
async function ready(scene: Scene, waited = true) {
  await announce(scene, 'enforce', freeze(scene));
  if (waited) await scene.world.pass(3 * DAY);
}
async function awaited(scene: Scene) {
  const { world, project } = scene;
  const what = verifier(scene);
  await send(world, 'investor-1', project.governance, 'propose', [...what.propose]);
  const id = await project.governance.read.getProposalId(what.later as never);
  await world.pass(DAY + 1);
  await send(world, 'investor-1', project.governance, 'castVote', [id, VOTE.for]);
  await world.pass(7 * DAY);
  await send(world, 'investor-8', project.governance, 'queue', [...what.later]);
  await world.pass(2 * DAY);
  await send(world, 'investor-8', project.governance, 'execute', [...what.later]);
  await announce(scene, 'confirm', [what.data]);
  await world.pass(3 * DAY);
}
async function lost({ world }: Scene) {
  const identity = await world.registry.read.identityOf([one]);
  const papers = attestation(nine, identity, (await world.now()) + 900 * DAY);
  await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[papers]]);
  await replace(world, one, nine);
}
async function released(scene: Scene) {
  await certified(scene.world, scene.project, 0);
  await scene.world.pass(5 * DAY);
  await send(scene.world, 'investor-8', scene.project.treasury, 'releaseTranche', [0]);
}
const due = async ({ world, project }: Scene) => world.until(await declare(world, project, 200_000n));
async function opened({ world, project }: Scene) {
  await endow(world, project, 'spv-1', 200_000n);
  await send(world, 'spv-1', project.treasury, 'openRedemption', [200_000n]);
}
async function begun(scene: Scene) {
  await opened(scene);
  await scene.world.pass(30 * DAY);
  await send(scene.world, 'investor-8', scene.project.treasury, 'beginRedemption');
}

const RAISING: Row[] = [
  { call: 'offering.invest', by: 'investor-3', args: () => [10, 10], outcome: 'stopped' },
  {
    call: 'offering.investWithPermit',
    by: 'investor-3',
    args: async ({ world, project }) => [
      10,
      10,
      ...(await signPermit(world, 'investor-3', project.offering.address, 10n * project.params.terms.price)),
    ],
    outcome: 'stopped',
  },
  { call: 'offering.revoke', by: 'investor-1', args: () => [one, one] },
  {
    call: 'offering.revokeRecord',
    by: 'investor-1',
    args: async ({ world }) => [await world.registry.read.identityOf([one]), one, one],
  },
  { call: 'offering.cancel', by: 'guardian', args: () => [HASH] },
  {
    call: 'offering.finalize',
    by: 'investor-8',
    before: ({ world, project }) => world.until(project.params.terms.closesAt + 4 * DAY + 1),
  },
  {
    call: 'offering.refund',
    by: 'investor-1',
    args: () => [one, one],
    before: ({ world, project }) => send(world, 'guardian', project.offering, 'cancel', [HASH]),
  },
];

const BUILDING: Row[] = [
  { call: 'token.transfer', by: 'investor-1', args: () => [two, 1n], outcome: 'stopped' },
  {
    call: 'token.transferFrom',
    by: 'investor-2',
    args: () => [one, two, 1n],
    before: ({ world, project }) => send(world, 'investor-1', project.token, 'approve', [two, 1n]),
    outcome: 'stopped',
  },
  { call: 'token.approve', by: 'investor-1', args: () => [two, 1n] },
  {
    call: 'token.permit',
    by: 'investor-8',
    args: async ({ project: { token, params } }) => {
      const message = { owner: one, spender: two, value: 5n, deadline: LATE };
      const signature = await signFor('investor-1', token.address, params.name, 'Permit', message);
      return [one, two, 5n, LATE, ...vrs(signature)];
    },
  },
  { call: 'token.delegate', by: 'investor-1', args: () => [two] },
  {
    call: 'token.delegateBySig',
    by: 'investor-8',
    args: async ({ project: { token, params } }) => {
      const message = { delegatee: two, expiry: LATE };
      const signature = await signFor('investor-1', token.address, params.name, 'Delegation', message);
      return [two, 0n, LATE, ...vrs(signature)];
    },
  },
  { call: 'token.roll', by: 'investor-8' },
  { call: 'token.migrate', by: 'investor-8', args: () => [one], before: lost },
  { call: 'token.setFrozenTokens', by: 'enforcer', args: () => [one, 5n] },
  { call: 'token.forcedTransfer', by: TIMELOCK, args: () => [one, two, 1n] },
  { call: 'token.allowForcedTransfers', by: TIMELOCK, args: () => [1n, 1] },
  { call: 'token.addSponsor', by: TIMELOCK, args: () => [77n] },
  { call: 'token.pause', by: 'guardian', args: () => [HASH] },
  { call: 'token.unpause', by: 'guardian', args: () => [HASH], outcome: 'needs a pause' },
  {
    call: 'token.extendPause',
    by: TIMELOCK,
    args: async ({ world }) => [(await world.now()) + 20 * DAY],
    outcome: 'needs a pause',
  },
  { call: 'treasury.requestTranche', by: 'spv-1', args: () => [0, HASH] },
  {
    call: 'treasury.certifyTranche',
    by: 'engineer',
    args: () => [0, HASH],
    before: ({ world, project }) => send(world, 'spv-1', project.treasury, 'requestTranche', [0, HASH]),
    outcome: 'stopped',
  },
  { call: 'treasury.certifyDefault', by: 'engineer', args: () => [HASH], outcome: 'stopped' },
  {
    call: 'treasury.releaseTranche',
    by: 'investor-8',
    args: () => [0],
    before: async ({ world, project }) => {
      await certified(world, project, 0);
      await world.pass(5 * DAY);
    },
    outcome: 'stopped',
  },
  {
    call: 'treasury.extendTranche',
    by: 'guardian',
    args: () => [0, HASH],
    before: ({ world, project }) => certified(world, project, 0),
  },
  {
    call: 'treasury.blockTranche',
    by: TIMELOCK,
    args: async ({ project }) => [(await project.treasury.read.trancheOf([0]))[0].certificate],
    before: ({ world, project }) => certified(world, project, 0),
  },
  { call: 'treasury.withdrawReleased', by: 'spv-1', args: () => [me('spv-1')], before: released },
  { call: 'treasury.withdrawFees', by: 'investor-8' },
  { call: 'treasury.postReport', by: 'spv-1', args: () => [HASH] },
  { call: 'treasury.publishDossier', by: 'spv-1', args: () => [HASH] },
  { call: 'treasury.suspendVerifier', by: 'guardian', args: () => [me('engineer'), HASH] },
  { call: 'treasury.setReportDuty', by: TIMELOCK, args: () => [90 * DAY] },
  { call: 'treasury.setLongStop', by: TIMELOCK, args: ({ project }) => [project.params.longStop + DAY] },
  {
    call: 'treasury.setConcessionEnd',
    by: TIMELOCK,
    args: ({ project }) => [project.params.concessionEnd - DAY],
  },
  { call: 'treasury.replaceVerifier', by: TIMELOCK, args: () => [me('engineer'), me('investor-7')] },
  {
    call: 'treasury.replaceSPV',
    by: TIMELOCK,
    args: async ({ world }) => [me('investor-7'), [await world.registry.read.identityOf([me('investor-7')])]],
  },
  { call: 'treasury.listPayer', by: TIMELOCK, args: () => [me('investor-7'), true] },
  { call: 'treasury.terminate', by: TIMELOCK },
  {
    call: 'treasury.terminateOverdue',
    by: 'investor-8',
    before: ({ world, project }) => world.until(project.params.longStop + 180 * DAY),
  },
  { call: 'governance.propose', by: 'investor-1', args: (scene) => [...signal(scene).propose] },
  {
    call: 'governance.cancel',
    by: 'investor-1',
    args: (scene) => [...signal(scene).later],
    before: proposed,
  },
  {
    call: 'governance.castVote',
    by: 'investor-2',
    args: async (scene) => [await idOf(scene), 1],
    before: voting,
  },
  {
    call: 'governance.castVoteWithReason',
    by: 'investor-2',
    args: async (scene) => [await idOf(scene), 1, 'Ya'],
    before: voting,
  },
  {
    call: 'governance.castVoteWithReasonAndParams',
    by: 'investor-2',
    args: async (scene) => [await idOf(scene), 1, 'Ya', '0x'],
    before: voting,
  },
  {
    call: 'governance.castVoteBySig',
    by: 'investor-8',
    args: async (scene) => {
      const id = await idOf(scene);
      return [id, 1, two, await signBallot(scene.world, scene.project, id, 1, 'investor-2')];
    },
    before: voting,
  },
  {
    call: 'governance.castVotesBySig',
    by: 'investor-8',
    args: async (scene) => {
      const id = await idOf(scene);
      return [id, [1], [two], [await signBallot(scene.world, scene.project, id, 1, 'investor-2')]];
    },
    before: voting,
  },
  {
    call: 'governance.castVoteWithReasonAndParamsBySig',
    by: 'investor-8',
    args: async (scene) => {
      const { governance } = scene.project;
      const message = { proposalId: await idOf(scene), support: 1, voter: two, reason: 'Ya', params: '0x' };
      const name = await governance.read.name();
      const signature = await signFor('investor-2', governance.address, name, 'ExtendedBallot', message);
      return [message.proposalId, 1, two, 'Ya', '0x', signature];
    },
    before: voting,
  },
  { call: 'governance.queue', by: 'investor-8', args: (scene) => [...signal(scene).later], before: won },
  { call: 'governance.execute', by: 'investor-8', args: (scene) => [...signal(scene).later], before: queued },
  { call: 'governance.signal', by: TIMELOCK, args: () => [HASH] },
  {
    call: 'timelock.scheduleEnforcement',
    by: 'enforcer',
    args: (scene) => [enforcement(scene.project.timelock, 'enforce', freeze(scene)), HASH],
  },
  {
    call: 'timelock.cancelEnforcement',
    by: 'guardian',
    args: (scene) => [enforcement(scene.project.timelock, 'enforce', freeze(scene)), HASH],
    before: (scene) => ready(scene, false),
  },
  { call: 'timelock.enforce', by: 'enforcer', args: (scene) => [...freeze(scene)], before: ready },
  {
    call: 'timelock.confirm',
    by: 'enforcer',
    args: (scene) => [verifier(scene).data],
    before: awaited,
  },
  {
    call: 'book.upgradeProject',
    by: 'investor-8',
    args: ({ project }) => [project.token.address, 2, NOTHING],
    before: ({ world }) => world.pass(31 * DAY),
  },
  { call: 'book.vetoRelease', by: TIMELOCK, args: ({ project }) => [project.token.address, 2] },
  {
    call: 'book.liftVeto',
    by: TIMELOCK,
    args: ({ project }) => [project.token.address, 2],
    before: ({ world, project }) =>
      sendAs(world, project.timelock.address, world.book, 'vetoRelease', [project.token.address, 2]),
  },
];

const OPERATING: Row[] = [
  {
    call: 'treasury.declare',
    by: 'spv-1',
    args: async ({ world }) => [0, 200_000n, (await world.now()) + 8 * DAY, HASH],
    before: ({ world, project }) => endow(world, project, 'spv-1', 200_000n),
    outcome: 'stopped',
  },
  {
    call: 'treasury.cancelDeclaration',
    by: 'spv-1',
    args: () => [1],
    before: ({ world, project }) => declare(world, project, 200_000n),
  },
  { call: 'treasury.claim', by: 'investor-1', args: () => [one, one], before: due },
  {
    call: 'treasury.distributeEscrow',
    by: 'investor-8',
    before: ({ world, project }) => world.until(project.params.longStop + 180 * DAY),
  },
  {
    call: 'treasury.end',
    by: 'investor-8',
    before: ({ world, project }) => world.until(project.params.concessionEnd),
  },
];

const ENDED: Row[] = [
  {
    call: 'treasury.openRedemption',
    by: 'spv-1',
    args: () => [200_000n],
    before: ({ world, project }) => endow(world, project, 'spv-1', 200_000n),
  },
  { call: 'treasury.blockRedemption', by: TIMELOCK, before: opened },
  {
    call: 'treasury.withdrawPool',
    by: 'spv-1',
    before: async (scene) => {
      await opened(scene);
      const { timelock, treasury } = scene.project;
      await sendAs(scene.world, timelock.address, treasury, 'blockRedemption');
    },
  },
  {
    call: 'treasury.beginRedemption',
    by: 'investor-8',
    before: async (scene) => {
      await opened(scene);
      await scene.world.pass(30 * DAY);
    },
  },
  { call: 'treasury.redeem', by: 'investor-1', args: () => [one, one], before: begun },
  {
    call: 'treasury.close',
    by: 'investor-8',
    before: async (scene) => {
      await begun(scene);
      await scene.world.pass(5 * 365 * DAY);
    },
  },
  {
    call: 'treasury.sweep',
    by: 'investor-8',
    before: async (scene) => {
      await begun(scene);
      await scene.world.pass(5 * 365 * DAY);
      await send(scene.world, 'investor-8', scene.project.treasury, 'close');
    },
  },
];

/** What only a sibling calls, and the doors that lead there, which are in the tables. */
const INNER: Record<string, string[]> = {
  'token.mint': ['offering.invest'],
  'token.burn': ['offering.revoke', 'treasury.redeem'],
  'token.moveTo': ['offering.finalize', 'treasury.end'],
  'token.schedule': ['treasury.declare'],
  'token.unschedule': ['treasury.cancelDeclaration'],
  'token.distribute': ['treasury.terminate'],
  'token.applyPending': ['treasury.beginRedemption'],
  'token.take': ['treasury.claim'],
  'token.addSponsors': ['treasury.replaceSPV'],
  'offering.moveRecord': ['token.migrate'],
  'treasury.payBack': ['offering.refund'],
  'timelock.scheduleBatch': ['governance.queue'],
  'timelock.executeBatch': ['governance.execute'],
  'timelock.cancel': ['governance.cancel'],
};
/** What nobody can do, or what does nothing. */
const NEVER = [
  ...KINDS.flatMap((part) => [`${part}.initialize`, `${part}.upgradeToAndCall`]),
  ...['relay', 'setLateQuorumVoteExtension', 'updateTimelock'].map((name) => `governance.${name}`),
  ...['schedule', 'execute', 'updateDelay', 'grantRole', 'revokeRole', 'renounceRole'].map(
    (name) => `timelock.${name}`,
  ),
  ...['onERC1155BatchReceived', 'onERC1155Received', 'onERC721Received'].flatMap((name) => [
    `governance.${name}`,
    `timelock.${name}`,
  ]),
];

const part = ({ world, project }: Scene, call: string): [Target, string] => {
  const [name, functionName] = call.split('.') as [(typeof KINDS)[number] | 'book', string];
  return [name === 'book' ? world.book : project[name], functionName];
};

async function make(scene: Scene, { call, by, args }: Row, given?: unknown[]) {
  const [target, name] = part(scene, call);
  const values = given ?? (await args?.(scene)) ?? [];
  return by === TIMELOCK
    ? sendAs(scene.world, scene.project.timelock.address, target, name, values)
    : send(scene.world, by, target, name, values);
}

const pause = ({ world, project }: Scene) => send(world, 'guardian', project.token, 'pause', [HASH]);

/** The call unpaused, then the same call in a pause, each from the same state. */
async function check(scene: Scene, row: Row) {
  const { world, project } = scene;
  const start = await world.networkHelpers.takeSnapshot();
  await row.before?.(scene);
  const args = (await row.args?.(scene)) ?? [];
  const before = await world.networkHelpers.takeSnapshot();
  if (row.outcome === 'needs a pause')
    await fails(world, make(scene, row, args), part(scene, row.call)[0], 'NotPaused');
  else await make(scene, row, args);
  await before.restore();
  await pause(scene);
  const until = await project.token.read.pausedUntil();
  if (row.outcome === 'stopped')
    await fails(world, make(scene, row, args), part(scene, row.call)[0], 'Paused', [until]);
  else await make(scene, row, args);
  await start.restore();
}

async function raising(): Promise<Scene> {
  const world = await makeWorld();
  const project = await makeProject(world);
  await world.until(project.params.terms.opensAt);
  for (const id of ['investor-1', 'investor-2']) await invest(world, project, id, 20);
  await invest(world, project, 'investor-3', 2);
  const more = 10n * project.params.terms.price;
  await send(world, 'investor-3', world.rupiah, 'faucet', [more]);
  await send(world, 'investor-3', world.rupiah, 'approve', [project.offering.address, more]);
  return { world, project };
}

/** Long-stop and concession lie near; a second release is listed. */
async function building(): Promise<Scene> {
  const now = await (await makeWorld()).now();
  const { world, project } = await governed({ longStop: now + 60 * DAY, concessionEnd: now + 400 * DAY });
  await list(world);
  return { world, project };
}

async function operating(): Promise<Scene> {
  const scene = await building();
  await complete(scene.world, scene.project);
  return scene;
}

async function ended(): Promise<Scene> {
  const scene = await operating();
  const { world, project } = scene;
  await world.until(project.params.concessionEnd);
  await send(world, 'investor-8', project.treasury, 'end');
  await claimAll(world, project);
  return scene;
}

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
