import type { ProjectParams } from '@partisipro/contracts/eip712';
import type { ApprovedParams } from './types.ts';

/** Creation parameters as the contracts and typed data take them. */
export const fromJson = (params: ApprovedParams): ProjectParams => ({
  ...(params as unknown as ProjectParams),
  nonce: BigInt(params.nonce),
  sponsors: params.sponsors.map(BigInt),
  terms: { ...(params.terms as unknown as ProjectParams['terms']), price: BigInt(params.terms.price) },
});
