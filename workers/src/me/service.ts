import type { Address } from 'viem';
import type { Deps } from '../deps.ts';
import { walletRecord } from './queries.ts';
import { rolesOf } from './roles.ts';

export async function me({ db }: Deps, address: Address, chainTime: number) {
  const [roles, identity] = await Promise.all([rolesOf(db, address), walletRecord(db, address)]);
  return { address, roles, identity };
}
