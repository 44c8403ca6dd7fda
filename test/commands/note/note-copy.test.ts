import { expect, test } from 'vitest';
import { noteCopyCommand } from '../../../src/commands/note/note-copy.ts';
import type { FakeDeps } from '../../support/fake-deps.ts';
import { draftKept, noteDeps } from './note-deps.ts';

const journal = [[draftKept('one', { text: 'Dear Ana,\n\nçok \u{1f33b} thanks' })]];

async function copy(deps: FakeDeps, ...words: string[]) {
  await noteCopyCommand(deps).parseAsync(words, { from: 'user' });
  return deps.answered.join('\n');
}

test.each([
  ['clipboard', 'Draft 1, for Ana Sample, is on the clipboard.'],
  ['terminal', "If pasting doesn't\nwork:\nmomconnect note 1"],
] as const)('the text as it was kept goes to the %s', async (copiesTo, expected) => {
  const deps = noteDeps({ journal, copiesTo });
  expect(await copy(deps, 'ana')).toContain(expected);
  expect(deps.copied).toEqual(['Dear Ana,\n\nçok \u{1f33b} thanks']);
});

test('data says where it went', async () => {
  const deps = noteDeps({ journal, copiesTo: 'clipboard', globals: { json: true } });
  expect(JSON.parse(await copy(deps, '1'))).toEqual({
    id: 'one',
    number: 1,
    name: 'Ana Sample',
    copiedTo: 'clipboard',
  });
});

test('without any clipboard there is another way', async () => {
  await expect(copy(noteDeps({ journal, copiesTo: null }), '1')).rejects.toMatchObject({
    code: 'unreadable',
    hint: 'To copy from the screen: momconnect note 1',
  });
});

test('no draft, nothing on the clipboard', async () => {
  const deps = noteDeps({ journal, copiesTo: 'clipboard' });
  await expect(copy(deps, '2')).rejects.toMatchObject({ code: 'not_found' });
  expect(deps.copied).toEqual([]);
});
