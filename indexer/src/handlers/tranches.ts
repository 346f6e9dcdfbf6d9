import { ponder } from 'ponder:registry';
import { trancheChange } from 'ponder:schema';
import { record } from '../record.ts';
import { changeProject, projectOf } from '../services/project.ts';
import { changeTranche } from '../services/tranche.ts';

ponder.on('Treasury:TrancheRequested', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { tranche: number, certificate, evidenceHash, request } = event.args;
  await db
    .insert(trancheChange)
    .values({ ...at, token, number, step: 'requested', certificate, evidenceHash });
  await changeTranche(db, at, token, number, {
    ...{ state: 'requested', requests: request, certificate, evidenceHash, requestedAt: at.blockTime },
    ...{ firstSigned: false, secondSigned: false, extended: false, releasableAt: null },
  });
  await changeProject(db, at, token);
});

ponder.on('Treasury:TrancheCertified', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { token } = project;
  const { tranche: number, certificate, verifier, complete, releasableAt } = event.args;
  await db
    .insert(trancheChange)
    .values({ ...at, token, number, step: 'certified', certificate, verifier, notBefore: releasableAt });
  await changeTranche(db, at, token, number, {
    ...(verifier === project.verifier ? { firstSigned: true } : { secondSigned: true }),
    ...(complete && { state: 'certified', releasableAt }),
  });
  await changeProject(db, at, token);
});

ponder.on('Treasury:TrancheExtended', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { tranche: number, certificate, releasableAt, reasonHash } = event.args;
  await db
    .insert(trancheChange)
    .values({ ...at, token, number, step: 'extended', certificate, reasonHash, notBefore: releasableAt });
  await changeTranche(db, at, token, number, { extended: true, releasableAt });
  await changeProject(db, at, token);
});

ponder.on('Treasury:TrancheBlocked', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token } = await projectOf(db, event.log.address);
  const { tranche: number, certificate, notBefore } = event.args;
  await db.insert(trancheChange).values({ ...at, token, number, step: 'blocked', certificate, notBefore });
  await changeTranche(db, at, token, number, { state: 'blocked', notBefore });
  await changeProject(db, at, token);
});

ponder.on('Treasury:TrancheReleased', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const project = await projectOf(db, event.log.address);
  const { token } = project;
  const { tranche: number, certificate, amount } = event.args;
  await db.insert(trancheChange).values({ ...at, token, number, step: 'released', certificate, amount });
  await changeTranche(db, at, token, number, { state: 'released', releasedAt: at.blockTime });
  await changeProject(db, at, token, {
    escrow: project.escrow - amount,
    released: project.released + amount,
  });
});
