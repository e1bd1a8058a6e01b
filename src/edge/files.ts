/** The file system as the reader of scenarios sees it. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { TextDecoder } from 'node:util';
import type { Files } from '../scenario/files.ts';

/** Files below a working directory. `read` refuses what is not UTF-8 text with the code `ENCODING`. */
export function systemFiles(cwd: string): Files {
  return {
    read: (path) => decode(readFileSync(resolve(cwd, path))),
    resolve: (from, relative) => (isAbsolute(relative) ? relative : join(dirname(from), relative)),
    size: (path) => statSync(resolve(cwd, path)).size,
  };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw Object.assign(new Error('the file is not UTF-8 text'), { code: 'ENCODING' });
  }
}

/** Why a file could not be read or written, in words. */
export function fileTrouble(error: unknown): { readonly message: string; readonly help: string } {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'ENOENT':
      return {
        message: 'there is no such file',
        help: 'check the path; it is relative to the file that names it, or to the current directory on the command line',
      };
    case 'EISDIR':
      return { message: 'this is a directory, not a file', help: 'name a file in it' };
    case 'EACCES':
    case 'EPERM':
      return { message: 'permission denied', help: 'change its permissions, or use another place' };
    case 'ENOTDIR':
    case 'EEXIST':
      return { message: 'a file stands where a directory is needed', help: 'remove it, or use another place' };
    case 'ENOSPC':
      return { message: 'the disk is full', help: 'free some space, or use another place' };
    case 'EROFS':
      return { message: 'the file system is read-only', help: 'use another place' };
    case 'ENAMETOOLONG':
      return { message: 'the name is too long', help: 'use a shorter one' };
    case 'ENCODING':
      return { message: 'the file is not UTF-8 text', help: 'save it as UTF-8' };
    default:
      return { message: 'the file cannot be used', help: `the system says: ${(error as NodeJS.ErrnoException | null)?.code ?? 'unknown error'}` };
  }
}
