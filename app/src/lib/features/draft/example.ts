/** An invented project that passes every check, for whoever tries the wizard on the local chain; nowhere else. */
import { addressOf } from '@partisipro/contracts/demo-people';
import type { Form } from './form.ts';
import { dayOf, localTime } from './wib.ts';

const DAY = 86_400;
const YEAR = 365 * DAY;

/** Its times count from `now`, the chain's clock in Unix seconds; slug and nonce stay the draft's own. */
export function exampleForm(own: Form, now: number): Partial<Form> {
  const first = new Date((now + 3 * YEAR) * 1000).getUTCFullYear();
  return {
    name: own.name || 'Jembatan Contoh (demo)',
    slug: own.slug || `jembatan-contoh-${own.nonce.slice(-5)}`,
    symbol: own.symbol || 'JEMB',
    sector: 'transport',
    province: 'Jawa Barat',
    summaryId: 'Jembatan rekaan sepanjang 1,2 km. Semua angka dan nama di sini dibuat untuk demonstrasi.',
    summaryEn: 'An invented bridge of 1.2 km. All figures and names here were made for the demonstration.',
    agency: 'Pemerintah Kota Contoh',
    company: 'PT Jembatan Contoh',
    years: '30',
    price: '100.000',
    softCap: '100',
    hardCap: '200',
    minTicket: '1',
    opensAt: localTime(now),
    closesAt: localTime(now + 10 * DAY),
    reflection: '4',
    minIdentities: '2',
    maxPercent: '60',
    tier1: '50',
    tier2: '120',
    tier3: '150',
    tier4: '200',
    longStop: dayOf(now + 3 * YEAR),
    concessionEnd: dayOf(now + 30 * YEAR),
    verifier: addressOf('engineer'),
    secondVerifier: addressOf('second-engineer'),
    unclaimed: addressOf('operator'),
    methodId: 'Rekaan untuk demonstrasi: jumlah yang sama tiap tahun.',
    methodEn: 'Invented for the demonstration: the same amount each year.',
    forecast: Array.from({ length: 25 }, (_, n) => `${first + n} 9.500`).join('\n'),
    parts: [
      { id: 'Fondasi', en: 'Foundations', planned: `${first - 2}-06`, percent: '20' },
      { id: 'Bentang tengah', en: 'Middle span', planned: `${first - 1}-06`, percent: '30' },
      { id: 'Laik fungsi', en: 'Commissioning', planned: `${first}-01`, percent: '50' },
    ],
    risks: [
      {
        category: 'construction',
        allocation: 'private',
        id: 'Kontrak harga tetap.',
        en: 'A fixed-price contract.',
      },
      { category: 'site', allocation: 'public', id: 'Lahan sudah bebas.', en: 'The land is acquired.' },
    ],
  };
}
