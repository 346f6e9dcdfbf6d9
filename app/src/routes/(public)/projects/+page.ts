import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';
import { m } from '#lib/paraglide/messages.js';
import { queryOf, wantedOf } from './wanted.ts';

export async function load({ fetch, url }) {
  const wanted = wantedOf(url.searchParams);
  const answer = await api(fetch).projects.$get({ query: wanted as never });
  const { projects, next, provinces } = await read(Promise.resolve(answer));
  const { block, time } = headOf(answer);
  const more = next && queryOf(wanted, next);
  return {
    projects,
    more,
    provinces,
    wanted,
    now: time,
    sheet: { title: m.projects_title(), number: 'P-02', block, time },
  };
}
