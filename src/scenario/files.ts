/** How the reader of scenarios gets at files; the edge of the program implements it over the file system, tests over a map. */
export interface Files {
  /** The text of a file. Throws an error whose `code` says why not (`ENOENT`, `EACCES`, `EISDIR`, …). */
  read(path: string): string;
  /** The path that `relative`, written in the file `from`, stands for. */
  resolve(from: string, relative: string): string;
  /** Bytes, asked before reading; absent: not known beforehand. May throw like `read`. */
  size?(path: string): number;
}
