/** Examples of what people send: small, complete, and theirs to change. */
import type { Dossier } from '@partisipro/contracts/dossier';

export const aDossier = (): Dossier => ({
  version: '1',
  title: 'SPAM Umbulan (demo)',
  demonstration: true,
  summary: { id: 'Air curah untuk lima daerah.', en: 'Bulk water for five districts.' },
  sector: 'water',
  locations: [{ province: 'Jawa Timur' }],
  parties: [{ role: 'projectCompany', name: 'PT Contoh Air', fictitious: true }],
  contract: { type: 'BOT', years: 25 },
  governmentSupport: [{ kind: 'VGF', amount: '818000000000' }],
  risks: [],
  milestones: [],
  forecast: { method: { id: 'IRR', en: 'IRR' }, years: [{ year: 2027, perShare: '100000' }] },
  facts: [],
  documents: [],
});

const DAY = 86_400;
const OPENS = 1_800_000_000;

/** Creation parameters as the wizard sends them; `number` makes of each large number what its reader needs. */
export const proposal = <T = string>(number: (text: string) => T = (text) => text as T) => ({
  slug: 'spam-umbulan',
  name: 'Saham SPAM Umbulan',
  symbol: 'UMB',
  sponsors: [number('12345678901234567890')],
  verifier: `0x${'e1'.repeat(20)}` as const,
  secondVerifier: `0x${'e2'.repeat(20)}` as const,
  currency: `0x${'a5'.repeat(20)}` as const,
  terms: {
    price: number('10000000'),
    softCap: 600,
    hardCap: 1000,
    minTicket: 1,
    opensAt: OPENS,
    closesAt: OPENS + 30 * DAY,
    reflection: 4 * DAY,
    minIdentities: 2,
    maxBps: 6000,
    tierLimits: [100, 500, 1000, 1000],
  },
  trancheBps: [4000, 6000],
  longStop: OPENS + 700 * DAY,
  concessionEnd: OPENS + 9000 * DAY,
  unclaimedDestination: `0x${'d1'.repeat(20)}` as const,
  nonce: number('1'),
});

export const aPdf = () =>
  new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
