/** Results are written whole or not at all. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { systemFiles, fileTrouble } from '../../src/edge/files.ts';
import { checkWritable, writeTogether } from '../../src/edge/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-write-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('writing together', () => {
  it('makes folders and leaves nothing but the files', () => {
    const path = join(folder, 'a/b/report.md');
    writeTogether({ [path]: 'one', [join(folder, 'a/b/result.json')]: '{}' });
    writeTogether({ [path]: 'two' });
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'a/b')).sort()).toEqual(['report.md', 'result.json']);
  });

  it('touches no file when one of them cannot be written', () => {
    const [good, bad] = [join(folder, 'c/good.md'), join(folder, 'c/file/bad.md')];
    writeTogether({ [good]: 'old', [join(folder, 'c/file')]: 'a file where a folder is needed' });
    expect(() => writeTogether({ [good]: 'new', [bad]: 'x' })).toThrow();
    expect(readFileSync(good, 'utf8')).toBe('old');
    expect(readdirSync(join(folder, 'c')).sort()).toEqual(['file', 'good.md']);
  });
});

describe('asking whether a file could be written', () => {
  it('makes nothing', () => {
    expect(() => checkWritable(join(folder, 'new/deep/report.html'))).not.toThrow();
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('refuses a file where a folder is needed, and a folder where the file should be', () => {
    writeFileSync(join(folder, 'plain'), '');
    mkdirSync(join(folder, 'taken.html'));
    expect(() => checkWritable(join(folder, 'plain/report.html'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
    expect(() => checkWritable(join(folder, 'taken.html'))).toThrow(expect.objectContaining({ code: 'EISDIR' }));
  });
});

describe('reading', () => {
  const files = systemFiles(folder);

  it('drops the byte order mark and refuses what is not UTF-8', () => {
    writeFileSync(join(folder, 'bom.yaml'), '\uFEFFid: a');
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from('id: caf\xe9', 'latin1'));
    expect(files.read('bom.yaml')).toBe('id: a');
    expect(() => files.read('latin.yaml')).toThrow(expect.objectContaining({ code: 'ENCODING' }));
  });

  it('resolves paths from the file that names them', () => {
    expect(files.resolve('scenarios/peak.yaml', './lists/a.csv')).toBe('scenarios/lists/a.csv');
    expect(files.resolve('scenarios/peak.yaml', '/data/a.csv')).toBe('/data/a.csv');
  });

  it('says every file error in words', () => {
    for (const code of ['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR', 'ENOSPC', 'EROFS', 'ENAMETOOLONG', 'ENCODING', 'EWHATEVER']) {
      const { message, help } = fileTrouble(Object.assign(new Error('raw'), { code }));
      expect(message).not.toMatch(/raw|E[A-Z]{3}/);
      expect(help.length).toBeGreaterThan(5);
    }
  });
});
