import type { InferResponseType } from 'hono/client';
import type { api } from '#lib/api/client.ts';

export type Request = InferResponseType<
  ReturnType<typeof api>['attestations']['$get'],
  200
>['requests'][number];

export type Waiting = InferResponseType<ReturnType<typeof api>['approvals']['$get'], 200>['drafts'][number];
