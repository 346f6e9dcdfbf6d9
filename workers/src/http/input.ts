/** Forms that many routes take. */
import * as v from 'valibot';
import type { Hex } from 'viem';

export { address, hash, slug } from '@partisipro/contracts/draft';

export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256'));
export const uuid = v.pipe(v.string(), v.uuid());
export const signature = v.pipe(
  v.string(),
  v.regex(/^0x([0-9a-fA-F]{2})+$/, 'is no signature'),
  v.maxLength(8194),
  v.transform((text) => text.toLowerCase() as Hex),
);
/** Nothing: what a mutating route without input takes, so that it too has a JSON body. */
export const nothing = v.strictObject({});

/** Pages of a list: at most a hundred, twenty unless asked. */
export const limit = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^\d{1,3}$/, 'is no page size'),
    v.transform(Number),
    v.minValue(1),
    v.maxValue(100),
  ),
  '20',
);
