import { expect, it } from 'vitest';
import { most } from './bounds.ts';

const bounds = { left: 100n, personalLeft: 60n, minNow: 1n, balance: 5_000n, reason: null };

it('takes the least of balance, what is left and the personal limit, and says which it was', () => {
  expect(most(bounds, 10n)).toEqual({ shares: 60n, by: 'personal' });
  expect(most({ ...bounds, personalLeft: 200n }, 10n)).toEqual({ shares: 100n, by: 'left' });
  expect(most(bounds, 100n)).toEqual({ shares: 50n, by: 'balance' });
  expect(most({ ...bounds, balance: 0n }, 10n)).toEqual({ shares: 0n, by: 'balance' });
});
