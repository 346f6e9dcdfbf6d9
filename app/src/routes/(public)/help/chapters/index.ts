import { escrow } from './escrow.ts';
import { fees } from './fees.ts';
import { privacy } from './privacy.ts';
import { profit } from './profit.ts';
import { proof } from './proof.ts';
import { raise } from './raise.ts';
import { risk } from './risk.ts';
import { roles } from './roles.ts';
import { shares } from './shares.ts';
import { votes } from './votes.ts';
import { wallet } from './wallet.ts';

/** In the order in which someone asks who never owned a share. */
export const chapters = [shares, risk, raise, profit, votes, escrow, fees, proof, wallet, privacy, roles];
