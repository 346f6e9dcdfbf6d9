/** Reads a project from the chain in the visitor's own browser, beside what the site says. Loaded on the click that asks. */
import { createClient, http, parseAbi, type Address } from 'viem';
import { getBlockNumber, readContract } from 'viem/actions';
import { RPC_URL } from '$app/env/public';
import { integer, rupiah } from '#lib/format/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { stageName } from './stage.ts';
import type { Project, Stage } from './types.ts';

const abi = parseAbi([
  'function totalSupply() view returns (uint256)',
  'function stage() view returns (uint8)',
  'function spv() view returns (address)',
  'function accrual() view returns (uint16 epoch, uint256 acc)',
  'function books() view returns (uint256 escrow, uint256 released, uint256 profit, uint256 fees, uint256 netRaise)',
]);

/** In the order of the contract's own numbers. */
const STAGES: readonly Stage[] = [
  'open',
  'reflection',
  'failed',
  'cancelled',
  'construction',
  'operating',
  'terminated',
  'ended',
  'redemption',
  'closed',
];

/** What of a project is compared. */
export type Checked = Pick<
  Project,
  'contracts' | 'stage' | 'supply' | 'books' | 'spv' | 'accrual' | 'currencyDecimals'
>;

export interface Compared {
  what: string;
  site: string;
  chain: string;
  same: boolean;
}

export interface ChainCheck {
  /** Height at which the chain was read. */
  block: bigint;
  rows: Compared[];
}

/** Fails with the node's own error when it cannot be reached. */
export async function readChain(project: Checked): Promise<ChainCheck> {
  const client = createClient({ transport: http(RPC_URL) });
  const blockNumber = await getBlockNumber(client);
  const token = { address: project.contracts.token as Address, abi, blockNumber };
  const treasury = { ...token, address: project.contracts.treasury as Address };
  const [supply, stage, [epoch], books, spv] = await Promise.all([
    readContract(client, { ...token, functionName: 'totalSupply' }),
    readContract(client, { ...token, functionName: 'stage' }),
    readContract(client, { ...token, functionName: 'accrual' }),
    readContract(client, { ...treasury, functionName: 'books' }),
    readContract(client, { ...treasury, functionName: 'spv' }),
  ]);
  const money = (amount: bigint | string) => rupiah(BigInt(amount), project.currencyDecimals);
  const said: [string, string, string][] = [
    [m.stage_word(), stageName(project.stage), stageName(STAGES[stage]!)],
    [m.supply_word(), integer(BigInt(project.supply)), integer(supply)],
    [m.proof_escrow(), money(project.books.escrow), money(books[0])],
    [m.proof_released(), money(project.books.released), money(books[1])],
    [m.proof_profit(), money(project.books.profit), money(books[2])],
    [m.proof_fees(), money(project.books.fees), money(books[3])],
    [m.proof_epoch(), String(project.accrual.epoch), String(epoch)],
    [m.proof_spv(), project.spv, spv.toLowerCase()],
  ];
  const rows = said.map(([what, site, chain]) => ({ what, site, chain, same: site === chain }));
  return { block: blockNumber, rows };
}
