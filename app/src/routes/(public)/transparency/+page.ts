import { stylesOf } from '#lib/still/styles.ts';

export async function load({ data }) {
  await stylesOf(data.below, () => import('./Below.svelte'));
  return data;
}
