import { stylesOf } from '#lib/still/styles.ts';

export async function load({ data }) {
  await stylesOf(data.help, () => import('./Help.svelte'));
  return data;
}
