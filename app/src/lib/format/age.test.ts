import { expect, it } from 'vitest';
import { ageWords } from './age.ts';

it('says an age in the largest unit that has two of it', () => {
  expect([0, 119, 120, 7_199, 7_200, 172_799, 172_800].map(ageWords)).toEqual([
    '0 detik lalu',
    '119 detik lalu',
    '2 menit lalu',
    '119 menit lalu',
    '2 jam lalu',
    '47 jam lalu',
    '2 hari lalu',
  ]);
});
