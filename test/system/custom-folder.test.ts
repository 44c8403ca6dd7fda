import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJsonFolder, readMarkdownFolder } from '../../src/system/custom-folder.ts';
import { temporaryFolder } from '../store/temporary-home.ts';

const problemsOf = (folder: string) =>
  readJsonFolder(folder).map((file) => [
    file.name,
    'problem' in file ? file.problem : new TextDecoder().decode(file.bytes),
  ]);

test('reads every json file by name, through links too', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'b.json'), '2');
  writeFileSync(join(folder, 'a.txt'), '1');
  writeFileSync(join(folder, '.hidden.json'), '3');
  symlinkSync(join(folder, 'a.txt'), join(folder, 'a.json'));
  expect(problemsOf(folder)).toEqual([
    ['a.json', '1'],
    ['b.json', '2'],
  ]);
});

test('says what it does not read', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'folder.json'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.json'));
  writeFileSync(join(folder, 'large.json'), ' '.repeat(256 * 1024 + 1));
  writeFileSync(join(folder, 'most.json'), ' '.repeat(256 * 1024));
  expect(problemsOf(folder)).toEqual([
    ['folder.json', "This isn't a file."],
    ['gone.json', "This file can't be read (ENOENT)."],
    ['large.json', 'This file is larger than 256 KB.'],
    ['most.json', ' '.repeat(256 * 1024)],
  ]);
});

test('a folder that is not there is said', () => {
  expect(() => readJsonFolder(join(temporaryFolder(), 'none'))).toThrow("can't be read (ENOENT)");
});

test('reads a hundred files', () => {
  const folder = temporaryFolder();
  for (let index = 100; index < 205; index++) writeFileSync(join(folder, `${index}.json`), '');
  expect(readJsonFolder(folder)).toHaveLength(101);
  expect(problemsOf(folder).at(-1)).toEqual([
    '200.json',
    'Only 100 files in a folder are read, and this is one too many.',
  ]);
});

describe('topics, which others may have written', () => {
  const names = (folder: string) =>
    readMarkdownFolder(folder).map((file) => [file.name, 'problem' in file ? file.problem : 'read']);

  test('are the plain *.md files of the folder itself', () => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(outside, 'secret.md'), '1');
    writeFileSync(join(folder, 'a.md'), '2');
    writeFileSync(join(folder, '.hidden.md'), '3');
    writeFileSync(join(folder, 'README.md'), '4');
    writeFileSync(join(folder, 'b.json'), '5');
    symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'));
    mkdirSync(join(folder, 'folder.md'));
    execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', join(folder, 'pipe.md')]);
    writeFileSync(join(folder, 'large.md'), ' '.repeat(64 * 1024 + 1));
    writeFileSync(join(folder, 'most.md'), ' '.repeat(64 * 1024));
    expect(names(folder)).toEqual([
      ['a.md', 'read'],
      ['folder.md', "This isn't a file."],
      ['large.md', 'This file is larger than 64 KB.'],
      ['link.md', 'This is a link, and only files in the folder itself are read.'],
      ['most.md', 'read'],
      ['pipe.md', "This isn't a file."],
    ]);
  });

  test('are two hundred at most', () => {
    const folder = temporaryFolder();
    for (let index = 100; index < 302; index++) writeFileSync(join(folder, `${index}.md`), '');
    expect(names(folder)).toHaveLength(201);
    expect(names(folder).at(-1)?.[1]).toBe('Only 200 files in a folder are read, and this is one too many.');
  });
});
