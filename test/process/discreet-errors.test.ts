import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { momconnect } from './program.ts';

test('an error names nobody on a discreet screen', async () => {
  const home = temporaryFolder();
  await momconnect(home, 'friend', 'add', 'Ana Sample');
  const { err } = await momconnect(home, 'log', 'annna', '--discreet');
  expect(err).toContain('Did you mean A. S.?');
  const json = await momconnect(home, 'log', 'annna', '--discreet', '--json');
  expect(json.err).not.toContain('Sample');
});
