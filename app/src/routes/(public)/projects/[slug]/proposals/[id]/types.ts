import type { InferResponseType } from 'hono/client';
import type { api } from '#lib/api/client.ts';

type One = ReturnType<typeof api>['projects'][':slug']['proposals'][':id']['$get'];

export type Proposal = InferResponseType<One, 200>;
export type Vote = Proposal['votes'][number];
