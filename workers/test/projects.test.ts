import { canonicalDossier, dossierHash } from '@partisipro/contracts/dossier';
import { describe, expect, test } from 'vitest';
import { useEmptyChain } from './chain.ts';
import { Browser, codeOf, person } from './client.ts';
import { aDossier } from './examples.ts';
import * as seed from './seed.ts';

const { DAY, NOW } = seed;
const anyone = new Browser();
const read = async <T = never>(path: string) => (await (await anyone.get(path)).json()) as T;
const slugs = async (query: string) =>
  (await read<{ projects: { slug: string }[] }>(`/api/projects${query}`)).projects.map(({ slug }) => slug);

useEmptyChain();

describe('the list', () => {
  test('shows the newest first, page by page, each once', async () => {
    for (let n = 1; n <= 5; n++) await seed.project(n, { created_block: n < 3 ? 7 : n });
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { projects: { slug: string }[]; next: string | null } = await read(
        `/api/projects?limit=2${next && `&cursor=${next}`}`,
      );
      seen.push(...page.projects.map(({ slug }) => slug));
      next = page.next;
    }
    expect(seen).toEqual(['proyek-1', 'proyek-2', 'proyek-5', 'proyek-4', 'proyek-3']);
  });

  test('orders by what closes first and by name, page by page', async () => {
    await seed.project(1, { closes_at: NOW + 3 * DAY });
    await seed.project(2, { closes_at: NOW + DAY });
    await seed.project(3, { closes_at: NOW - DAY });
    await seed.project(4, { stage: 'operating', closes_at: NOW - 9 * DAY, slug: 'air' });
    for (const [sort, order] of [
      ['closing', ['proyek-2', 'proyek-1', 'air', 'proyek-3']],
      ['name', ['air', 'proyek-1', 'proyek-2', 'proyek-3']],
    ] as const) {
      expect(await slugs(`?sort=${sort}`)).toEqual(order);
      const { next } = await read<{ next: string }>(`/api/projects?sort=${sort}&limit=2`);
      expect(await slugs(`?sort=${sort}&limit=2&cursor=${next}`)).toEqual(order.slice(2));
    }
  });

  test('says what the raise sold, whatever was refunded or redeemed since', async () => {
    await seed.project(1, { supply: '40' });
    await seed.project(2, { stage: 'failed', supply: '3', sold: '90' });
    await seed.project(3, { stage: 'redemption', supply: '0', sold: '700' });
    const { projects } = await read<{ projects: object[] }>('/api/projects?sort=name');
    expect(projects).toMatchObject([
      { supply: '40', sold: '40' },
      { supply: '3', sold: '90' },
      { supply: '0', sold: '700' },
    ]);
  });

  test('tells an SPV what presses: its report, what it may withdraw, when a raise may be decided', async () => {
    const works = { stage: 'construction', stage_since: 5, report_due_at: NOW + DAY, released: '700' };
    await seed.project(1, { ...works, created_block: 9 });
    await seed.project(2, { stage: 'terminated', report_due_at: NOW + DAY, created_block: 8 });
    await seed.project(3, { closes_at: NOW - DAY, reflection: 4 * DAY, created_block: 7 });
    const { projects } = await read<{ projects: object[] }>('/api/projects');
    expect(projects).toMatchObject([
      { released: '700', finalizableAt: null, report: { dueAt: NOW + DAY, every: 180 * DAY } },
      { released: '0', finalizableAt: null, report: { dueAt: 0 } },
      { finalizableAt: NOW + 3 * DAY + 1, report: { dueAt: 0 } },
    ]);
  });

  test('filters by stage at the chain’s clock, SPV, engineer and words', async () => {
    await seed.project(1);
    await seed.project(2, { closes_at: NOW - DAY });
    await seed.project(3, { supply: '1000' });
    await seed.project(4, { stage: 'operating', spv: seed.address(0xdef), name: 'Jalan 100%_Tol' });
    await seed.project(5, { stage: 'construction', concession_end: NOW });
    await seed.project(6, { stage: 'ended' });
    expect(await slugs('?stage=open')).toEqual(['proyek-3', 'proyek-1']);
    expect(await slugs('?stage=reflection')).toEqual(['proyek-2']);
    expect(await slugs('?stage=operating')).toEqual(['proyek-4']);
    expect(await slugs('?stage=construction')).toEqual([]);
    expect(await slugs('?stage=ended')).toEqual(['proyek-6', 'proyek-5']);
    expect(await slugs(`?spv=${seed.address(0xdef)}`)).toEqual(['proyek-4']);
    expect(await slugs(`?verifier=${seed.address(3)}`)).toHaveLength(6);
    expect(await slugs('?search=100%25_t')).toEqual(['proyek-4']);
    expect(await slugs('?search=100_')).toEqual([]);
    expect(await slugs('?search=PROYEK-2')).toEqual(['proyek-2']);
  });

  test('joins the dossier by its hash, once it is there', async () => {
    const spv = await new Browser().signIn(person(40));
    const dossier = { ...aDossier(), title: 'SPAM lain (demo)' };
    await seed.project(1, { dossier_hash: dossierHash(dossier) });
    expect(await slugs('?search=lain')).toEqual([]);
    expect(
      (await spv.send('PUT', `/api/dossiers/${dossierHash(dossier)}`, canonicalDossier(dossier))).status,
    ).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_050)); // versions are held for a second
    expect(await slugs('?search=lain')).toEqual(['proyek-1']);
    expect(await slugs('?sector=water')).toEqual(['proyek-1']);
    expect(await slugs('?sector=energy')).toEqual([]);
    const { provinces } = await read<{ provinces: string[] }>('/api/projects');
    expect(provinces).toHaveLength(1);
    expect(await slugs(`?province=${provinces[0]}`)).toEqual(['proyek-1']);
    expect(await slugs('?province=Atlantis')).toEqual([]);
    expect(await read('/api/projects/proyek-1')).toMatchObject({
      dossier: { title: 'SPAM lain (demo)', facts: [] },
    });
  });

  test('counts what matches on all pages, and puts it on the map', async () => {
    const spv = await new Browser().signIn(person(40));
    const dossier = {
      ...aDossier(),
      locations: [{ province: 'Jawa Timur' }, { province: 'Bali', lat: -8.4, lon: 115.1 }],
      milestones: [
        { title: { id: 'a', en: 'a' }, planned: '2028-03', weightBps: 4000 },
        { title: { id: 'b', en: 'b' }, planned: '2027-12', weightBps: 6000 },
      ],
      facts: [{ key: 'capacity', value: '4.000 l/s', sources: [] }],
    };
    await spv.send('PUT', `/api/dossiers/${dossierHash(dossier)}`, canonicalDossier(dossier));
    for (let n = 1; n <= 3; n++) await seed.project(n, { dossier_hash: dossierHash(dossier) });
    await seed.project(4, { closes_at: NOW - DAY });
    await seed.tranche(3, 255, { state: 'released', released_at: NOW - DAY });
    const page = await read<{ projects: object[]; places: object[] }>('/api/projects?limit=1');
    expect(page).toMatchObject({ count: 4, open: 3, changedBlock: 94 });
    expect(page.places).toHaveLength(3);
    expect(page.places[0]).toEqual({
      ...{ slug: 'proyek-1', name: 'Proyek 1', sector: 'water', stage: 'open', lat: -8.4, lon: 115.1 },
    });
    expect(await read('/api/projects?search=proyek-3')).toMatchObject({
      ...{ count: 1, open: 1, changedBlock: 93, places: [{ slug: 'proyek-3' }] },
      projects: [
        { completedAt: NOW - DAY, dossier: { planned: '2028-03', capacity: '4.000 l/s', value: null } },
      ],
    });
    expect(await read('/api/projects?search=nichts')).toMatchObject({ count: 0, open: 0, places: [] });
  });

  test.each([
    ['limit=0'],
    ['limit=101'],
    ['limit=-1'],
    ['limit=1.5'],
    ['limit=x'],
    ['cursor=*'],
    ['cursor=AAAA'],
    ['cursor=MXwweDEy'],
    ['stage=flying'],
    ['sector=oil'],
    ['sort=random'],
    ['province=%3Cb%3E'],
    ['sort=name&cursor=MXwweDEy'],
    ['spv=0x12'],
    ['search=%3Cb%3E'],
    ['search=%E2%80%AE'],
    ['minBlock=x'],
    ['minBlock=-1'],
    ['unknown=1'],
  ])('refuses ?%s', async (query) => {
    const answer = await anyone.get(`/api/projects?${query}`);
    expect(answer.status).toBe(422);
    expect(await codeOf(answer)).toBe('invalid_input');
  });
});

describe('one project', () => {
  test('has all that a page needs to build transactions', async () => {
    await seed.project(1);
    expect(await read('/api/projects/proyek-1')).toMatchObject({
      slug: 'proyek-1',
      stage: 'open',
      price: '10000000',
      contracts: {
        token: seed.address(16),
        offering: seed.address(17),
        treasury: seed.address(18),
        governance: seed.address(19),
        timelock: seed.address(20),
      },
      terms: { tierLimits: [100, 500, 1000, 1000], trancheBps: [4000, 6000] },
      dossier: null,
    });
  });

  test.each(['/api/projects/tidak-ada', '/api/projects/tidak-ada/holders', '/api/projects/tidak-ada/due'])(
    '%s is not there',
    async (path) => {
      const answer = await anyone.get(path);
      expect(answer.status).toBe(404);
      expect(await codeOf(answer)).toBe('not_found');
    },
  );

  test.each(['A', 'a', '..%2F..', 'x'.repeat(49), "a'or'1", 'tol%00', '%E2%80%AEabc'])(
    '%s is no slug',
    async (slug) => {
      expect((await anyone.get(`/api/projects/${slug}`)).status).toBe(422);
    },
  );

  test('investments and holders come in pages, in order', async () => {
    await seed.project(1);
    for (let n = 1; n <= 5; n++) {
      await seed.investment(1, seed.address(n), String(n), 50 + (n >> 1), n);
      await seed.holder(1, seed.address(n), n < 3 ? '7' : String(n * 10));
    }
    await seed.holder(1, seed.address(6), '0');
    const walk = async <T>(path: string) => {
      const all: T[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page: { items: T[]; next: string | null } = await read(
          `/api/projects/proyek-1/${path}?limit=2${next && `&cursor=${next}`}`,
        );
        all.push(...page.items);
        next = page.next;
      }
      return all;
    };
    expect((await walk<{ shares: string }>('investments')).map(({ shares }) => shares)).toEqual([
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
    expect((await walk<{ account: string }>('holders')).map(({ account }) => account)).toEqual(
      [5, 4, 3, 1, 2].map(seed.address),
    );
    expect(await read('/api/projects/proyek-1/holders')).toMatchObject({ count: 5, supply: '10' });
  });

  test('declarations, tranches and documents', async () => {
    await seed.project(1);
    await seed.declaration(1, 1, { applied_at: NOW, net_amount: '95000' });
    await seed.declaration(1, 2, { cancelled_at: NOW });
    await seed.declaration(1, 3);
    const { items } = await read<{ items: { number: number; state: string }[] }>(
      '/api/projects/proyek-1/declarations',
    );
    expect(items.map(({ number, state }) => [number, state])).toEqual([
      [3, 'pending'],
      [2, 'cancelled'],
      [1, 'applied'],
    ]);
    await seed.tranche(1, 0, { state: 'released', amount: '4' });
    await seed.tranche(1, 255);
    const { tranches } = await read<{ tranches: { number: number; state: string }[] }>(
      '/api/projects/proyek-1/tranches',
    );
    expect(tranches.map(({ number, state }) => [number, state])).toEqual([
      [0, 'released'],
      [255, 'none'],
    ]);
    expect(await read('/api/projects/proyek-1/documents')).toMatchObject({
      documents: [],
      dossiers: [],
      reports: [],
    });
  });

  test('a proposal tells its state and its votes, and its words are data', async () => {
    await seed.project(1, { supply: '100', stage: 'operating' });
    await seed.proposal(1, '77', { for_votes: '10', vote_end: NOW - DAY });
    const one = await read('/api/projects/proyek-1/proposals/77');
    expect(one).toMatchObject({
      id: '77',
      state: 'succeeded',
      quorum: '10',
      votes: [],
      description: expect.stringContaining('<script>'),
    });
    expect((await anyone.get('/api/projects/proyek-1/proposals/77')).headers.get('content-type')).toContain(
      'application/json',
    );
    expect(await read('/api/projects/proyek-1/proposals')).toMatchObject({ proposals: [{ id: '77' }] });
    expect((await anyone.get('/api/projects/proyek-1/proposals/78')).status).toBe(404);
    expect((await anyone.get('/api/projects/proyek-1/proposals/x')).status).toBe(422);
  });
});
