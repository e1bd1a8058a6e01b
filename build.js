/**
 * Bundles the command and the library entry into `dist/`.
 *
 * The command is one script with its compiled code beside it (V8's code cache): without, checking a scenario takes about twice as
 * long, because a short run spends most of its time compiling. A cache of another version of Node.js is refused and costs nothing.
 */
import { build } from 'esbuild';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadCommand } from './bin/load.js';

const ROOT = import.meta.dirname;
const DIST = join(ROOT, 'dist');

/** `canvas` is an optional companion of vega; a copy that happens to be installed nearby must not change a chart. */
const withoutCanvas = {
  name: 'without-canvas',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^canvas$/ }, () => ({ path: 'canvas', namespace: 'absent' }));
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'export default undefined' }));
  },
};

/** Vega is an ES module that awaits at its top, which a script cannot hold: the command imports the copy made for the library. */
const vegaBeside = {
  name: 'vega-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^vega(?:-lite)?$/ }, ({ path }) => ({ path: `./${path}.js`, external: true }));
  },
};

const common = {
  absWorkingDir: ROOT,
  outdir: DIST,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'linked',
  // Constants of the engine become the numbers that they are. Whitespace and names stay, so that a crash report can be understood.
  minifySyntax: true,
  metafile: true,
  logLevel: 'warning',
};

const modules = await build({
  ...common,
  entryPoints: { index: 'src/index.ts', vega: 'vega', 'vega-lite': 'vega-lite' },
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  plugins: [withoutCanvas],
  // CommonJS packages inside the bundle still call `require` for Node's own modules.
  banner: { js: "import { createRequire as tandemRequire } from 'node:module'; const require = tandemRequire(import.meta.url);" },
});

const command = await build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts' },
  format: 'cjs',
  plugins: [vegaBeside],
  // Less to read.
  minifyWhitespace: true,
  define: { 'import.meta.url': 'tandemUrl' },
  // The value of the script is a function, as `bin/load.js` expects it.
  banner: { js: '(function (module, exports, require, tandemUrl, tandemImport) {' },
  footer: { js: '})' },
  write: false,
});
/** As escapes, which mean the same in texts, templates and patterns: a script in plain ASCII is read several times faster. */
function ascii(text) {
  return text.replace(/[^\p{ASCII}]/gu, (character) =>
    [...Array(character.length).keys()].map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`).join(''),
  );
}

/**
 * A script from the code cache has forgotten how to import, so the loader does it. What is left of `import(…)` in the bundle are
 * vega and policy modules; all else is inside.
 */
function importedByLoader(text) {
  return text.replace(/(?<![\w$.'"`])import\(/g, 'tandemImport(');
}

for (const { path, text } of command.outputFiles) writeFileSync(path, path.endsWith('.js') ? ascii(importedByLoader(text)) : text);

// Only once everything is written: what an earlier build left behind.
const written = new Set([...Object.keys(modules.metafile.outputs), ...Object.keys(command.metafile.outputs)].map((path) => basename(path)));
for (const entry of readdirSync(DIST, { withFileTypes: true })) if (entry.isFile() && !written.has(entry.name)) rmSync(join(DIST, entry.name));

// The cache holds what has run: one check of every bundled scenario.
const silent = { write: () => {}, isTTY: false, columns: 100 };
const scenarios = readdirSync(join(ROOT, 'scenarios')).filter((name) => name.endsWith('.yaml'));
const { script, exports } = loadCommand();
await exports.main(['--help'], { out: silent, err: silent, env: {} });
await exports.main(['validate', ...scenarios.map((name) => join(ROOT, 'scenarios', name))], { out: silent, err: silent, env: {} });
writeFileSync(join(DIST, 'cli.cache'), script.createCachedData());
