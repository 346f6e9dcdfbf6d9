import { api, read } from '#lib/api/client.ts';
import { headOf } from '#lib/api/head.ts';

export async function load({ fetch, params }) {
  const project = api(fetch).projects[':slug'];
  const param = { slug: params.slug };
  const page = { param, query: {} };
  const one = await project.$get(page);
  const [body, holders, investments, declarations, tranches, documents, due, proposals] = await Promise.all([
    read(Promise.resolve(one)),
    read(project.holders.$get(page)),
    read(project.investments.$get(page)),
    read(project.declarations.$get(page)),
    read(project.tranches.$get({ param, query: {} })),
    read(project.documents.$get({ param, query: {} })),
    read(project.due.$get({ param, query: {} })),
    read(project.proposals.$get({ param, query: {} })),
  ]);
  const { time } = headOf(one);
  return {
    project: body,
    holders,
    investments,
    declarations,
    tranches,
    documents,
    due,
    proposals,
    now: time,
    // The block that last changed this sheet, not the head: so that the page's bytes change only with it.
    sheet: { title: body.name, number: body.symbol, block: body.changedBlock, time },
  };
}
