/** Where the bootstrap keeps what it fetches. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = dirname(dirname(here));
export const state = join(root, '.partisipro');
export const tools = join(state, 'tools');
export const logs = join(state, 'logs');
/** Programs under the names that everyone looks for them. */
export const bin = join(tools, 'bin');
