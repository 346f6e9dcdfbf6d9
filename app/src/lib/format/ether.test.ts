import { expect, it } from 'vitest';
import { ether } from './ether.ts';

it('writes ether with three digits that count and never less than it is', () => {
  const table: [bigint, string][] = [
    [0n, '0'],
    [1n, '0,000000000000000001'],
    [213_700_000_000_000n, '0,000214'],
    [213_000_000_000_001n, '0,000214'],
    [999_999_999_999_999_999n, '1'],
    [1_000_000_000_000_000_000n, '1'],
    [12_345_600_000_000_000_000n, '12,346'],
  ];
  for (const [wei, text] of table) expect(ether(wei)).toBe(text);
});
