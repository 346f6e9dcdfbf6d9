import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';
import { m } from '#lib/paraglide/messages.js';
import { settled } from '#lib/server/settled.ts';
import { still } from '#lib/server/still.ts';
import Below from './Below.svelte';

export async function load(event) {
  const answer = await api(event.fetch).totals.$get({ query: {} });
  const [totals, { tables, checks }] = await Promise.all([
    read(Promise.resolve(answer)),
    settled(
      {
        tables: read(api(event.fetch).totals.tables.$get({ query: {} })),
        checks: read(api(event.fetch).checks.$get({ query: {} })),
      },
      event,
    ),
  ]);
  const { time, final } = headOf(answer);
  return {
    title: m.transparency_title(),
    lede: m.transparency_lede(),
    totals,
    below: still(Below, { tables, totals, checks, final }, 'x', event),
    sheet: { title: m.nav_transparency(), number: 'P-03', block: totals.changedBlock, time },
  };
}
