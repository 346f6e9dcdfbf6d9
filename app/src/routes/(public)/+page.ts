import { stylesOf } from '#lib/still/styles.ts';

export async function load({ data }) {
  await stylesOf(data.home, () => import('./Home.svelte'));
  return data;
}
