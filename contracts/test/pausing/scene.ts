/** What the tables of a pause are made of: a call, who makes it, what comes before it. */
import { HASH, type Target, fails, me, send, sendAs } from '../calls.ts';
import { certified, endow } from '../ending.ts';
import { enforcement, replace, sibling } from '../enforcing.ts';
import { VOTE, action } from '../proposals.ts';
import { KINDS } from '../upgrading.ts';
import { DAY, type Project, type World, attestation, declare } from '../world.ts';

export const [one, two, nine] = [me('investor-1'), me('investor-2'), me('investor-9')];
export const LATE = 2n ** 40n;

export interface Scene {
  world: World;
  project: Project;
}

/** A call that passes where nothing is paused; `before` brings that about. Its outcome in a pause: it is stopped, it goes
 * on, or it is for a pause alone. */
export interface Row {
  call: string;
  by: string;
  args?: (scene: Scene) => unknown[] | Promise<unknown[]>;
  before?: (scene: Scene) => Promise<unknown>;
  outcome?: 'stopped' | 'goes on' | 'needs a pause';
}

export const TIMELOCK = 'the timelock';
export const signal = ({ project }: Scene, text?: string) =>
  action(project.governance, 'signal', [HASH], 'investor-1', text);
export const idOf = (scene: Scene) =>
  scene.project.governance.read.getProposalId(signal(scene).later as never) as Promise<bigint>;

export const proposed = (scene: Scene) =>
  send(scene.world, 'investor-1', scene.project.governance, 'propose', [...signal(scene).propose]);
export async function voting(scene: Scene) {
  await proposed(scene);
  await scene.world.pass(DAY + 1);
}
export async function won(scene: Scene) {
  await voting(scene);
  await send(scene.world, 'investor-1', scene.project.governance, 'castVote', [await idOf(scene), VOTE.for]);
  await scene.world.pass(7 * DAY);
}
export async function queued(scene: Scene) {
  await won(scene);
  await send(scene.world, 'investor-8', scene.project.governance, 'queue', [...signal(scene).later]);
  await scene.world.pass(2 * DAY);
}
export const verifier = ({ project }: Scene) =>
  action(project.treasury, 'replaceVerifier', [me('engineer'), me('investor-7')], 'investor-1');
export const freeze = ({ project }: Scene) => sibling(project.token, 'setFrozenTokens', [one, 5n]);
export const announce = ({ world, project }: Scene, name: string, args: readonly unknown[]) =>
  send(world, 'enforcer', project.timelock, 'scheduleEnforcement', [
    enforcement(project.timelock, name, args),
    HASH,
  ]);
export async function ready(scene: Scene, waited = true) {
  await announce(scene, 'enforce', freeze(scene));
  if (waited) await scene.world.pass(3 * DAY);
}
export async function awaited(scene: Scene) {
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
export async function lost({ world }: Scene) {
  const identity = await world.registry.read.identityOf([one]);
  const papers = attestation(nine, identity, (await world.now()) + 900 * DAY);
  await send(world, 'kyc-issuer', world.registry, 'registerBatch', [[papers]]);
  await replace(world, one, nine);
}
export async function released(scene: Scene) {
  await certified(scene.world, scene.project, 0);
  await scene.world.pass(5 * DAY);
  await send(scene.world, 'investor-8', scene.project.treasury, 'releaseTranche', [0]);
}
export const due = async ({ world, project }: Scene) => world.until(await declare(world, project, 200_000n));
export async function opened({ world, project }: Scene) {
  await endow(world, project, 'spv-1', 200_000n);
  await send(world, 'spv-1', project.treasury, 'openRedemption', [200_000n]);
}
export async function begun(scene: Scene) {
  await opened(scene);
  await scene.world.pass(30 * DAY);
  await send(scene.world, 'investor-8', scene.project.treasury, 'beginRedemption');
}

export const part = ({ world, project }: Scene, call: string): [Target, string] => {
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

export const pause = ({ world, project }: Scene) => send(world, 'guardian', project.token, 'pause', [HASH]);

/** The call unpaused, then the same call in a pause, each from the same state. */
export async function check(scene: Scene, row: Row) {
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
