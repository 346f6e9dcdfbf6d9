import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chapters } from './chapters/index.ts';
import { words } from './chapters/words.ts';
import type { Both } from './types.ts';

const root = join(import.meta.dirname, '../../../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const texts: Both[] = [
  ...chapters.flatMap(({ title, entries }) => [
    title,
    ...entries.flatMap(({ ask, say, way }) => [ask, say, ...(way ? [way.text] : [])]),
  ]),
  ...words.flatMap(({ word, means }) => [word, means]),
];
const textOf = (id: string) => chapters.find((one) => one.id === id)!.entries.map(({ say }) => say);

describe('the help page', () => {
  it('says everything in both languages, with the same figures', () => {
    const figures = (text: string) => text.match(/\d+/g)?.toSorted() ?? [];
    for (const { id, en } of texts) {
      expect(id && en, id + en).toBeTruthy();
      expect(figures(id), id).toEqual(figures(en));
    }
  });

  it('has every chapter that a page links to', () => {
    const src = join(root, 'app/src');
    const files = globSync('{lib,routes}/**/*.{svelte,ts}', { cwd: src, exclude: ['lib/paraglide/**'] });
    const linked = files.flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(/(?:routes\.help\('|\bhelp=")(\w+)['"]/g)].map(
        ([, id]) => id,
      ),
    );
    const known = [...chapters.map(({ id }) => id), 'words'];
    expect(new Set(known).size).toBe(known.length);
    expect(linked).toEqual(expect.arrayContaining(['risk', 'fees', 'words']));
    expect(linked.filter((id) => !known.includes(id!))).toEqual([]);
  });

  it('explains each word that AGENTS.md gives to pages', () => {
    const rows = [...read('AGENTS.md').matchAll(/^\| ([^|]+?) +\| [^|]+ \| ([^|]+?) +\|$/gm)];
    const given = rows.map(([, , page]) => page!.trim()).filter((page) => !/^(-*|on the page.*)$/.test(page));
    expect(given.length).toBeGreaterThan(25);
    const explained = words.map(({ word }) => word.id);
    expect(given.filter((page) => !explained.includes(page))).toEqual([]);
  });
});

describe('what it says is what the contracts do', () => {
  const say = (days: number) => (text: Both) => text.id.includes(`${days} hari`);
  it.each([
    ['escrow', 'TrancheBook', /WAIT = (\d+) days/],
    ['escrow', 'TrancheBook', /BETWEEN_RELEASES = (\d+) days/],
    ['escrow', 'TreasuryBooks', /AFTER_BLOCK = (\d+) days/],
    ['escrow', 'EndBook', / OVERDUE = (\d+) days/],
    ['profit', 'ProfitBook', /HORIZON = (\d+) days/],
    ['votes', 'ProjectTimelock', /CONFIRM_WITHIN = (\d+) days/],
    ['shares', 'RedemptionBook', /NOTICE = (\d+) days/],
    ['risk', 'TokenLife', /FIRST_PAUSE = (\d+) days/],
    ['risk', 'TokenLife', /RENEWAL = (\d+) days/],
    ['roles', 'TreasuryBooks', /REPORT_EVERY = (\d+) days/],
    ['roles', 'EndBook', /REPORT_OVERDUE = (\d+) days/],
    ['roles', 'People', /SUSPENSION = (\d+) days/],
  ])('%s: %s, %s', (chapter, contract, pattern) => {
    const [, days] = pattern.exec(read(`contracts/src/project/${contract}.sol`)) ?? [];
    expect(Number(days)).toBeGreaterThan(0);
    expect(textOf(chapter).some(say(Number(days)))).toBe(true);
  });

  it('a wait that is lengthened', () => {
    const book = read('contracts/src/project/TrancheBook.sol');
    const [wait, more] = [/WAIT = (\d+) days/, /EXTENSION = (\d+) days/].map((one) =>
      Number(one.exec(book)![1]),
    );
    expect(textOf('escrow').some(say(wait! + more!))).toBe(true);
  });

  it('fees, quorums and the bucket', () => {
    const fee = /MAX_FEE = ([\d_]+)/.exec(read('contracts/src/factory/ProjectFactory.sol'))![1]!;
    expect(textOf('fees').some(({ id }) => id.includes(`${Number(fee.replace('_', '')) / 100} %`))).toBe(
      true,
    );
    const governor = read('contracts/src/project/ProjectGovernor.sol');
    for (const pattern of [/ QUORUM_PERCENT = (\d+)/, /HEAVY_QUORUM_PERCENT = (\d+)/])
      expect(textOf('votes').some(({ id }) => id.includes(`${pattern.exec(governor)![1]} %`))).toBe(true);
    expect(read('contracts/src/project/TokenEnforcement.sol')).toContain('BUCKET_PART = 20;');
    expect(textOf('risk').some(({ id }) => id.includes('seperdua puluh'))).toBe(true);
    expect(read('contracts/src/project/Offering.sol')).toContain('MAX_REVOCATIONS = 3;');
    expect(textOf('raise').some(({ id }) => id.includes('tiga kali'))).toBe(true);
  });
});
