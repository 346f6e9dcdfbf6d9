/**
 * The people of the demonstration: invented, with keys that everyone knows. They stand in for wallets and Safes of real
 * people on a local chain, and nowhere else.
 */
import type { Address } from 'viem';
import { mnemonicToAccount, type HDAccount } from 'viem/accounts';

/** Hardhat's published test mnemonic. Its text is also the marker by which a build that contains it is known. */
export const DEMO_WALLET_MARKER = 'test test test test test test test test test test test junk';

export type DemoRole =
  | 'deployer'
  | 'admin'
  | 'operator'
  | 'releaser'
  | 'guardian'
  | 'reviewer'
  | 'kycIssuer'
  | 'enforcer'
  | 'engineer'
  | 'spv'
  | 'investor';

export interface DemoPerson {
  id: string;
  name: string;
  role: DemoRole;
  /** Position on the mnemonic's path. */
  index: number;
}

const offices: [string, string, DemoRole][] = [
  ['deployer', 'Pemasang platform', 'deployer'],
  ['admin', 'Dewan pengurus', 'admin'],
  ['operator', 'Operator platform', 'operator'],
  ['releaser', 'Penerbit rilis', 'releaser'],
  ['guardian', 'Penjaga', 'guardian'],
  ['reviewer', 'Ratna Kusumawati', 'reviewer'],
  ['kyc-issuer', 'Bagus Prasetyo', 'kycIssuer'],
  ['enforcer', 'Bagian hukum', 'enforcer'],
  ['engineer', 'Ir. Made Suardana', 'engineer'],
  ['second-engineer', 'Ir. Yohana Siregar', 'engineer'],
  ['spv-1', 'PT Serang Panimbang Contoh', 'spv'],
  ['spv-2', 'PT Umbulan Contoh', 'spv'],
  ['spv-3', 'PT Jatiluhur Contoh', 'spv'],
  ['spv-4', 'PT Palapa Contoh', 'spv'],
];

const investors = [
  'Sari Wulandari',
  'Budi Santoso',
  'Dewi Lestari',
  'Agus Setiawan',
  'Maria Manullang',
  'I Wayan Sudirta',
  'Siti Nurhaliza Putri',
  'Joko Purnomo',
  'Lina Tandean',
  'Rizky Ramadhan',
  'Ayu Permata',
  'Hendra Gunawan',
  'Nur Aisyah',
  'Daniel Sitorus',
  'Fitri Handayani',
  'Bayu Nugroho',
  'Grace Wenas',
  'Andi Mappaterru',
  'Yuni Astuti',
  'Fajar Hidayat',
  'Ketut Ariani',
  'Rudi Hartono Lim',
  'Melati Anggraini',
  'Tono Sugiarto',
  'Putri Maharani',
  'Samuel Rumbiak',
];

export const people: readonly DemoPerson[] = [
  ...offices.map(([id, name, role], index) => ({ id, name, role, index })),
  ...investors.map((name, n) => ({
    id: `investor-${n + 1}`,
    name,
    role: 'investor' as const,
    index: offices.length + n,
  })),
];

const known = new Map(people.map((person) => [person.id, person]));

/** One person by id; an unknown id is a mistake of the caller's. */
export function person(id: string): DemoPerson {
  const found = known.get(id);
  if (!found) throw new Error(`nobody of the demonstration is called ${id}`);
  return found;
}

/** The account of a person, keys included. */
export const accountOf = (id: string): HDAccount =>
  mnemonicToAccount(DEMO_WALLET_MARKER, { addressIndex: person(id).index });

export const addressOf = (id: string): Address => accountOf(id).address;
