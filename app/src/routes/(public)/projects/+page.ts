import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';
import { m } from '#lib/paraglide/messages.js';

export async function load({ fetch, url }) {
  const wanted = Object.fromEntries(
    ['search', 'sector', 'stage', 'cursor'].flatMap((name) => {
      const value = url.searchParams.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const answer = await api(fetch).projects.$get({ query: wanted });
  const { projects, next } = await read(Promise.resolve(answer));
  const { block, time } = headOf(answer);
  return { projects, next, now: time, sheet: { title: m.projects_title(), number: 'P-02', block, time } };
}
