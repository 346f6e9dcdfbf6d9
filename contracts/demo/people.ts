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

interface Words {
  id: string;
  en: string;
}

/** What each role is called, and what whoever has it does here. */
export const roles: Record<DemoRole, { name: Words; about: Words }> = {
  investor: {
    name: { id: 'Investor', en: 'Investor' },
    about: {
      id: 'Membeli saham, menerima pembagian laba, memberi suara.',
      en: 'Buys shares, receives profit, votes.',
    },
  },
  spv: {
    name: { id: 'SPV (BUP)', en: 'SPV (project company)' },
    about: {
      id: 'Menghimpun dana, meminta tahap dana, membagi laba.',
      en: 'Raises money, requests tranches, declares profit.',
    },
  },
  engineer: {
    name: { id: 'Insinyur independen', en: 'Independent engineer' },
    about: {
      id: 'Mengesahkan kemajuan sebelum tahap dana cair.',
      en: 'Certifies progress before a tranche is released.',
    },
  },
  reviewer: {
    name: { id: 'Peninjau', en: 'Reviewer' },
    about: {
      id: 'Memeriksa dan menyetujui proyek sebelum dibuat di rantai.',
      en: 'Examines and approves a project before it is created on chain.',
    },
  },
  kycIssuer: {
    name: { id: 'Penerbit verifikasi', en: 'KYC issuer' },
    about: { id: 'Memastikan siapa pemilik sebuah dompet.', en: 'Attests whose a wallet is.' },
  },
  guardian: {
    name: { id: 'Penjaga', en: 'Guardian' },
    about: {
      id: 'Memperpanjang masa tunggu tahap dana, membatalkan penawaran.',
      en: 'Lengthens the wait before a tranche, cancels a raise.',
    },
  },
  enforcer: {
    name: { id: 'Penegak hukum', en: 'Enforcer' },
    about: {
      id: 'Membekukan identitas untuk sementara atas dasar hukum.',
      en: 'Freezes an identity for a while, on legal grounds.',
    },
  },
  operator: {
    name: { id: 'Operator', en: 'Operator' },
    about: { id: 'Mengelola daftar dan biaya platform.', en: "Keeps the platform's lists and fees." },
  },
  releaser: {
    name: { id: 'Penerbit rilis', en: 'Releaser' },
    about: { id: 'Menerbitkan versi kontrak yang baru.', en: 'Publishes new versions of the contracts.' },
  },
  admin: {
    name: { id: 'Dewan pengurus', en: 'Board' },
    about: { id: 'Memberi dan mencabut peran.', en: 'Grants and withdraws roles.' },
  },
  deployer: {
    name: { id: 'Pemasang', en: 'Deployer' },
    about: {
      id: 'Memasang kontrak, lalu tak berwenang lagi.',
      en: 'Deploys the contracts and then has no power.',
    },
  },
};

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
  ['spv-5', 'PT Makassar Parepare Contoh', 'spv'],
  ['spv-6', 'PT Jalintim Riau Contoh', 'spv'],
  ['spv-7', 'PT Satelit Contoh', 'spv'],
  ['spv-8', 'PT Batang Contoh', 'spv'],
  ['spv-9', 'PT Jembatan Contoh', 'spv'],
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
  'Indah Kurniasih',
  'Gede Mahendra',
  'Retno Palupi',
  'Yohanes Leki',
  'Nabila Zahra',
  'Eko Prasetyo',
  'Clara Simatupang',
  'Arif Budiman',
  'Wening Suryani',
  'Dimas Anggoro',
  'Halimah Sadiyah',
  'Robert Tumewu',
  'Kartika Sari Dewi',
  'Muhammad Iqbal',
  'Theresia Bunga',
  'Surya Adinata',
  'Ni Luh Sukerti',
  'Irwan Siregar',
  'Dian Paramita',
  'Hasan Basri',
  'Lestari Ningrum',
  'Petrus Kambu',
  'Rahmawati Idris',
  'Anton Wijaya',
  'Sekar Arum',
  'Yusuf Maulana',
  'Vera Tambunan',
  'Galih Pamungkas',
  'Emilia Rondonuwu',
  'Zainal Abidin',
  'Murni Hasibuan',
  'Krisna Bayu',
  'Ratih Puspita',
  'Leonard Situmorang',
  'Aminah Daeng',
  'Bambang Haryadi',
  'Novi Anggreini',
  'Stefanus Kelen',
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
