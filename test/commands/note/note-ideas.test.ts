import { describe, expect, test } from 'vitest';
import { noteIdeasCommand } from '../../../src/commands/note/note-ideas.ts';
import type { Change } from '../../../src/domain/changes.ts';
import { ana, noteDeps } from './note-deps.ts';

const edit = (friend: string, set: object, tags: readonly string[] = []): readonly Change[] => [
  { type: 'friend.edited', friend, on: '2026-11-01', set, add: { tags } },
];

async function ideas(options: Parameters<typeof noteDeps>[0]) {
  const deps = noteDeps(options);
  await noteIdeasCommand(deps).parseAsync([], { from: 'user' });
  return deps.answered.join('\n');
}

describe('note ideas', () => {
  test('names a person, a plain reason, and the command that begins it', async () => {
    const journal = [
      edit('ana-sample', { birthday: '--12-04' }),
      edit('bea-example', { inspires: 'the way she listens' }),
    ];
    expect(await ideas({ journal })).toBe(
      [
        'Ana Sample: A birthday on Friday, December 4. A card mailed today might make it.',
        '  momconnect note draft ana --occasion birthday',
        '',
        'Bea Example: You saved what inspires you: "the way she listens".',
        '  momconnect note draft bea --occasion inspires-me',
      ].join('\n'),
    );
  });

  test.each<[object, readonly string[], string]>([
    [{ birthday: '--11-20' }, [], 'A birthday today.'],
    [{ birthday: '--11-21' }, [], 'A birthday tomorrow.'],
    [{ birthday: '--11-22' }, [], 'A birthday on Sunday, November 22.\n'],
    [{ next: 'thank for the soup' }, [], 'You wanted to remember: "thank for the soup".'],
    [{}, ['thank'], 'You wanted to thank them.'],
    [{}, ['new-baby'], "You saved that there's a new baby.\n  momconnect note draft ana --occasion new-baby"],
    [{}, ['loss'], 'any day.\n  momconnect note draft ana'],
    [{ circle: 'wider' }, [], "You haven't saved when you were last in touch."],
    [{ circle: 'wider', lastTold: '2024-11-20' }, [], 'You were last in touch about two years ago.'],
  ])('%j %j', async (set, tags, expected) => {
    expect(await ideas({ journal: [edit('ana-sample', set, tags)], width: 200 })).toContain(expected);
  });

  test('two of one first name are told apart in the command', async () => {
    const journal = [
      [{ ...ana, friend: 'ana-other', name: 'Ana Other' } as Change],
      edit('ana-sample', {}, ['loss']),
    ];
    expect(await ideas({ journal })).toMatch(/ {2}momconnect note draft ana-sample$/);
  });

  test('answers data', async () => {
    const journal = [edit('ana-sample', {}, ['loss'])];
    expect(JSON.parse(await ideas({ journal, globals: { json: true } }))).toEqual({
      on: '2026-11-20',
      ideas: [
        {
          friend: { id: 'ana-sample', name: 'Ana Sample' },
          kind: 'loss',
          reason: 'You saved that they lost someone. You can send a few kind lines any day.',
          occasion: null,
          command: 'momconnect note draft ana',
        },
      ],
    });
  });

  test('none is no fault', async () => {
    expect(await ideas({})).toMatch(
      /^Nobody to suggest today, and that's fine\. To write to anyone you like:\nmomconnect note draft$/s,
    );
  });
});
