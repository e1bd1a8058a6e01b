/** Where results go, and in which forms. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Findings } from '../findings/findings.ts';
import { verdictOf } from '../findings/verdict.ts';
import { renderCsv } from '../report/csv.ts';
import { renderHtml } from '../report/html.ts';
import { renderJson } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { writeDocument } from '../report/write.ts';

/**
 * The folder of a report: `<out>/<id>`, with `@<hash>` when the experiment is not that of the file as it stands (`changes` says how,
 * as text) and `partial` for an interrupted run, so that none of these ever overwrites the report of the file.
 */
export function reportFolder(out: string, id: string, changes: readonly string[], partial: boolean): string {
  const hash = createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 8);
  const parts = [...(changes.length === 0 ? [] : [hash]), ...(partial ? ['partial'] : [])];
  return join(out, parts.length === 0 ? id : `${id}@${parts.join('-')}`);
}

/** Forms that every report folder holds. */
type Kept = 'html' | 'markdown' | 'json';
/** Those, and what a reporter can be asked for besides. */
export type Form = Kept | 'csv';
const FILES: Readonly<Record<Kept, string>> = { html: 'report.html', markdown: 'report.md', json: 'result.json' };

/** Findings in every form; the same findings give the same bytes. */
export async function rendered(findings: Findings, lang: 'en' | 'fr'): Promise<Readonly<Record<Form, string>>> {
  const document = writeDocument(findings, verdictOf(findings), { lang });
  return { html: await renderHtml(document), markdown: renderMarkdown(document), json: renderJson(findings), csv: renderCsv(findings) };
}

/** Path → content of a report folder. */
export function reportFiles(folder: string, forms: Readonly<Record<Form, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries((Object.keys(FILES) as Kept[]).map((form) => [join(folder, FILES[form]), forms[form]]));
}

export function htmlPath(folder: string): string {
  return join(folder, FILES.html);
}
