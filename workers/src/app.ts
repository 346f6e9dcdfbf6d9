import { Hono } from 'hono';
import { auth } from './auth/routes.ts';
import { internal, state } from './head/routes.ts';
import { boundedBody } from './http/body.ts';
import type { AppEnv } from './http/context.ts';
import { onError, onNotFound } from './http/error.ts';
import { chainHead } from './http/head.ts';
import { sameOrigin } from './http/origin.ts';
import { request } from './http/request.ts';

/** The whole API. Order matters: an id first, then what refuses cheaply, then what reads. */
export const app = new Hono<AppEnv>()
  .basePath('/api')
  .use(request, sameOrigin, boundedBody)
  .route('/', state)
  .route('/internal', internal)
  .use(chainHead)
  .route('/auth', auth);

app.onError(onError);
app.notFound(onNotFound);

export type AppType = typeof app;
