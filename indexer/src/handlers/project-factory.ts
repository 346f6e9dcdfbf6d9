import { ponder } from 'ponder:registry';
import { approvalRevocation, currencyChange, feeRate } from 'ponder:schema';
import { record } from '../record.ts';
import { allow } from '../services/currency.ts';
import { createProject } from '../services/project.ts';
import { planTranches } from '../services/tranche.ts';

/** The project's row is the event's own: it is inserted once. */
ponder.on('ProjectFactory:ProjectCreated', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  await createProject(db, at, event.args);
  await planTranches(db, at, event.args.token, event.args.params.trancheBps);
});

ponder.on('ProjectFactory:CurrencyAllowed', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { currency, allowed } = event.args;
  await db.insert(currencyChange).values({ ...at, currency, allowed });
  await allow(db, at, event.args);
});

ponder.on('ProjectFactory:FeesChanged', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  await db.insert(feeRate).values({ ...at, ...event.args });
});

ponder.on('ProjectFactory:ApprovalRevoked', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  await db.insert(approvalRevocation).values({ ...at, ...event.args });
});
