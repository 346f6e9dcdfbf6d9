import { ponder } from 'ponder:registry';
import { project, releaseChange } from 'ponder:schema';
import { record } from '../record.ts';
import { changeProject } from '../services/project.ts';
import { list, veto, withdraw } from '../services/release.ts';

ponder.on('ReleaseBook:ReleaseListed', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  await db.insert(releaseChange).values({ ...at, kind: 'listed', number: event.args.release });
  await list(db, at, event.args);
});

ponder.on('ReleaseBook:ReleaseWithdrawn', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { release: number, by: account, reasonHash } = event.args;
  await db.insert(releaseChange).values({ ...at, kind: 'withdrawn', number, account, reasonHash });
  await withdraw(db, at, number);
});

ponder.on('ReleaseBook:ReleaseApplied', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token, from, to } = event.args;
  await db.insert(releaseChange).values({ ...at, kind: 'applied', number: to, fromNumber: from, token });
  if (await db.find(project, { token })) await changeProject(db, at, token, { releaseNumber: to });
});

ponder.on('ReleaseBook:ReleaseVetoed', async ({ event, context: { db } }) => {
  const at = await record(db, event);
  const { token, release: number, vetoed } = event.args;
  await db.insert(releaseChange).values({ ...at, kind: vetoed ? 'vetoed' : 'lifted', number, token });
  await veto(db, at, token, number, vetoed);
  await changeProject(db, at, token);
});
