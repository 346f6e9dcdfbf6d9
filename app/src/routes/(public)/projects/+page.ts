import { stylesOf } from '#lib/still/styles.ts';

export async function load({ data }) {
  await stylesOf(data.list, () => import('./ProjectList.svelte'));
  return data;
}
