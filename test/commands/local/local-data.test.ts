import { expect, test } from 'vitest';
import { contactAt } from '../../../src/commands/local/local-data.ts';

test.each([
  ['stays whole', `${'walk '.repeat(11)}group`, `${'walk '.repeat(11)}group`],
  ['is cut at a word', `${'walk '.repeat(11)}groups`, `${'walk '.repeat(10)}walk...`],
])('a name of a place that the log %s', (_, name, what) => {
  expect(contactAt({ name, kind: 'online' } as Parameters<typeof contactAt>[0])).toEqual({
    way: 'group',
    what,
  });
});
