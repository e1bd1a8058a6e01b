#!/usr/bin/env node
// Arguments, streams and the exit code; everything else is in src/cli.
import module from 'node:module';

// Node 22.8 and later keep compiled code between runs; earlier ones do without.
module.enableCompileCache?.();

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`tandem needs Node.js 20.19 or later; this is ${process.versions.node}\n`);
  process.exitCode = 5;
} else {
  const cli = await import('../dist/cli.js').catch((error) => {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write('tandem is not built yet: run `npm ci` (or `npm run build`) in its folder first\n');
    process.exitCode = 5;
  });
  await cli?.runProcess();
}
