/** The same while it builds. */
import { HASH, me, send, sendAs } from '../calls.ts';
import { certified } from '../ending.ts';
import { enforcement } from '../enforcing.ts';
import { governed, signBallot } from '../proposals.ts';
import { signFor, vrs } from '../signing.ts';
import { NOTHING, list } from '../upgrading.ts';
import { DAY, makeWorld } from '../world.ts';
import {
  LATE,
  type Row,
  type Scene,
  TIMELOCK,
  awaited,
  freeze,
  idOf,
  lost,
  one,
  proposed,
  queued,
  ready,
  released,
  signal,
  two,
  verifier,
  voting,
  won,
} from './scene.ts';

export const BUILDING: Row[] = [
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

/** Long-stop and concession lie near; a second release is listed. */
export async function building(): Promise<Scene> {
  const now = await (await makeWorld()).now();
  const { world, project } = await governed({ longStop: now + 60 * DAY, concessionEnd: now + 400 * DAY });
  await list(world);
  return { world, project };
}
