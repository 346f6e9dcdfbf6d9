/** Forms that many routes take. Addresses and hashes become lower case: the one form that tables and answers have. */
import * as v from 'valibot';
import { isAddress, type Address, type Hex } from 'viem';

export const address = v.pipe(
  v.string(),
  v.check((text) => isAddress(text, { strict: false }), 'is no address'),
  v.transform((text) => text.toLowerCase() as Address),
);
export const hash = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{64}$/, 'is no 32-byte hash'),
  v.transform((text) => text.toLowerCase() as Hex),
);
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256'));
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,48}$/, 'is no slug'));
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
