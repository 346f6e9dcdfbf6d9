/** What an SPV put on the chain by its SHA-256, and whether everyone can open it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { useEmptyChain } from './chain.ts';
import { Browser, ORIGIN, person } from './client.ts';
import { aPdf, sha256 } from './examples.ts';
import { flush } from './outside.ts';
import * as seed from './seed.ts';

const { DAY, NOW } = seed;
const spv = person(41);
const OTHER = `0x${'ab'.repeat(32)}`;

useEmptyChain('chain_report', 'chain_tranche_change');

/** This suite's own document: others keep the example under its hash. */
const pdf = () => new Uint8Array([...aPdf(), ...new TextEncoder().encode('\n\n')]);
const read = async (path: string) =>
  (await new Browser().get(`/api/projects/proyek-1/${path}`)).json() as Promise<Record<string, unknown[]>>;

async function publish() {
  const browser = await new Browser().signIn(spv);
  const answer = await browser.fetch(`/api/documents/${await sha256(pdf())}`, {
    method: 'PUT',
    headers: { origin: ORIGIN, 'content-type': 'application/pdf' },
    body: pdf(),
  });
  expect(answer.status).toBe(200);
}

beforeEach(async () => {
  await flush();
  const hash = `0x${await sha256(pdf())}`;
  const at = (block: number) => ({
    ...{ token: seed.address(16), block_number: block, log_index: 0, tx_hash: OTHER, block_time: NOW - DAY },
  });
  await seed.project(1, { spv: spv.address.toLowerCase() });
  await seed.put('chain_report', { document_hash: hash, due_next: NOW + 90 * DAY, ...at(51) });
  await seed.put('chain_tranche_change', {
    ...{ number: 2, step: 'requested', certificate: OTHER, evidence_hash: OTHER, verifier: null },
    ...{ reason_hash: null, not_before: null, amount: null, ...at(52) },
  });
  await seed.declaration(1, 3, { document_hash: hash });
});

describe('a document on the chain', () => {
  test('is named by the list of documents, with what it belongs to', async () => {
    await publish();
    const hash = `0x${await sha256(pdf())}`;
    expect(await read('documents')).toMatchObject({
      reports: [{ hash, kept: true, dueNext: NOW + 90 * DAY }],
      evidence: [{ hash: OTHER, kept: false, number: 2 }],
      notices: [{ hash, kept: true, number: 3 }],
    });
  });

  test('that is published later is told at once, though its page was kept as it was', async () => {
    const reports = async () => {
      const { updates } = await read('updates');
      return (updates as { kind: string; kept: boolean | null }[]).flatMap(({ kind, kept }) =>
        kind === 'report' ? kept : [],
      );
    };
    await seed.put('chain_report', {
      ...{ token: seed.address(16), document_hash: `0x${'cd'.repeat(32)}`, due_next: NOW },
      ...{ block_number: 51, log_index: 0, tx_hash: OTHER, block_time: NOW - DAY },
    });
    expect(await reports()).toEqual([false]);
    const hash = `0x${await sha256(pdf())}`;
    await seed.put('chain_report', {
      ...{ token: seed.address(16), document_hash: hash, due_next: NOW },
      ...{ block_number: 51, log_index: 0, tx_hash: OTHER, block_time: NOW - DAY },
    });
    expect(await reports()).toEqual([false]);
    await publish();
    expect(await reports()).toEqual([true]);
  });

  test('stands with its news; news without a document says nothing of one', async () => {
    await publish();
    const { updates } = await read('updates');
    expect(updates).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'tranche', what: 'requested', subject: OTHER, kept: false }),
        expect.objectContaining({ kind: 'declared', kept: true }),
        expect.objectContaining({ kind: 'created', kept: null }),
      ]),
    );
  });
});
