/** When she was here: saved beside the snapshot by what she uses, and by nothing that may leave no trace. */

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { momconnect } from './program.ts';

const visitsIn = (home: string) => JSON.parse(readFileSync(join(home, 'seen.json'), 'utf8')).visits;
async function homeWithAna(): Promise<string> {
  const home = join(temporaryFolder(), 'home');
  await momconnect(home, 'friend', 'add', 'Ana Sample', '--today', '2027-01-01');
  return home;
}

describe('the last day she was here', () => {
  test('is saved by commands that read, only for her', async () => {
    const home = await homeWithAna();
    expect(visitsIn(home).used).toBe('2027-01-01');
    for (const [day, words] of Object.entries({
      '01-02': ['suggest'],
      '01-03': ['friend', 'list'],
      '01-04': [],
    })) {
      await momconnect(home, ...words, '--today', `2027-${day}`);
      expect(visitsIn(home).used).toBe(`2027-${day}`);
    }
    expect(statSync(join(home, 'seen.json')).mode & 0o777).toBe(0o600);
  });

  test('is not saved by faq, help-now, hide and help', async () => {
    const home = await homeWithAna();
    const before = readFileSync(join(home, 'seen.json'), 'utf8');
    for (const words of [['faq', 'isolated'], ['help-now'], ['hide'], ['suggest', '--help'], ['--version']])
      await momconnect(home, ...words, '--today', '2027-03-01');
    expect(readFileSync(join(home, 'seen.json'), 'utf8')).toBe(before);
  });

  test('is not saved in a home without a list', async () => {
    const home = join(temporaryFolder(), 'home');
    mkdirSync(home);
    for (const words of [[], ['today'], ['suggest'], ['config', 'list']]) await momconnect(home, ...words);
    expect(() => statSync(join(home, 'seen.json'))).toThrow();
  });

  test.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['no JSON', (path: string) => writeFileSync(path, '{"vis')],
    ['JSON of another kind', (path: string) => writeFileSync(path, '[7]')],
    ['days that are none', (path: string) => writeFileSync(path, '{"visits":{"used":"soon","line":7}}')],
    ['not to be read', (path: string) => writeFileSync(path, '{}', { mode: 0 })],
  ])('in a file that is %s fails no command', async (_, make) => {
    const home = await homeWithAna();
    const path = join(home, 'seen.json');
    rmSync(path);
    make(path);
    for (const words of [['suggest'], ['today'], ['log', 'ana']])
      expect(await momconnect(home, ...words)).toMatchObject({ code: 0, err: '' });
  });
});
