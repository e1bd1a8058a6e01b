/** Paths into a scenario, as people write them: `humans.groups.tier1.agents`, `decide.subject-to."cost.per-need".at-most`. */

export type Path = readonly (string | number)[];

export interface Segment {
  readonly name: string;
  /** Offsets in the written path, quotes included. */
  readonly start: number;
  readonly end: number;
}

/** The segments of a written path; null when it is not one (empty segment, open quote). */
export function parsePath(text: string): readonly Segment[] | null {
  const segments: Segment[] = [];
  for (let start = 0; ;) {
    const quoted = text[start] === '"';
    const end = quoted ? text.indexOf('"', start + 1) + 1 : endOfPlain(text, start);
    if (end <= start || (quoted && end === start + 2)) return null;
    segments.push({ name: quoted ? text.slice(start + 1, end - 1) : text.slice(start, end), start, end });
    if (end === text.length) return segments;
    if (text[end] !== '.') return null;
    start = end + 1;
  }
}

function endOfPlain(text: string, start: number): number {
  const dot = text.indexOf('.', start);
  return dot < 0 ? text.length : dot;
}

export function printPath(path: Path): string {
  return path.map((segment) => (typeof segment === 'string' && !/^[\w-]+$/.test(segment) ? `"${segment}"` : String(segment))).join('.');
}
