import type { Db } from '../deps.ts';
import type { Stage } from './stage.ts';

export interface ListFilter {
  search: string | undefined;
  sector: string | undefined;
  stage: Stage | undefined;
  spv: string | undefined;
  verifier: string | undefined;
  /** The chain's clock: it decides between open and reflection. */
  time: number;
  after: { block: number; token: string } | null;
  limit: number;
}

const withDossier = (db: Db) =>
  db
    .selectFrom('chain_project')
    .leftJoin('app_dossier', 'app_dossier.hash', 'chain_project.dossier_hash')
    .selectAll('chain_project')
    .select('app_dossier.body as dossier_body');

export type ProjectRow = NonNullable<Awaited<ReturnType<typeof projectBySlug>>>;

export const projectBySlug = (db: Db, slug: string) =>
  withDossier(db).where('chain_project.slug', '=', slug).executeTakeFirst();

/** The newest first; one more than asked, so that the reader knows whether there is another page. */
export function listProjects(
  db: Db,
  { search, sector, stage, spv, verifier, time, after, limit }: ListFilter,
) {
  let rows = withDossier(db)
    .orderBy('chain_project.created_block', 'desc')
    .orderBy('chain_project.token')
    .limit(limit + 1);
  if (spv) rows = rows.where('chain_project.spv', '=', spv);
  if (sector) rows = rows.where('app_dossier.sector', '=', sector);
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
      .where('closes_at', stage === 'open' ? '>' : '<=', time);
  } else if (stage) rows = rows.where('chain_project.stage', '=', stage);
  if (after) {
    rows = rows.where((eb) =>
      eb.or([
        eb('created_block', '<', after.block),
        eb.and([eb('created_block', '=', after.block), eb('token', '>', after.token)]),
      ]),
    );
  }
  return rows.execute();
}
