import type { InferResponseType } from 'hono/client';
import type { api } from '#lib/api/client.ts';

export type Portfolio = InferResponseType<ReturnType<typeof api>['portfolio']['$get'], 200>;
export type Holding = Portfolio['holdings'][number];
export type Activity = Portfolio['activity'][number];
