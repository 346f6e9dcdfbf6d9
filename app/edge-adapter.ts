import fs from 'node:fs';
import path from 'node:path';
import type { Adapter } from '@sveltejs/kit';

/**
 * SvelteKit for a Worker whose entry is ours: client files for Static Assets and one server module.
 * Emits `<outDir>/edge/client` and `<outDir>/edge/server.js` (`server`, `prerendered`).
 */
export default function edge(platform: () => App.Platform): Adapter {
  return {
    name: 'partisipro-edge',
    async adapt(builder) {
      const out = builder.getBuildDirectory('edge');
      fs.rmSync(out, { recursive: true, force: true });
      const client = path.join(out, 'client');
      fs.mkdirSync(client, { recursive: true });
      builder.writeClient(client);
      builder.writePrerendered(client);
      const app = builder.getAppPath();
      fs.writeFileSync(
        path.join(client, '_headers'),
        `/${app}/immutable/*\n  Cache-Control: public, immutable, max-age=31536000\n`,
      );
      const server = path.join(out, 'server.js');
      builder.generateServerInstance(server);
      fs.appendFileSync(
        server,
        `\nexport const prerendered = new Set(${JSON.stringify(builder.prerendered.paths)});\n`,
      );
    },
    emulate: () => ({ platform }),
    supports: { read: () => true, instrumentation: () => false },
  };
}
