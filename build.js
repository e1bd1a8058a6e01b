/**
 * Bundles the command, the worker and the library entry into `dist/`. One bundle with shared chunks, because a command that
 * reads its modules one by one from `node_modules` takes several times as long to start.
 */
import { build } from 'esbuild';
import { readFileSync, rmSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });

await build({
  entryPoints: { cli: 'src/cli/main.ts', worker: 'src/edge/worker.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: '[name]-[hash]',
  // tinypool finds its own worker file beside itself, and canvas is an optional companion of vega that we do not use.
  external: ['tinypool', 'canvas'],
  define: { TANDEM_VERSION: JSON.stringify(version) },
  // CommonJS packages inside the bundle still call `require` for Node's own modules.
  banner: { js: "import { createRequire as tandemRequire } from 'node:module'; const require = tandemRequire(import.meta.url);" },
  legalComments: 'linked',
  logLevel: 'warning',
});
