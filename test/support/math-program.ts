/** Prints a hash of every function of `Math` that `src/` uses, chunk by chunk of points, as JSON. Argument: how many points each. */
import { mathHashes } from './math-points.ts';

process.stdout.write(`${JSON.stringify(mathHashes(Number(process.argv[2])))}\n`);
