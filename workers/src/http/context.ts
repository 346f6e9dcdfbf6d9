import type { Session } from '../auth/sessions.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import type { Head } from '../head/service.ts';

interface Variables {
  requestId: string;
  deps: Deps;
  /** What is indexed; null when MySQL could not say. */
  head: Head | null;
  /** 202 while the block that the caller waits for (`?minBlock`) is not indexed. */
  freshness: 200 | 202;
  session: Session;
}

export type AppEnv = { Bindings: Env; Variables: Variables };
