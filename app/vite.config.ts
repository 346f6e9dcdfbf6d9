import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { cssMark } from './css-mark.ts';
import edge from './edge-adapter.ts';

const API = process.env.API_ORIGIN ?? 'http://127.0.0.1:8787';
const chainId = process.env.CHAIN_ID ?? '31337';

/** The script that sets the theme before the first paint: app.html holds it, the policy names its hash. */
const html = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
const themeScript = /<script>([\s\S]*?)<\/script>/.exec(html)![1]!;
const themeHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}` as const;

export default defineConfig({
  define: { __CHAIN_ID__: chainId },
  plugins: [
    tailwindcss(),
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['url', 'baseLocale'],
      emitTsDeclarations: true,
      isServer: 'import.meta.env.SSR',
    }),
    sveltekit({
      outDir: process.env.SITE_OUT ?? '.svelte-kit',
      adapter: edge(() => ({
        api: (request) => {
          const { pathname, search } = new URL(request.url);
          return fetch(new Request(new URL(pathname + search, API), request));
        },
      })),
      inlineStyleThreshold: 60_000,
      compilerOptions: { cssHash: ({ filename, css, hash }) => (filename ? cssMark(filename) : hash(css)) },
      version: { name: process.env.SITE_VERSION ?? 'development' },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self', themeHash],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: { assetsInlineLimit: 0 },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: { '/api': { target: API } } },
});
