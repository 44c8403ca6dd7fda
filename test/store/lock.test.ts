import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockAt } from '../../src/store/lock.ts';
import { temporaryFolder } from './temporary-home.ts';

test('a file whose owner was killed before it said whose it is stops nobody', async () => {
  const path = join(temporaryFolder(), 'settings.lock');
  writeFileSync(path, '');
  const before = new Date(Date.now() - 2000);
  utimesSync(path, before, before);
  expect(await lockAt(path)(() => 'done')).toBe('done');
  expect(existsSync(path)).toBe(false);
});
