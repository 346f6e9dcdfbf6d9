/** What leads to a project's end, and who may sign and pay then. */
import { ponder } from 'ponder:registry';
import { defaultCertificate, payerListing, termination, verifierSuspension } from 'ponder:schema';
import { causeOf } from '../cause.ts';
import { record } from '../record.ts';
import { listPayer, suspend } from '../services/end.ts';
import { changeProject, projectOf } from '../services/project.ts';

ponder.on('Treasury:VerifierSuspended', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  await db.insert(verifierSuspension).values({ ...at, token, ...event.args });
  await suspend(db, at, token, event.args);
  await changeProject(db, at, token);
});

ponder.on('Treasury:PayerListed', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { payer: account, listed } = event.args;
  await db.insert(payerListing).values({ ...at, token, account, listed });
  await listPayer(db, at, token, account, listed);
  await changeProject(db, at, token);
});

ponder.on('Treasury:DefaultCertified', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token, defaultCertified } = await projectOf(db, event.log.address);
  const { evidenceHash, verifier, complete } = event.args;
  await db.insert(defaultCertificate).values({ ...at, token, evidenceHash, verifier, complete });
  await changeProject(db, at, token, { defaultCertified: defaultCertified || complete });
});

/** The stage and what becomes of the escrow are told by the events after it. */
ponder.on('Treasury:Terminated', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { cause, by: account } = event.args;
  await db.insert(termination).values({ ...at, token, account, cause: causeOf(cause) });
  await changeProject(db, at, token);
});
