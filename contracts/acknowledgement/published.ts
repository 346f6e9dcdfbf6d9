import type { Hex } from 'viem';

/** Hash of each version as it was published. A version gets one line, once; no line ever changes. */
export const published: Record<string, Hex> = {
  '2026-11': '0x411de52241c58ca8ce62a0ff12c4a5c197a9be75662258f826e30c195c6fa8b8',
};
