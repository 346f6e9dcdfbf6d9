import { Hono } from 'hono';
import { acknowledgements } from './acknowledgements/routes.ts';
import { approvals } from './approvals/routes.ts';
import { attestations } from './attestations/routes.ts';
import { auth } from './auth/routes.ts';
import { checks, reported } from './checks/routes.ts';
import { documents } from './documents/routes.ts';
import { dossiers } from './dossiers/routes.ts';
import { drafts } from './drafts/routes.ts';
import { enforcements } from './enforcements/routes.ts';
import { head, internal, state } from './head/routes.ts';
import { boundedBody } from './http/body.ts';
import type { AppEnv } from './http/context.ts';
import { onError, onNotFound } from './http/error.ts';
import { chainHead } from './http/head.ts';
import { sameOrigin } from './http/origin.ts';
import { dependencies, request } from './http/request.ts';
import { account } from './me/routes.ts';
import { portfolios } from './portfolio/routes.ts';
import { projects } from './projects/routes.ts';
import { questions } from './questions/routes.ts';
import { sums } from './totals/routes.ts';

/** The whole API. Order matters: an id first, then what refuses cheaply, then what reads. */
export const app = new Hono<AppEnv>()
  .basePath('/api')
  .use(request, dependencies, sameOrigin, boundedBody)
  .route('/', state)
  .route('/internal', internal)
  .route('/internal/checks', reported)
  .use(chainHead)
  .route('/auth', auth)
  .route('/me', account)
  .route('/portfolio', portfolios)
  .route('/head', head)
  .route('/projects', projects)
  .route('/projects', questions)
  .route('/projects/:slug/acknowledgements', acknowledgements)
  .route('/enforcements', enforcements)
  .route('/totals', sums)
  .route('/checks', checks)
  .route('/dossiers', dossiers)
  .route('/documents', documents)
  .route('/drafts', drafts)
  .route('/approvals', approvals)
  .route('/attestations', attestations);

app.onError(onError);
app.notFound(onNotFound);

export type AppType = typeof app;
