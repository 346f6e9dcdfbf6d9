import type { InferResponseType } from 'hono/client';
import type { api } from '#lib/api/client.ts';

type Projects = ReturnType<typeof api>['projects'];

export type ProjectList = InferResponseType<Projects['$get'], 200>;
export type ProjectSummary = ProjectList['projects'][number];
export type Project = InferResponseType<Projects[':slug']['$get'], 200>;
export type Holders = InferResponseType<Projects[':slug']['holders']['$get'], 200>;
export type Investments = InferResponseType<Projects[':slug']['investments']['$get'], 200>;
export type Declarations = InferResponseType<Projects[':slug']['declarations']['$get'], 200>;
export type Tranches = InferResponseType<Projects[':slug']['tranches']['$get'], 200>;
export type Documents = InferResponseType<Projects[':slug']['documents']['$get'], 200>;
export type DueCalls = InferResponseType<Projects[':slug']['due']['$get'], 200>;
export type Updates = InferResponseType<Projects[':slug']['updates']['$get'], 200>;
export type Asked = InferResponseType<Projects[':slug']['questions']['$get'], 200>;
export type Totals = InferResponseType<ReturnType<typeof api>['totals']['$get'], 200>;
export type Checks = InferResponseType<ReturnType<typeof api>['checks']['$get'], 200>;
export type Tables = InferResponseType<ReturnType<typeof api>['totals']['tables']['$get'], 200>;
export type Stage = ProjectSummary['stage'];
