import type { InferResponseType } from 'hono/client';
import type { api } from '#lib/api/client.ts';

type Api = ReturnType<typeof api>;
export type Me = InferResponseType<Api['me']['$get'], 200>;
export type ActedFor = InferResponseType<Api['me']['projects']['$get'], 200>['projects'];
export type Session = InferResponseType<Api['auth']['sessions']['$get'], 200>['sessions'][number];
