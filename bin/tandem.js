#!/usr/bin/env node
// Arguments, streams and the exit code; everything else is in src/cli.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) stop(`tandem needs Node.js 20.19 or later; this is ${process.versions.node}`);
else await run();

async function run() {
  const { loadCommand } = await import('./load.js');
  let command;
  try {
    command = loadCommand().exports;
  } catch (error) {
    if (error?.code !== 'ENOENT') throw error;
    return stop('tandem is not built yet: run `npm ci` (or `npm run build`) in its folder first');
  }
  await command.runProcess();
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 5;
}
