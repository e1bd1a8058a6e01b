// Loads the bundled command, with the code that the build compiled for this version of Node.js when there is any.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const url = new URL('../dist/cli.js', import.meta.url);

function cache() {
  try {
    return readFileSync(new URL('cli.cache', url));
  } catch {
    return undefined;
  }
}

/** What the script imports at run time: files beside it, packages, and policy modules by their address. */
function importFrom(specifier) {
  return import(specifier.startsWith('.') ? new URL(specifier, url).href : specifier);
}

/** The script and what it exports. Throws `ENOENT` when the command is not built. */
export function loadCommand() {
  const filename = fileURLToPath(url);
  // The bundle is plain ASCII, which is read several times faster as Latin-1.
  const script = new vm.Script(readFileSync(filename, 'latin1'), { filename, cachedData: cache() });
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, createRequire(url), url.href, importFrom);
  return { script, exports: module.exports };
}
