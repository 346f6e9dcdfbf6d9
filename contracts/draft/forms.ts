/** Forms of single values. Addresses and hashes become lower case: the one form that tables and answers have. */
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
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,48}$/, 'is no slug'));
