import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../deps.ts';
import type { Stage } from './stage.ts';

export const SORTS = ['newest', 'closing', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export interface ListFilter {
  search: string | undefined;
  sector: string | undefined;
  province: string | undefined;
  stage: Stage | undefined;
  spv: string | undefined;
  verifier: string | undefined;
  /** The chain's clock: it decides between open and reflection. */
  time: number;
  sort: Sort;
  /** The last row of the page before: what it was sorted by, and its token. */
  after: { key: string; token: string } | null;
  limit: number;
}

const joined = (db: Db) =>
  db.selectFrom('chain_project').leftJoin('app_dossier', 'app_dossier.hash', 'chain_project.dossier_hash');

/** The tranche that stands for the completion of the works. */
const COMPLETION = 255;

const whole = (rows: ReturnType<typeof joined>) =>
  rows
    .leftJoin('chain_tranche', (join) =>
      join
        .onRef('chain_tranche.token', '=', 'chain_project.token')
        .on('chain_tranche.number', '=', COMPLETION),
    )
    .selectAll('chain_project')
    .select(['app_dossier.body as dossier_body', 'chain_tranche.released_at as completed_at']);

export type ProjectRow = NonNullable<Awaited<ReturnType<typeof projectBySlug>>>;

export const projectBySlug = (db: Db, slug: string) =>
  whole(joined(db)).where('chain_project.slug', '=', slug).executeTakeFirst();

/** First provinces of the projects that there are. */
export const provincesOf = (db: Db) =>
  db
    .selectFrom('chain_project')
    .innerJoin('app_dossier', 'app_dossier.hash', 'chain_project.dossier_hash')
    .select('app_dossier.province')
    .distinct()
    .orderBy('app_dossier.province')
    .execute();

const LATER = 2 ** 32;

/** What each order sorts by, ascending; times and blocks are below 2^32. */
const keys: Record<Sort, (time: number) => RawBuilder<string | number>> = {
  newest: () => sql`${LATER} - chain_project.created_block`,
  closing: (time) =>
    sql`chain_project.closes_at + if(chain_project.stage = 'open' and chain_project.closes_at > ${time}, 0, ${LATER})`,
  name: () => sql`chain_project.slug`,
};

type Wanted = Omit<ListFilter, 'sort' | 'after' | 'limit'>;

function matching(db: Db, { search, sector, province, stage, spv, verifier, time }: Wanted) {
  let rows = joined(db);
  if (spv) rows = rows.where('chain_project.spv', '=', spv);
  if (sector) rows = rows.where('app_dossier.sector', '=', sector);
  if (province) rows = rows.where('app_dossier.province', '=', province);
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    rows = rows.where((eb) =>
      eb.or([
        eb('chain_project.name', 'like', pattern),
        eb('chain_project.slug', 'like', pattern),
        eb('app_dossier.title', 'like', pattern),
      ]),
    );
  }
  if (verifier) {
    rows = rows.where((eb) =>
      eb.or([
        eb('chain_project.verifier', '=', verifier),
        eb('chain_project.second_verifier', '=', verifier),
      ]),
    );
  }
  if (stage === 'open' || stage === 'reflection') {
    rows = rows
      .where('chain_project.stage', '=', 'open')
      .where('chain_project.closes_at', stage === 'open' ? '>' : '<=', time);
  } else if (stage) rows = rows.where('chain_project.stage', '=', stage);
  return rows;
}

/** One more than asked, so that the reader knows whether there is another page. */
export function listProjects(db: Db, filter: ListFilter) {
  const { time, sort, after, limit } = filter;
  const key = keys[sort](time);
  let rows = whole(matching(db, filter))
    .select(key.as('sort_key'))
    .orderBy(key)
    .orderBy('chain_project.token')
    .limit(limit + 1);
  if (after) {
    const last = sort === 'name' ? after.key : Number(after.key);
    rows = rows.where(
      sql<boolean>`(${key} > ${last} or (${key} = ${last} and chain_project.token > ${after.token}))`,
    );
  }
  return rows.execute();
}

/** How many match, how many of them take money now, and the last block that changed one. */
export const countProjects = (db: Db, filter: Wanted) =>
  matching(db, filter)
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.max('chain_project.block_number').as('changed'),
      sql<number>`coalesce(sum(chain_project.stage = 'open' and chain_project.closes_at > ${filter.time}), 0)`.as(
        'open',
      ),
    ])
    .executeTakeFirstOrThrow();

const MOST_PLACES = 500;

/** Where all that match are, for a map: what the dossier says of its places, and no more of it. */
export const placesOf = (db: Db, filter: Wanted) =>
  matching(db, filter)
    .where('app_dossier.hash', 'is not', null)
    .select(['chain_project.slug', 'chain_project.name', 'chain_project.stage', 'chain_project.closes_at'])
    .select([
      'app_dossier.sector',
      sql<string>`cast(json_extract(app_dossier.body, '$.locations') as char)`.as('locations'),
    ])
    .orderBy('chain_project.token')
    .limit(MOST_PLACES)
    .execute();
