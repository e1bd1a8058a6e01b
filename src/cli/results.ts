/** Where results go, and in which forms. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Findings } from '../findings/findings.ts';
import { verdictOf } from '../findings/verdict.ts';
import { renderHtml } from '../report/html.ts';
import { renderJson } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { writeDocument } from '../report/write.ts';

/** What was asked for beyond the scenario file; empty: the results of the file as it stands. */
export interface Variation {
  readonly policy?: string | undefined;
  /** Everything else that changes the bytes of a report, as text; empty when nothing does. */
  readonly changes: readonly string[];
}

/**
 * The folder of a report: `reports/<id>`, with `@<policy>` for one policy alone, `@<hash>` when options change the run, and `@partial`
 * for an interrupted run, so that none of these ever overwrites the report of the file as it stands.
 */
export function reportFolder(out: string, id: string, { policy, changes }: Variation, partial: boolean): string {
  const hash = changes.length === 0 ? undefined : createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 8);
  const parts = [policy, hash, partial ? 'partial' : undefined].filter((part) => part !== undefined);
  return join(out, parts.length === 0 ? id : `${id}@${parts.join('-')}`);
}

export type Form = 'html' | 'markdown' | 'json';
const FILES: Readonly<Record<Form, string>> = { html: 'report.html', markdown: 'report.md', json: 'result.json' };

/** Findings in every form; the same findings give the same bytes. */
export async function rendered(findings: Findings, lang: 'en' | 'fr'): Promise<Readonly<Record<Form, string>>> {
  const document = writeDocument(findings, verdictOf(findings), { lang });
  return { html: await renderHtml(document), markdown: renderMarkdown(document), json: renderJson(findings) };
}

/** Path → content of a report folder. */
export function reportFiles(folder: string, forms: Readonly<Record<Form, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries((Object.keys(FILES) as Form[]).map((form) => [join(folder, FILES[form]), forms[form]]));
}

export function htmlPath(folder: string): string {
  return join(folder, FILES.html);
}
