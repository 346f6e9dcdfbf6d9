import type { Db } from '../deps.ts';
import type { Topic } from './topics.ts';

export async function latestChange(db: Db, topic: Topic): Promise<number> {
  const row = await db
    .selectFrom('chain_project')
    .select((eb) => eb.fn.max('block_number').as('latest'))
    .$if(topic !== 'projects', (q) => q.where('slug', '=', topic.slice('project:'.length)))
    .executeTakeFirst();
  return Number(row?.latest ?? 0);
}
