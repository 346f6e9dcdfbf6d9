/**
 * Every table that both Ponder and MySQL hold: `investment` there is `chain_investment` here. Ponder's schema, the
 * sink's list of tables, Kysely's types and the grants are all made from this; migrations are compared with it.
 */
import * as end from './end.ts';
import * as enforcement from './enforcement.ts';
import * as governance from './governance.ts';
import * as identity from './identity.ts';
import * as platform from './platform.ts';
import * as project from './project.ts';
import * as raise from './raise.ts';
import * as share from './share.ts';
import * as treasury from './treasury.ts';

export const chainTables = {
  ...platform,
  ...identity,
  ...project,
  ...raise,
  ...share,
  ...treasury,
  ...end,
  ...governance,
  ...enforcement,
};
