/** Two steps of the enforcer, announced to the registry or to a project's timelock: the same events from both. */
import { ponder, type Event } from 'ponder:registry';
import { confirmationChange, enforcementChange } from 'ponder:schema';
import { record, type Db } from '../record.ts';
import { announce, announced, awaitConfirmation, confirm, end } from '../services/enforcement.ts';
import { changeProject, projectOf, type Project } from '../services/project.ts';
import { confirmFreeze } from '../services/wallet.ts';

type Step = 'Scheduled' | 'Cancelled' | 'Done';
type Enforced<S extends Step> = Event<`IdentityRegistry:Enforcement${S}` | `ProjectTimelock:Enforcement${S}`>;

async function scheduled(db: Db, event: Enforced<'Scheduled'>, project?: Project) {
  const at = await record(db, event);
  const contract = event.log.address;
  const token = project?.token ?? null;
  const { id: enforcementId, orderHash } = event.args;
  await db
    .insert(enforcementChange)
    .values({ ...at, contract, enforcementId, token, step: 'scheduled', orderHash });
  await announce(db, at, contract, event.args, project);
  if (token) await changeProject(db, at, token);
}

async function cancelled(db: Db, event: Enforced<'Cancelled'>, project?: Project) {
  const at = await record(db, event);
  const contract = event.log.address;
  const token = project?.token ?? null;
  const { id: enforcementId, by: account, reasonHash } = event.args;
  await db
    .insert(enforcementChange)
    .values({ ...at, contract, enforcementId, token, step: 'cancelled', account, reasonHash });
  await end(db, at, contract, enforcementId, {
    ...{ cancelledAt: at.blockTime, cancelledBy: account, reasonHash },
  });
  if (token) await changeProject(db, at, token);
}

async function done(db: Db, event: Enforced<'Done'>, project?: Project) {
  const at = await record(db, event);
  const contract = event.log.address;
  const token = project?.token ?? null;
  const { id: enforcementId, orderHash } = event.args;
  await db
    .insert(enforcementChange)
    .values({ ...at, contract, enforcementId, token, step: 'done', orderHash });
  await end(db, at, contract, enforcementId, { doneAt: at.blockTime });
  if (token) return void (await changeProject(db, at, token));
  const row = await announced(db, contract, enforcementId);
  if (row) await confirmFreeze(db, at, row.call as `0x${string}`);
}

ponder.on('IdentityRegistry:EnforcementScheduled', ({ event, context: { db } }) => scheduled(db, event));
ponder.on('IdentityRegistry:EnforcementCancelled', ({ event, context: { db } }) => cancelled(db, event));
ponder.on('IdentityRegistry:EnforcementDone', ({ event, context: { db } }) => done(db, event));

ponder.on('ProjectTimelock:EnforcementScheduled', async ({ event, context: { db } }) =>
  scheduled(db, event, await projectOf(db, event.log.address)),
);
ponder.on('ProjectTimelock:EnforcementCancelled', async ({ event, context: { db } }) =>
  cancelled(db, event, await projectOf(db, event.log.address)),
);
ponder.on('ProjectTimelock:EnforcementDone', async ({ event, context: { db } }) =>
  done(db, event, await projectOf(db, event.log.address)),
);

ponder.on('ProjectTimelock:ConfirmationAwaited', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { selector, call: calldata, until } = event.args;
  await db.insert(confirmationChange).values({ ...at, token, selector, step: 'awaited', calldata, until });
  await awaitConfirmation(db, at, token, event.args);
  await changeProject(db, at, token);
});

ponder.on('ProjectTimelock:Confirmed', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { selector, call: calldata } = event.args;
  await db.insert(confirmationChange).values({ ...at, token, selector, step: 'confirmed', calldata });
  await confirm(db, at, token, selector);
  await changeProject(db, at, token);
});
