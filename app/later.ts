import { join } from 'node:path';
import type { Plugin } from 'vite';

const SOURCES = join(import.meta.dirname, 'src');
const NOTHING = '\0later';

/**
 * What our modules import later, on a click, they import in a browser: wallets, wagmi, the ABIs of all contracts. In the
 * Worker's half of a build there is nothing in its place, or half of the Worker's script would never run. Components
 * stay: the server renders those.
 */
export const later = (): Plugin => ({
  name: 'later',
  apply: 'build',
  resolveDynamicImport(specifier, importer) {
    if (this.environment.config.consumer !== 'server' || typeof specifier !== 'string') return null;
    return importer?.startsWith(SOURCES) && specifier.endsWith('.ts') ? NOTHING : null;
  },
  load: (id) => (id === NOTHING ? 'export {};' : null),
});
