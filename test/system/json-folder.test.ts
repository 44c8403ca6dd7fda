import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJsonFolder } from '../../src/system/json-folder.ts';
import { temporaryFolder } from '../store/temporary-home.ts';

const said = (folder: string) =>
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
  expect(said(folder)).toEqual([
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
  expect(said(folder)).toEqual([
    ['folder.json', 'This is no file.'],
    ['gone.json', 'This file cannot be read (ENOENT).'],
    ['large.json', 'This file is larger than 256 KB.'],
    ['most.json', ' '.repeat(256 * 1024)],
  ]);
});

test('a folder that is not there is said', () => {
  expect(() => readJsonFolder(join(temporaryFolder(), 'none'))).toThrow('cannot be read (ENOENT)');
});

test('reads a hundred files', () => {
  const folder = temporaryFolder();
  for (let index = 100; index < 205; index++) writeFileSync(join(folder, `${index}.json`), '');
  expect(readJsonFolder(folder)).toHaveLength(101);
  expect(said(folder).at(-1)).toEqual([
    '200.json',
    'Only 100 files of a folder are read; this is one too many.',
  ]);
});
