import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';
import { m } from '#lib/paraglide/messages.js';

export async function load({ fetch }) {
  const answer = await api(fetch).projects.$get({ query: {} });
  const { projects } = await read(Promise.resolve(answer));
  const { block, time } = headOf(answer);
  return { projects, now: time, sheet: { title: m.home_sheet(), number: 'P-01', block, time } };
}
