import { slug } from '@partisipro/contracts/draft';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { routes } from '#lib/routes.ts';
import { purchaseOf } from './purchase.ts';

const HERE = 'https://partisipro.example';
const from = (value: string) => new URL(`${HERE}/identity?for=${value}`);

it('leads back to the purchase that it came from', () => {
  const url = new URL(routes.identity('tol-serang-panimbang'), HERE);
  expect(purchaseOf(url)).toBe('tol-serang-panimbang');
  expect(purchaseOf(new URL(routes.identity(), HERE))).toBeNull();
});

describe('leads nowhere else:', () => {
  const bad = [
    ...['//evil.example', '/\\evil.example', 'https://evil.example', 'https:evil.example', 'evil.example'],
    ...['javascript:alert(1)', 'data:text/html,x', '../../account', '..', 'a/../../b', 'tol?x=1', 'tol%23x'],
    ...[
      '%2F%2Fevil.example',
      '%5Cevil',
      'tol%0d%0aSet-Cookie:x',
      'tol%00',
      '%09//evil',
      'TOL',
      'ab',
      'tol jalan',
    ],
    ...['tol@evil.example', 'x'.repeat(49), '', 'tol&for=//evil.example', 'tol-a&for=tol-b'],
  ];
  it.each(bad)('%j', (value) => expect(purchaseOf(from(value))).toBeNull());

  it('whatever it takes is a slug, and stays below the projects of this site', () => {
    for (const value of [...bad, 'tol-uji', '---', 'a1b', 'x'.repeat(48)]) {
      const taken = purchaseOf(from(value));
      if (taken === null) continue;
      expect(safeParse(slug, taken).success, value).toBe(true);
      const { origin, pathname, search, hash } = new URL(routes.invest(taken), HERE);
      expect([origin, pathname, search, hash]).toEqual([HERE, `/projects/${taken}/invest`, '', '']);
    }
  });
});
