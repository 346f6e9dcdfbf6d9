import { expect, it } from 'vitest';
import { refusalWords, thrownWords } from './refusal.ts';

it('says each code of the API in words of its own, and a fault of ours where it is none', () => {
  const codes = ['no_answer', 'unavailable', 'too_many_requests', 'not_signed_in', 'forbidden', 'not_found'];
  const acts = ['too_large', 'unsupported_type', 'hash_mismatch', 'conflict', 'invalid_input'];
  const said = [...codes, ...acts].map(refusalWords);
  expect(new Set(said).size).toBe(said.length);
  expect(said).not.toContain(refusalWords('internal'));
  expect(refusalWords(undefined)).toBe(refusalWords('internal'));
});

it('reads the code of what was thrown; without one, nothing answered', () => {
  expect(thrownWords({ status: 413, body: { code: 'too_large' } })).toBe(refusalWords('too_large'));
  expect(thrownWords(new TypeError('Failed to fetch'))).toBe(refusalWords('no_answer'));
});
