/**
 * `npm run kernel`: `src/kernel` → WebAssembly → `src/sim/kernel-code.ts`. Its files are AssemblyScript, the part of TypeScript
 * that can be compiled without a garbage collector.
 */
import asc from 'assemblyscript/asc';
import binaryen from 'binaryen';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = join(import.meta.dirname, 'src', 'kernel');
const CODE = join(import.meta.dirname, 'src', 'sim', 'kernel-code.ts');

const OPTIONS = [
  'loop.ts',
  ...['--baseDir', SOURCES, '--outFile', 'kernel.wasm'],
  ...['-O3', '--noAssert', '--runtime', 'stub'],
  // The memory is the engine's.
  ...['--importMemory', '--sharedMemory', '--enable', 'threads', '--initialMemory', '1', '--maximumMemory', '65536'],
  // exp and log are the platform's, so that the bytes are those of the engine.
  ...['--use', 'Math=JSMath'],
];

/** Instructions of functions that are always copied into their callers, and that are if that pays: the engines of JavaScript do not do it. */
const ALWAYS_INLINED = 200;
const INLINED = 1000;
const INLINED_ONCE = 100000;

/** What every supported Node.js has. */
const FEATURES = ['Atomics', 'BulkMemory', 'BulkMemoryOpt', 'MutableGlobals', 'NontrappingFPToInt', 'SignExt'];

/** @returns {Promise<Uint8Array>} the module */
async function assembled() {
  let bytes;
  const { error, stderr } = await asc.main(OPTIONS, {
    writeFile: (_name, contents) => {
      bytes = contents;
    },
  });
  if (error !== null) throw new Error(stderr.toString());
  return bytes;
}

/** What the platform does in one instruction is not called. */
function withInstructions(module) {
  const { f64, local } = module;
  const instructions = { 'Math.abs': f64.abs, 'Math.sqrt': f64.sqrt, 'Math.trunc': f64.trunc };
  for (let index = 0; index < module.getNumFunctions(); index++) {
    const { base, name, params, results } = binaryen.getFunctionInfo(module.getFunctionByIndex(index));
    const instruction = instructions[base];
    if (instruction === undefined) continue;
    module.removeFunction(name);
    module.addFunction(name, params, results, [], instruction(local.get(0, binaryen.f64)));
  }
}

/** @returns {Promise<string>} the source of `kernel-code.ts` */
export async function kernelCode() {
  const module = binaryen.readBinary(await assembled());
  module.setFeatures(FEATURES.reduce((all, feature) => all | binaryen.Features[feature], 0));
  withInstructions(module);
  binaryen.setOptimizeLevel(4);
  binaryen.setShrinkLevel(0);
  binaryen.setAlwaysInlineMaxSize(ALWAYS_INLINED);
  binaryen.setFlexibleInlineMaxSize(INLINED);
  binaryen.setOneCallerInlineMaxSize(INLINED_ONCE);
  module.optimize();
  module.optimize();
  if (!module.validate()) throw new Error('the kernel is no valid module');
  const code = Buffer.from(module.emitBinary()).toString('base64');
  return `/** \`src/kernel\`, compiled by \`npm run kernel\`: WebAssembly in base 64. */\nexport const KERNEL =\n  '${code}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(CODE, await kernelCode());
