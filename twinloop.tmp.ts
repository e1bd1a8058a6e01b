import fc from 'fast-check';
import { modelsOf, randomScenario } from './test/support/random-scenario.ts';
import { compareWithTwin } from './test/support/twin-compare.ts';
const [seed, budget, word] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4] ?? ''];
const start = Date.now(); let n = 0; let bad = 0; let s = seed;
outer: for (;;) for (const text of fc.sample(randomScenario, { numRuns: 40, seed: s++ })) {
  if (Date.now() - start > budget * 1000) break outer;
  if (!text.includes(word)) continue;
  n++;
  try {
    for (const [policy, model] of await modelsOf(text)) {
      const { differences } = compareWithTwin(model, 'twin', n % 4);
      if (differences.length > 0) { bad++; console.log(policy, n % 4, differences.slice(0, 4).join('\n'), '\n', text.slice(0, 3000), '\n-----'); if (bad > 2) break outer; break; }
    }
  } catch (e) { bad++; console.log(String(e).slice(0, 600), '\n', text.slice(0, 2000)); if (bad > 2) break outer; }
}
console.log(`${n} scenarios with "${word}", ${bad} differ`);
