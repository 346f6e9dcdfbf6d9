import type { Db } from '../deps.ts';
import type { Topic } from './topic.ts';

/** Every event of a project writes its row's block, so that block is the topic's version. */
export async function latestChange(db: Db, topic: Topic): Promise<number> {
  const row = await db
    .selectFrom('chain_project')
    .select((eb) => eb.fn.max('block_number').as('latest'))
    .$if(topic !== 'projects', (rows) => rows.where('slug', '=', topic.slice('project:'.length)))
    .executeTakeFirst();
  return Number(row?.latest ?? 0);
}
