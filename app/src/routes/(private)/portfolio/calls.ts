/** What a holder's own wallet calls about a holding: each takes the holder, and who is paid. */
import type { Intent } from '#lib/wallet/intent.ts';
import type { Holding } from './types.ts';

type Call = (holding: Pick<Holding, 'contracts'>, address: string) => Intent;

const call =
  (contract: 'offering' | 'treasury', functionName: string): Call =>
  ({ contracts }, address) => ({
    to: contracts[contract] as `0x${string}`,
    abi: contract,
    functionName,
    args: [address, address],
    settleAt: '/api/portfolio',
  });

export const claimCall = call('treasury', 'claim');
export const redeemCall = call('treasury', 'redeem');
export const revokeCall = call('offering', 'revoke');
export const refundCall = call('offering', 'refund');
