import { error } from '@sveltejs/kit';
import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';
import { m } from '#lib/paraglide/messages.js';
import { still } from '#lib/server/still.ts';
import ProjectList from './ProjectList.svelte';
import { queryOf, refusedOf, wantedOf } from './wanted.ts';

const PAGE = '10';

export async function load(event) {
  const wanted = wantedOf(event.url.searchParams);
  const route = api(event.fetch).projects;
  const query = { sort: 'closing', ...wanted, limit: PAGE };
  const asked = await route.$get({ query: query as never });
  const refused = (asked.status as number) === 422 ? refusedOf(await asked.json()) : null;
  const answer = refused ? await route.$get({ query: { limit: PAGE, sort: 'closing' } }) : asked;
  if (refused?.length === 0) error(422, { message: m.error_page_title(), code: 'invalid_input' });
  const list = await read(Promise.resolve(answer));
  const { time } = headOf(answer);
  const more = list.next && queryOf(wanted, list.next);
  return {
    title: m.projects_title(),
    description: m.projects_lede(),
    list: still(ProjectList, { list, wanted, refused, more, now: time }, 'p', event),
    // The block that last changed this sheet, not the head: so that the page's bytes change only with it.
    sheet: { title: m.projects_title(), number: 'P-02', block: list.changedBlock, time },
  };
}
