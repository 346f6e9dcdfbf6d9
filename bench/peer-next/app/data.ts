/** What the platform's API says of a project; read at each request, as the page that this one is compared with does. */
import { notFound } from 'next/navigation';

interface Fact {
  key: string;
  value: string;
  asOf?: string;
  confidence?: string;
  note?: string;
  sources: string[];
}
export interface Dossier {
  sector: string;
  summary: { id: string };
  budget?: { amount: string };
  parties: { role: string; name: string; fictitious?: boolean }[];
  governmentSupport: { kind: string; amount?: string; note?: string }[];
  risks: { category: string; allocation: 'public' | 'shared' | 'private'; mitigation: { id: string } }[];
  milestones: { title: { id: string }; planned: string }[];
  forecast: { method: { id: string }; years: { year: number; perShare: string }[] };
  facts: Fact[];
}
export interface Project {
  slug: string;
  name: string;
  symbol: string;
  stage: string;
  currencyDecimals: number;
  price: string;
  sold: string;
  supply: string;
  softCap: string;
  hardCap: string;
  minTicket: string;
  identities: number;
  opensAt: number;
  closesAt: number;
  concessionEnd: number;
  createdAt: number;
  createdTx: string;
  changedBlock: number;
  dossierHash: string;
  declaredTotal: string;
  report: { every: number; dueAt: number | null };
  books: { escrow: string; released: string; netRaise: string; profit: string };
  raise: { raised: string };
  contracts: Record<string, string>;
  terms: {
    minIdentities: number;
    maxBps: number;
    tierLimits: string[];
    reflection: number;
    raiseFeeBps: number;
    managementFeeBps: number;
    longStop: number;
    verifier: string;
    secondVerifier: string;
    reviewer: string;
    unclaimedDestination: string;
  };
  dossier: Dossier;
}
export interface Tranche {
  number: number;
  state: string;
  bps: number;
  amount: string | null;
  releasedAt: number | null;
}
export interface Sheet {
  project: Project;
  holders: { supply: string; count: number; items: { account: string; balance: string }[] };
  investments: {
    items: { account: string; kind: string; shares: string; amount: string; time: number; tx: string }[];
  };
  declarations: {
    items: {
      number: number;
      state: 'applied' | 'pending' | 'cancelled';
      recordTime: number;
      amount: string;
      netAmount: string | null;
      supply: string | null;
    }[];
  };
  tranches: { tranches: Tranche[] };
  documents: {
    dossierHash: string;
    documents: { sha256: string; name: string; size: number }[];
    reports: { hash: string; time: number }[];
  };
  proposals: { proposals: { id: string; description: string | null; state: string; voteEnd: number }[] };
  updates: { updates: { kind: string; what: string | null; number: number | null; time: number }[] };
}

async function read<T>(path: string): Promise<T> {
  const answer = await fetch(`${process.env.API_ORIGIN}/api/projects${path}`, { cache: 'no-store' });
  if (answer.status === 404) notFound();
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return (await answer.json()) as T;
}

export async function sheetOf(slug: string): Promise<Sheet> {
  const [project, holders, investments, declarations, tranches, documents, proposals, updates] =
    await Promise.all([
      read<Sheet['project']>(`/${slug}`),
      read<Sheet['holders']>(`/${slug}/holders?limit=10`),
      read<Sheet['investments']>(`/${slug}/investments?limit=10`),
      read<Sheet['declarations']>(`/${slug}/declarations?limit=100`),
      read<Sheet['tranches']>(`/${slug}/tranches`),
      read<Sheet['documents']>(`/${slug}/documents`),
      read<Sheet['proposals']>(`/${slug}/proposals`),
      read<Sheet['updates']>(`/${slug}/updates`),
    ]);
  return { project, holders, investments, declarations, tranches, documents, proposals, updates };
}

export const projectList = () => read<{ projects: { slug: string; name: string }[] }>('');
