/** The desks of an SPV and of a reviewer: who they are, and what they do again and again. */
import type { ProjectParams } from '@partisipro/contracts/eip712';
import { dossierHash } from '@partisipro/contracts/dossier';
import { beforeAll, beforeEach } from 'vitest';
import type { Address } from 'viem';
import { Browser, ORIGIN, person } from './client.ts';
import { aDossier, proposal } from './examples.ts';
import { flush, giveRole } from './outside.ts';

export const spv = person(10);
export const reviewer = person(11);
export const stranger = person(12);
/** Their browsers, signed in anew before each test. */
export let mine: Browser;
export let reviewing: Browser;

export function useDesks() {
  beforeAll(() => giveRole('reviewer', reviewer.address));
  beforeEach(async () => {
    await flush();
    mine = await new Browser().signIn(spv);
    reviewing = await new Browser().signIn(reviewer);
  });
}

export interface Draft {
  id: string;
  version: number;
  state: string;
  dossierHash: string;
  documents: { sha256: string }[];
}
export const json = async <T>(response: Promise<Response> | Response) => (await (await response).json()) as T;
export const start = (body: object = {}) => json<Draft>(mine.post('/api/drafts', { title: 'Tol', body }));
export const upload = (
  browser: Browser,
  id: string,
  hash: string,
  bytes: Uint8Array,
  type = 'application/pdf',
) =>
  browser.fetch(`/api/drafts/${id}/documents/${hash}?name=Studi%20kelayakan&kind=feasibility`, {
    method: 'PUT',
    headers: { origin: ORIGIN, 'content-type': type },
    body: bytes,
  });

export async function submitted(nonce = '1') {
  const { id, version } = await start({ dossier: aDossier(), params: { ...proposal(), nonce } });
  return json<Draft>(mine.post(`/api/drafts/${id}/submit`, { version }));
}

export const full = (over: Partial<ProjectParams> = {}): ProjectParams => ({
  ...(proposal(BigInt) as unknown as ProjectParams),
  spv: spv.address.toLowerCase() as Address,
  dossierHash: dossierHash(aDossier()),
  release: 1,
  raiseFeeBps: 200,
  managementFeeBps: 500,
  deadline: Math.floor(Date.now() / 1000) + 86_400,
  ...over,
});
export const wire = (params: ProjectParams) =>
  JSON.parse(JSON.stringify(params, (_, v) => (typeof v === 'bigint' ? String(v) : v))) as object;
