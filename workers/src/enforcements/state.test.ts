import { expect, test } from 'vitest';
import { enforcementStateAt, type Announced } from './state.ts';

const READY = 1_000_000;
const LIFE = 30 * 86_400;
const none = { ready_at: READY, done_at: null, cancelled_at: null };

test.each<[string, Partial<Announced>, number, string]>([
  ['a second before its time', {}, READY - 1, 'waiting'],
  ['at its time', {}, READY, 'ready'],
  ['in its last second', {}, READY + LIFE, 'ready'],
  ['left lying', {}, READY + LIFE + 1, 'expired'],
  ['done, long ago', { done_at: READY }, READY + LIFE + 1, 'done'],
  ['cancelled before its time', { cancelled_at: READY - 5 }, READY - 1, 'cancelled'],
])('%s', (_, over, time, state) => expect(enforcementStateAt({ ...none, ...over }, time)).toBe(state));
