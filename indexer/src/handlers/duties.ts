import { ponder } from 'ponder:registry';
import { dossierPublication, replacement, report, termChange } from 'ponder:schema';
import { record } from '../record.ts';
import { changeProject, projectOf } from '../services/project.ts';

ponder.on('Treasury:ReportPosted', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  await db.insert(report).values({ ...at, token, ...event.args });
  await changeProject(db, at, token, { reportDueAt: event.args.dueNext });
});

/** A later dossier stands beside the first, which the approval was about: the project's row keeps that. */
ponder.on('Treasury:DossierPublished', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  await db.insert(dossierPublication).values({ ...at, token, ...event.args });
  await changeProject(db, at, token);
});

ponder.on('Treasury:ReportDutyChanged', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { every } = event.args;
  await db.insert(termChange).values({ ...at, token, kind: 'report_duty', value: every });
  await changeProject(db, at, token, { reportEvery: every });
});

ponder.on('Treasury:LongStopChanged', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { longStop } = event.args;
  await db.insert(termChange).values({ ...at, token, kind: 'long_stop', value: longStop });
  await changeProject(db, at, token, { longStop });
});

ponder.on('Treasury:ConcessionEndChanged', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { concessionEnd } = event.args;
  await db.insert(termChange).values({ ...at, token, kind: 'concession_end', value: concessionEnd });
  await changeProject(db, at, token, { concessionEnd });
});

ponder.on('Treasury:SPVReplaced', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { from: previous, to: next } = event.args;
  await db.insert(replacement).values({ ...at, token, kind: 'spv', previous, next });
  await changeProject(db, at, token, { spv: next });
});

ponder.on('Treasury:VerifierReplaced', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token, verifier } = await projectOf(db, event.log.address);
  const { from: previous, to: next } = event.args;
  await db.insert(replacement).values({ ...at, token, kind: 'verifier', previous, next });
  await changeProject(db, at, token, previous === verifier ? { verifier: next } : { secondVerifier: next });
});
