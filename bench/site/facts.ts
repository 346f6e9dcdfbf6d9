/** What a page about a project must say, taken from the API: whoever leaves something out is not measured. */
import assert from 'node:assert/strict';

interface Dossier {
  summary: { id: string };
  parties: { name: string }[];
  risks: { mitigation: { id: string } }[];
  facts: { value: string; sources: string[] }[];
  milestones: { title: { id: string } }[];
}
interface Project {
  name: string;
  symbol: string;
  softCap: string;
  hardCap: string;
  contracts: Record<string, string>;
  dossierHash: string;
  createdTx: string;
  dossier: Dossier;
}

const integer = (text: string) => text.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
const short = (address: string) => `${address.slice(0, 6)}…${address.slice(-4)}`;
const NOT_FOUND = 'tidak ada di sumber publik / not in any public source';

export async function read(origin: string, path: string): Promise<never> {
  const answer = await fetch(`${origin}/api/projects/${path}`);
  assert.equal(answer.status, 200, path);
  return answer.json() as never;
}

/** Texts that a reader must find, and addresses that some link must lead to. */
export interface Facts {
  texts: string[];
  links: string[];
}

export async function factsOf(origin: string, slug: string): Promise<Facts> {
  const project: Project = await read(origin, slug);
  const [holders, declarations, tranches]: [
    { items: { account: string; balance: string }[] },
    { items: { number: number; amount: string }[] },
    { tranches: unknown[] },
  ] = [
    await read(origin, `${slug}/holders?limit=10`),
    await read(origin, `${slug}/declarations?limit=100`),
    await read(origin, `${slug}/tranches`),
  ];
  const { dossier } = project;
  assert.ok(holders.items.length > 0 && tranches.tranches.length > 0, `${slug} has a story`);
  return {
    texts: [
      ...[project.name, project.symbol, dossier.summary.id, project.createdTx, project.dossierHash],
      ...[integer(project.softCap), integer(project.hardCap)],
      ...Object.values(project.contracts),
      ...dossier.parties.map(({ name }) => name),
      ...dossier.risks.map(({ mitigation }) => mitigation.id),
      ...dossier.facts.map(({ value }) => value).filter((value) => value !== NOT_FOUND),
      ...dossier.milestones.map(({ title }) => title.id),
      ...holders.items.flatMap(({ account, balance }) => [short(account), integer(balance)]),
      ...declarations.items.map(({ number }) => `Pembagian ${number}`),
    ].map(plain),
    links: dossier.facts.flatMap(({ sources }) => sources),
  };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const decode = (html: string) =>
  html.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, ten?: string, sixteen?: string, name = '') =>
    ten || sixteen
      ? String.fromCodePoint(ten ? Number(ten) : parseInt(sixteen!, 16))
      : (ENTITIES[name] ?? whole),
  );
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a reader sees of a page without scripts. */
export const textOf = (html: string) =>
  plain(
    decode(
      html
        .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/<[^>]+>/g, ' '),
    ),
  );

/** Fails with what is missing. */
export function assertSays(html: string, { texts, links }: Facts) {
  const text = textOf(html);
  const targets = new Set([...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => decode(target!)));
  const missing = [
    ...texts.filter((one) => !text.includes(one)),
    ...links.filter((one) => !targets.has(one)),
  ];
  assert.deepEqual(missing, [], 'the page leaves out');
}
