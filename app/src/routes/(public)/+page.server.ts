import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';
import { m } from '#lib/paraglide/messages.js';
import { still } from '#lib/server/still.ts';
import Home from './Home.svelte';
import { askedOf } from './asked.ts';

const ALL = '100';

export async function load(event) {
  const asked = askedOf(event.url.searchParams.get('rupiah'));
  const [answer, totals] = await Promise.all([
    api(event.fetch).projects.$get({ query: { limit: ALL, sort: 'closing' } }),
    read(api(event.fetch).totals.$get({ query: {} })),
  ]);
  const { projects } = await read(Promise.resolve(answer));
  const { time } = headOf(answer);
  return {
    title: m.home_title(),
    description: m.home_lede(),
    home: still(Home, { projects, totals, asked, now: time }, 'h', event),
    sheet: { title: m.home_sheet(), number: 'P-01', block: totals.changedBlock, time },
  };
}
