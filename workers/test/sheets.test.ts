/** What a project's page offers beyond its lists: tables to take away, and what happened. */
import { canonicalDossier, dossierHash } from '@partisipro/contracts/dossier';
import { describe, expect, test } from 'vitest';
import { useEmptyChain } from './chain.ts';
import { Browser, codeOf, person } from './client.ts';
import { aDossier } from './examples.ts';
import * as seed from './seed.ts';
import { happened, redemptionStep } from './seed-standing.ts';

const { DAY, NOW } = seed;
const anyone = new Browser();
const HASH = `0x${'0'.repeat(63)}5`;

useEmptyChain('chain_stage_change', 'chain_report', 'chain_tranche_change', 'chain_verifier_suspension');

describe('a sheet', () => {
  const get = (file: string) => anyone.get(`/api/projects/proyek-1/${file}`);

  test('has a list as the API has it, with times that people read', async () => {
    await seed.project(1);
    await seed.declaration(1, 1, { record_time: NOW });
    await seed.holder(1, seed.address(5), '7');
    const answer = await get('declarations.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="proyek-1-declarations.csv"',
    );
    const [names, first, end] = (await answer.text()).split('\r\n');
    expect(names).toContain('number,kind,payer,amount,fee,recordTime');
    expect(first).toContain(`1,profit,${seed.address(0xabc)},100000,0,2027-01-15T08:00:00.000Z`);
    expect(end).toBe('');
    expect(await (await get('holders.csv')).text()).toContain(`\r\n${seed.address(5)},7,`);
  });

  test('has what the dossier says, and is empty without one', async () => {
    await seed.project(1);
    expect(await (await get('forecast.csv')).text()).toBe('\r\n');
    const spv = await new Browser().signIn(person(40));
    const dossier = { ...aDossier(), facts: [{ key: 'name', value: '=A, B', sources: ['https://a.id/x'] }] };
    await seed.project(1, { dossier_hash: dossierHash(dossier), block_number: 95 });
    await spv.send('PUT', `/api/dossiers/${dossierHash(dossier)}`, canonicalDossier(dossier));
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(await (await get('forecast.csv')).text()).toBe('year,perShare\r\n2027,100000\r\n');
    expect(await (await get('facts.csv')).text()).toContain(`name,"'=A, B",,,,https://a.id/x`);
  });

  test.each([
    ['secrets.csv', 422],
    ['holders.csv?cursor=AAAA', 422],
    ['holders.xls', 404],
  ])('%s is refused', async (file, status) => {
    await seed.project(1);
    expect((await get(file)).status).toBe(status);
  });

  test('of no project is not there', async () => {
    const answer = await anyone.get('/api/projects/tidak-ada/facts.csv');
    expect([answer.status, await codeOf(answer)]).toEqual([404, 'not_found']);
  });
});

test('updates tell what happened, the latest first, its creation last', async () => {
  const at = (block: number, time: number) => ({
    ...{ token: seed.address(16), block_number: block, log_index: 0, block_time: time, tx_hash: HASH },
  });
  await seed.project(1);
  await seed.put('chain_stage_change', {
    ...{ from_stage: 'open', to_stage: 'construction' },
    ...at(50, NOW - 9 * DAY),
  });
  await seed.put('chain_report', {
    ...{ document_hash: HASH, due_next: NOW + 90 * DAY },
    ...at(51, NOW - 2 * DAY),
  });
  await seed.declaration(1, 3, { declared_at: NOW - 5 * DAY });
  const answer = await anyone.get('/api/projects/proyek-1/updates');
  const { updates } = (await answer.json()) as { updates: object[] };
  const nothing = { what: null, number: null, amount: null, subject: null, kept: null };
  expect(updates).toEqual([
    { ...nothing, kind: 'report', number: 1, subject: HASH, kept: false, time: NOW - 2 * DAY, tx: HASH },
    {
      ...{ kind: 'declared', what: 'profit', number: 3, amount: '100000', time: NOW - 5 * DAY },
      ...{ subject: `0x${'0'.repeat(63)}8`, kept: false, tx: `0x${'0'.repeat(63)}9` },
    },
    { ...nothing, kind: 'stage', what: 'construction', time: NOW - 9 * DAY, tx: HASH },
    {
      ...{ ...nothing, kind: 'created', subject: `0x${'0'.repeat(62)}d1`, time: NOW - 20 * DAY },
      tx: `0x${'0'.repeat(63)}1`,
    },
  ]);
});

test('updates tell what guardians and enforcers did, and the steps of the redemption', async () => {
  await seed.project(1);
  await happened('pause', 1, { until: NOW, account: seed.address(9), reason_hash: HASH }, 40);
  await happened('verifier_suspension', 1, { until: 0, verifier: seed.address(8), reason_hash: HASH }, 41);
  await happened(
    'forced_transfer',
    1,
    { sender: seed.address(1), recipient: seed.address(2), shares: '7' },
    42,
  );
  await redemptionStep(1, 'opened', 43);
  const answer = await anyone.get('/api/projects/proyek-1/updates');
  const { updates } = (await answer.json()) as { updates: { kind: string }[] };
  const of = (kind: string) => updates.find((update) => update.kind === kind);
  expect(of('pause')).toMatchObject({ amount: String(NOW), subject: HASH });
  expect(of('suspension')).toMatchObject({ amount: '0', subject: HASH });
  expect(of('forced_transfer')).toMatchObject({ amount: '7' });
  expect(of('redemption')).toMatchObject({ what: 'opened', amount: '5000' });
});
