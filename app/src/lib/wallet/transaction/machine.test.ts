import { describe, expect, it } from 'vitest';
import { arrows, next, type Event, type State } from './machine.ts';

const hash = '0xaa' as const;
const other = '0xbb' as const;
const why = { code: 'SoldOut', args: [] };
const currency = '0x0000000000000000000000000000000000000001' as const;

/** Each arrow once: from, event, to. */
const table: [State, Event, State][] = [
  [{ name: 'idle' }, { type: 'start' }, { name: 'checking' }],
  [{ name: 'idle' }, { type: 'resume', hash }, { name: 'pending', hash }],
  [{ name: 'checking' }, { type: 'wrong-network', chainId: 1 }, { name: 'needs-network', chainId: 1 }],
  [{ name: 'checking' }, { type: 'permit-wanted' }, { name: 'needs-permit' }],
  [{ name: 'checking' }, { type: 'approve-wanted', currency }, { name: 'needs-approve', currency }],
  [{ name: 'checking' }, { type: 'checked', fee: 5n }, { name: 'ready', fee: 5n }],
  [{ name: 'checking' }, { type: 'refuse', why }, { name: 'reverted', hash: null, why }],
  [{ name: 'needs-network', chainId: 1 }, { type: 'switch' }, { name: 'switching' }],
  [{ name: 'switching' }, { type: 'switched' }, { name: 'checking' }],
  [{ name: 'switching' }, { type: 'reject' }, { name: 'rejected' }],
  [{ name: 'switching' }, { type: 'wrong-network', chainId: 1 }, { name: 'needs-network', chainId: 1 }],
  [{ name: 'needs-permit' }, { type: 'permit-given' }, { name: 'permit-signed' }],
  [{ name: 'needs-permit' }, { type: 'reject' }, { name: 'rejected' }],
  [{ name: 'permit-signed' }, { type: 'checked', fee: 5n }, { name: 'ready', fee: 5n }],
  [{ name: 'permit-signed' }, { type: 'refuse', why }, { name: 'reverted', hash: null, why }],
  [{ name: 'needs-approve', currency }, { type: 'approve' }, { name: 'approving' }],
  [{ name: 'approving' }, { type: 'approved' }, { name: 'checking' }],
  [{ name: 'approving' }, { type: 'reject' }, { name: 'rejected' }],
  [{ name: 'approving' }, { type: 'refuse', why }, { name: 'reverted', hash: null, why }],
  [{ name: 'ready', fee: 5n }, { type: 'sign' }, { name: 'signing', fee: 5n }],
  [
    { name: 'signing', fee: 5n },
    { type: 'sent', hash },
    { name: 'submitted', hash },
  ],
  [{ name: 'signing', fee: 5n }, { type: 'reject' }, { name: 'rejected' }],
  [
    { name: 'signing', fee: 5n },
    { type: 'refuse', why },
    { name: 'reverted', hash: null, why },
  ],
  [{ name: 'needs-permit' }, { type: 'wrong-network', chainId: 1 }, { name: 'needs-network', chainId: 1 }],
  [{ name: 'approving' }, { type: 'wrong-network', chainId: 1 }, { name: 'needs-network', chainId: 1 }],
  [
    { name: 'signing', fee: 5n },
    { type: 'wrong-network', chainId: 1 },
    { name: 'needs-network', chainId: 1 },
  ],
  [{ name: 'needs-permit' }, { type: 'refuse', why }, { name: 'reverted', hash: null, why }],
  [{ name: 'rejected' }, { type: 'start' }, { name: 'checking' }],
  [{ name: 'submitted', hash }, { type: 'seen' }, { name: 'pending', hash }],
  [
    { name: 'submitted', hash },
    { type: 'included', block: 7 },
    { name: 'confirmed', hash, block: 7 },
  ],
  [
    { name: 'submitted', hash },
    { type: 'refuse', why },
    { name: 'reverted', hash, why },
  ],
  [
    { name: 'submitted', hash },
    { type: 'replace', hash: other, how: 'repriced' },
    { name: 'replaced', hash: other, how: 'repriced' },
  ],
  [
    { name: 'pending', hash },
    { type: 'included', block: 7 },
    { name: 'confirmed', hash, block: 7 },
  ],
  [
    { name: 'pending', hash },
    { type: 'refuse', why },
    { name: 'reverted', hash, why },
  ],
  [
    { name: 'pending', hash },
    { type: 'replace', hash: other, how: 'cancelled' },
    { name: 'replaced', hash: other, how: 'cancelled' },
  ],
  [{ name: 'submitted', hash }, { type: 'time-out' }, { name: 'unknown', hash }],
  [{ name: 'pending', hash }, { type: 'time-out' }, { name: 'unknown', hash }],
  [
    { name: 'replaced', hash, how: 'repriced' },
    { type: 'included', block: 7 },
    { name: 'confirmed', hash, block: 7 },
  ],
  [
    { name: 'replaced', hash, how: 'repriced' },
    { type: 'refuse', why },
    { name: 'reverted', hash, why },
  ],
  [{ name: 'replaced', hash, how: 'cancelled' }, { type: 'start' }, { name: 'checking' }],
  [{ name: 'confirmed', hash, block: 7 }, { type: 'await-index' }, { name: 'indexing', hash, block: 7 }],
  [{ name: 'indexing', hash, block: 7 }, { type: 'indexed' }, { name: 'settled', hash, block: 7 }],
  [{ name: 'reverted', hash: null, why }, { type: 'start' }, { name: 'checking' }],
  [
    { name: 'unknown', hash },
    { type: 'included', block: 7 },
    { name: 'confirmed', hash, block: 7 },
  ],
  [
    { name: 'unknown', hash },
    { type: 'refuse', why },
    { name: 'reverted', hash, why },
  ],
  [
    { name: 'unknown', hash },
    { type: 'replace', hash: other, how: 'replaced' },
    { name: 'replaced', hash: other, how: 'replaced' },
  ],
];

describe('the transaction on screen', () => {
  for (const [from, event, to] of table) {
    it(`${from.name} — ${event.type} → ${to.name}`, () => expect(next(from, event)).toEqual(to));
  }

  it('has a test for each arrow', () => {
    const drawn = Object.entries(arrows).flatMap(([from, of]) =>
      Object.keys(of).map((type) => `${from} ${type}`),
    );
    expect(table.map(([from, event]) => `${from.name} ${event.type}`).sort()).toEqual(drawn.sort());
  });

  it('stays where no arrow leads away: a late answer changes nothing', () => {
    const settled: State = { name: 'settled', hash, block: 7 };
    expect(next(settled, { type: 'refuse', why })).toBe(settled);
    expect(next({ name: 'rejected' }, { type: 'time-out' })).toEqual({ name: 'rejected' });
  });
});
