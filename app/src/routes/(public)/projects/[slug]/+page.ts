import { stylesOf } from '#lib/still/styles.ts';

export async function load({ data }) {
  await stylesOf(data.upper, () =>
    Promise.all([
      import('./Top.svelte'),
      import('./Upper.svelte'),
      import('./Lower.svelte'),
      import('./BuyBox.svelte'),
      import('./BuyStrip.svelte'),
    ]),
  );
  return data;
}
