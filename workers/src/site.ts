/** Pages of the site, of which the public ones are kept as the API's public answers are. */
import { fresh, keep, keyOf, recall, sayHead } from './cache/kept.ts';
import { makeDeps } from './deps.ts';
import type { Env } from './env.ts';
import { headOf } from './head/service.ts';
import type { Topic } from './head/topic.ts';

/** Help shows nothing of the chain: any topic keeps it. */
const LISTS = new Set(['/', '/projects', '/transparency', '/help']);

/** What a page shows, by its address in either language; null for pages that no topic stands for. */
export function topicOf(pathname: string): Topic | null {
  const path = pathname.replace(/^\/en(?=\/|$)/, '') || '/';
  if (LISTS.has(path)) return 'projects';
  const slug = /^\/projects\/([a-z0-9-]{3,48})(\/|$)/.exec(path)?.[1];
  return slug ? `project:${slug}` : null;
}

/** The site says which of its pages are the same for everyone. */
const isPublic = ({ status, headers }: Response) =>
  status === 200 && !headers.has('set-cookie') && /^public\b/.test(headers.get('cache-control') ?? '');

/** A page, kept or rendered. Sessions play no part in a kept one: the site renders it without. */
export async function page(
  request: Request,
  env: Env,
  ctx: ExecutionContext,
  render: () => Promise<Response>,
): Promise<Response> {
  const topic = request.method === 'GET' ? topicOf(new URL(request.url).pathname) : null;
  if (!topic) return render();
  const deps = makeDeps(env);
  const head = await headOf(deps);
  const key = await keyOf(deps, head, topic, request.url, env.VERSION?.id ?? 'local');
  const kept = await recall(key);
  const made = kept ?? (await render());
  if (!kept && !isPublic(made)) return made;
  const response = kept ?? new Response(made.body, made);
  if (!kept && key) ctx.waitUntil(keep(key, response));
  sayHead(response.headers, head);
  return fresh(request, response);
}
