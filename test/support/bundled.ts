/** A program of the tests in one file, so that any version of Node.js can run it without knowing TypeScript. */
import { buildSync } from 'esbuild';
import { join } from 'node:path';

/** Bundles `test/support/<name>.ts` into `folder`, and says where it is. */
export function bundled(name: string, folder: string): string {
  const outfile = join(folder, `${name}.mjs`);
  buildSync({
    entryPoints: [join(process.cwd(), 'test/support', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    logLevel: 'warning',
    // CommonJS packages inside the bundle still call `require` for Node's own modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}
