import { describe, expect, it } from 'vitest';
import { basisPoints, integer, parseRupiah, parseShares, percent, rupiah, rupiahShort } from './money.ts';

describe('money', () => {
  it('writes amounts in full', () => {
    expect(rupiah(250_000_000n, 2)).toBe('Rp2.500.000');
    expect(rupiah(250_000_050n, 2)).toBe('Rp2.500.000,50');
    expect(rupiah('-100', 0)).toBe('−Rp100');
    expect(integer(1284650n)).toBe('1.284.650');
  });

  it('shortens without rounding up', () => {
    expect(rupiahShort(21_435_999_999_999n, 2)).toEqual({ figure: 'Rp214,35', unit: 'miliar' });
    expect(rupiahShort(533_000_000_000_000n, 2)).toEqual({ figure: 'Rp5,33', unit: 'triliun' });
    expect(rupiahShort(99_999_900n, 2)).toEqual({ figure: 'Rp999.999', unit: '' });
  });

  it('writes parts of a whole', () => {
    expect(percent(7145n, 10_000n)).toBe('71,45\u00a0%');
    expect(percent(1n, 0n)).toBe('0\u00a0%');
    expect(basisPoints(860)).toBe('8,6\u00a0%');
    expect(basisPoints(600)).toBe('6\u00a0%');
    expect(basisPoints(-1648)).toBe('−16,48\u00a0%');
    expect(basisPoints(-5)).toBe('−0,05\u00a0%');
  });

  it('reads what people type, and refuses the rest', () => {
    expect(parseRupiah('Rp2.500.000', 2)).toBe(250_000_000n);
    expect(parseRupiah('2500000,5', 2)).toBe(250_000_050n);
    expect(parseRupiah('2,500,000', 2)).toBeNull();
    expect(parseRupiah('-1', 2)).toBeNull();
    expect(parseShares('1.250')).toBe(1250);
    for (const bad of ['0', '-3', '1,5', 'x', '', '99999999999']) expect(parseShares(bad), bad).toBeNull();
  });
});
