/** Which public pages a commit changed. Every event of a project writes the project's own row. */
import type { Pool } from 'mysql2/promise';
import { rowsOf } from './mysql.ts';
import type { Change } from './plan.ts';

/** Topic → the last block that changed it. */
export type Topics = Record<string, number>;

const PROJECTS = 'projects';

const add = (topics: Topics, slug: string, block: number) => {
  topics[`project:${slug}`] = block;
  topics[PROJECTS] = Math.max(topics[PROJECTS] ?? 0, block);
};

export function topicsOf(changes: Change[]): Topics {
  const topics: Topics = {};
  for (const { table, upsert } of changes) {
    if (table.pg !== 'project') continue;
    const [slug, block] = [table.columns.indexOf('slug'), table.columns.indexOf('block_number')];
    for (const row of upsert) add(topics, row[slug]!, Number(row[block]));
  }
  return topics;
}

/** All topics as MySQL has them: for a start, since nobody knows what the last run could still announce. */
export async function allTopics(my: Pool): Promise<Topics> {
  const topics: Topics = {};
  const rows = await rowsOf<{ slug: string; block_number: string }>(
    my,
    'SELECT slug, block_number FROM chain_project',
  );
  for (const { slug, block_number } of rows) add(topics, slug, Number(block_number));
  return topics;
}
