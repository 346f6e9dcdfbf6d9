import { expect, it } from 'vitest';
import { isGovernments, moneyOf, paidSize, sectionsOf, sizeOf } from './measure.ts';

const ROAD =
  '83,67 km, sections no 1, Serang-Rangkasbitung, km 26,5; no 2, Rangkasbitung-Cileles, km 24,17; no 3, Cileles-Panimbang, km 33';
const SUPPORT = [{ kind: 'IIGF guarantee' }, { kind: 'government-built section 3 (33 km)' }];

it('reads a size where a fact begins with one, and nothing else', () => {
  expect(sizeOf(ROAD)).toEqual({ unit: 'km', thousandths: 83_670n });
  expect(sizeOf('4.000 l/s, connections 310.000')).toEqual({ unit: 'l/s', thousandths: 4_000_000n });
  expect(sizeOf('150 Gbps')).toEqual({ unit: 'Gbps', thousandths: 150_000n });
  for (const other of ['segmentsBCDKm 107,1, segmentFKm 13,9', '12 kmh', 'tidak ada', '', null])
    expect(sizeOf(other), String(other)).toBeNull();
});

it('reads sections, and takes from the size what government builds', () => {
  expect(sectionsOf(ROAD).map(({ number, name, metres }) => [number, name, metres])).toEqual([
    [1, 'Serang-Rangkasbitung', 26_500n],
    [2, 'Rangkasbitung-Cileles', 24_170n],
    [3, 'Cileles-Panimbang', 33_000n],
  ]);
  expect(sectionsOf(ROAD).map((section) => isGovernments(section, SUPPORT))).toEqual([false, false, true]);
  expect(paidSize(ROAD, SUPPORT)).toEqual({ unit: 'km', thousandths: 50_670n });
  expect(paidSize(ROAD, [])).toEqual(sizeOf(ROAD));
  expect(isGovernments({ number: 1, name: 'x', metres: 1n }, [{ kind: 'government-built section 12' }])).toBe(
    false,
  );
});

it('reads the first amount of a value', () => {
  expect(moneyOf('US$545.000.000, equity US$114.000.000')).toEqual({ sign: 'US$', amount: 545_000_000n });
  expect(moneyOf('capex Rp1.000.000.000.000, om Rp1')).toEqual({ sign: 'Rp', amount: 1_000_000_000_000n });
  expect(moneyOf('not in any public source')).toBeNull();
});
