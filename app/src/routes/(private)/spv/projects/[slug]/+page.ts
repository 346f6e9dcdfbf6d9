import { api, read } from '#lib/api/client.ts';

export async function load({ fetch, params }) {
  const one = { param: { slug: params.slug }, query: {} };
  const project = api(fetch).projects[':slug'];
  const [body, { tranches }, { questions }] = await Promise.all([
    read(project.$get(one)),
    read(project.tranches.$get(one)),
    // what was answered a moment ago is in no kept answer
    read(project.questions.$get({ ...one, query: { minBlock: '1' } })),
  ]);
  return { project: body, tranches, questions };
}
