import { projectFactoryAbi, releaseBookAbi } from '@partisipro/contracts/abi';
import { approvalTypedData } from '@partisipro/contracts/eip712';
import { getClient, getConnectorClient } from '@wagmi/core';
import type { Client } from 'viem';
import { readContract, signTypedData } from 'viem/actions';
import { singletons } from '#lib/contracts.ts';
import { fromJson } from '#lib/features/draft/params.ts';
import type { ApprovedParams, Draft, Proposal } from '#lib/features/draft/types.ts';
import { chainTime } from '#lib/wallet/acts.ts';
import { wallet } from '#lib/wallet/index.ts';

const TWO_WEEKS = 14 * 86_400;

/** All that the reviewer signs: what the SPV proposed, and what the platform's contracts say today. */
export async function wholeParams(draft: Draft): Promise<ApprovedParams> {
  const client = getClient(wallet.config) as Client;
  const { ProjectFactory, ReleaseBook } = singletons();
  const [fees, release, now] = await Promise.all([
    readContract(client, { address: ProjectFactory, abi: projectFactoryAbi, functionName: 'fees' }),
    readContract(client, { address: ReleaseBook, abi: releaseBookAbi, functionName: 'count' }),
    chainTime(),
  ]);
  const { params } = draft.body as unknown as Proposal;
  return {
    ...params,
    spv: draft.owner as `0x${string}`,
    dossierHash: draft.dossierHash as `0x${string}`,
    release,
    raiseFeeBps: fees[0],
    managementFeeBps: fees[1],
    deadline: Number(now) + TWO_WEEKS,
  };
}

/** The reviewer's wallet shows and signs every parameter. */
export async function signApproval(params: ApprovedParams) {
  await wallet.reconnect();
  const signer = (await getConnectorClient(wallet.config)) as Client;
  const typed = approvalTypedData(__CHAIN_ID__, singletons().ProjectFactory, fromJson(params));
  return signTypedData(signer, { account: wallet.connection.address!, ...typed });
}
