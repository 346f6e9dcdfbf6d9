/** Risks as contracts of each kind usually share them; the stories name which apply and may add their own. */
import type { Dossier } from '@partisipro/contracts/dossier';

type Risk = Dossier['risks'][number];
const risk = (category: Risk['category'], allocation: Risk['allocation'], id: string, en: string): Risk => ({
  category,
  allocation,
  mitigation: { id, en },
});

export const RISKS = {
  noRevenueGuarantee: risk(
    'revenue',
    'private',
    'Tidak ada jaminan pendapatan minimum.',
    'There is no minimum revenue guarantee.',
  ),
  availability: risk(
    'revenue',
    'public',
    'Pemerintah membayar ketersediaan layanan, bukan jumlah pemakai.',
    'Government pays for availability, not for the number of users.',
  ),
  offtake: risk(
    'revenue',
    'shared',
    'Hasil dijual dengan perjanjian pembelian; jumlah terkecil tetap dibayar.',
    'Output is sold under an offtake agreement; a least quantity is paid in any case.',
  ),
  land: risk(
    'site',
    'public',
    'Lahan dibebaskan pemerintah; keterlambatan menambah masa konsesi.',
    'Government acquires the land; delay extends the concession.',
  ),
  fixedPrice: risk(
    'construction',
    'private',
    'Kontrak harga tetap dengan denda keterlambatan.',
    'A fixed-price contract with delay damages.',
  ),
  launch: risk(
    'construction',
    'private',
    'Peluncuran dan tahun pertama di orbit diasuransikan.',
    'Launch and the first year in orbit are insured.',
  ),
  guarantee: risk('political', 'public', 'Jaminan PT PII.', 'An IIGF guarantee.'),
  insurance: risk(
    'forceMajeure',
    'shared',
    'Asuransi; sisanya dibagi menurut perjanjian.',
    'Insurance; the rest is shared by contract.',
  ),
  deductions: risk(
    'operation',
    'private',
    'Pembayaran dipotong bila mutu atau ketersediaan di bawah perjanjian.',
    'Payments are cut when quality or availability fall short.',
  ),
  spring: risk(
    'environment',
    'shared',
    'Debit mata air dipantau; pengambilan dibatasi izin.',
    'The spring is gauged; abstraction is bound by permit.',
  ),
  emissions: risk(
    'environment',
    'private',
    'Emisi diukur terus-menerus dan dilaporkan.',
    'Emissions are measured continuously and reported.',
  ),
  rates: risk(
    'finance',
    'private',
    'Pinjaman dalam rupiah; bunga dilindungi sebagian.',
    'Debt in rupiah; interest is hedged in part.',
  ),
  interfaces: risk(
    'interface',
    'shared',
    'Ruas yang dibangun pemerintah diserahkan menurut jadwal bersama.',
    'Sections built by government are handed over on a joint schedule.',
  ),
} satisfies Record<string, Risk>;
