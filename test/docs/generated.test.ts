/** Pages that are written from the code stand as the code has them. `npm run docs` writes them anew. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { metricsPage, scenarioReferencePage } from '../support/pages.ts';

const ROOT = join(import.meta.dirname, '../..');
const DOCS = join(ROOT, 'docs');

describe('generated pages', () => {
  it('metrics.md lists every metric as the code defines it', async () => {
    await expect(metricsPage()).toMatchFileSnapshot(join(DOCS, 'metrics.md'));
  });

  it('scenario-reference.md lists every key as the schema has it', async () => {
    await expect(scenarioReferencePage()).toMatchFileSnapshot(join(DOCS, 'scenario-reference.md'));
  });
});

/** `npm run kernel` writes it anew. */
describe('generated code', () => {
  it('kernel-code.ts is what src/kernel compiles to', async () => {
    const { kernelCode } = (await import(join(ROOT, 'build-kernel.js'))) as { readonly kernelCode: () => Promise<string> };
    expect(await kernelCode()).toBe(readFileSync(join(ROOT, 'src/sim/kernel-code.ts'), 'utf8'));
  });
});
