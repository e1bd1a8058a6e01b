/**
 * Bundles the command, the worker and the library entry into `dist/`. One bundle with shared chunks, because a command that
 * reads its modules one by one from `node_modules` takes several times as long to start.
 */
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const DIST = join(import.meta.dirname, 'dist');

/** `canvas` is an optional companion of vega; a copy that happens to be installed nearby must not change a chart. */
const withoutCanvas = {
  name: 'without-canvas',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^canvas$/ }, () => ({ path: 'canvas', namespace: 'absent' }));
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'export default undefined' }));
  },
};

const { metafile } = await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: { cli: 'src/cli/main.ts', worker: 'src/edge/worker.ts', index: 'src/index.ts' },
  outdir: DIST,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: '[name]-[hash]',
  // tinypool finds its own worker file beside itself.
  external: ['tinypool'],
  plugins: [withoutCanvas],
  // CommonJS packages inside the bundle still call `require` for Node's own modules.
  banner: { js: "import { createRequire as tandemRequire } from 'node:module'; const require = tandemRequire(import.meta.url);" },
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
});

// Only once everything is written: what an earlier build left behind.
const written = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const entry of readdirSync(DIST, { withFileTypes: true })) if (entry.isFile() && !written.has(entry.name)) rmSync(join(DIST, entry.name));
