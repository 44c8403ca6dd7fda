import { describe, expect, it } from 'vitest';
import { renderEverywhere, renderForget } from '../../../src/commands/home/forget.ts';
import type { Unreached } from '../../../src/deps/forget-store.ts';
import type { Change } from '../../../src/domain/changes.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added, met } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const ana = added('Ana Sample', { phones: ['+1 (555) 010-0199'] });
const bea = added('Bea Example');
const undone = (target: string): readonly Change[] => [{ type: 'line.undone', target, off: true }];
const draft = (id: string, number: number, whose: { friend: string } | { to: string }): readonly Change[] => [
  {
    type: 'draft.kept',
    draft: id,
    number,
    on: '2026-11-18',
    ...whose,
    occasion: 'just-because',
    tone: 'warm',
    card: 'a2',
    text: 'Dear you',
    seed: 1,
    phrases: [],
  },
];
const call: readonly Change[] = [
  {
    type: 'call.planned',
    call: 'c1',
    number: 2,
    on: '2026-11-18',
    topic: 'asking-for-help',
    minutes: 60,
    friends: ['ana-sample', 'bea-example'],
  },
];

async function forget(words: readonly string[], journal: readonly (readonly Change[])[], more = {}) {
  const deps = fakeDeps({ journal, ...more });
  const { code, out, err } = await runMain(['forget', ...words, '--yes'], deps);
  return { deps, code, out, err };
}

/** Ids of what was forgotten: lines as they are, friends by their hash. */
const forgotten = ({ lines }: { readonly lines: readonly { readonly changes: readonly Change[] }[] }) =>
  lines.flatMap(({ changes }) =>
    changes.flatMap((change) =>
      change.type === 'line.forgotten' ? [change.line] : change.type === 'friend.forgotten' ? ['friend'] : [],
    ),
  );

describe('forget reaches', () => {
  it.each<readonly [string, readonly string[], readonly (readonly Change[])[], readonly string[]]>([
    [
      'someone removed',
      ['Ana Sample'],
      [ana, [{ type: 'friend.removed', friend: 'ana-sample', on: '2026-11-01' }]],
      ['friend'],
    ],
    ['someone whose adding was taken back', ['Ana Sample'], [ana, undone('id1')], ['friend']],
    ['her by her first name too', ['ana'], [ana, undone('id1'), bea], ['friend']],
    ['her by her id', ['ana-sample'], [ana, undone('id1'), bea], ['friend']],
    ['someone by the entry that added her', ['id1'], [ana, undone('id1')], ['friend']],
    [
      'an entry that was taken back',
      ['id2'],
      [ana, met('ana-sample', '2026-11-01', { note: 'x' }), undone('id2')],
      ['id2'],
    ],
    [
      'a note that was dropped, by its number',
      ['draft', '1'],
      [ana, draft('d1', 1, { friend: 'ana-sample' }), [{ type: 'draft.removed', draft: 'd1' }]],
      ['id2', 'id3'],
    ],
    [
      'a note whose keeping was taken back, by its number',
      ['draft', '1'],
      [ana, draft('d1', 1, { friend: 'ana-sample' }), undone('id2')],
      ['id2'],
    ],
    [
      'a note to someone who is not on the list',
      ['mrs. example'],
      [ana, draft('d1', 1, { to: 'Mrs. Example' }), [{ type: 'draft.removed', draft: 'd1' }]],
      ['id2', 'id3'],
    ],
    ['a call by its number', ['call', '2'], [ana, bea, call], ['id3']],
    ['a call by its id', ['c1'], [ana, bea, call], ['id3']],
    [
      'an idea by its number',
      ['idea', '#3'],
      [ana, [{ type: 'idea.kept', idea: 'w1', number: 3, on: '2026-11-01', text: 'soup' }]],
      ['id2'],
    ],
    [
      'a call, and leaves the day of it with who came',
      ['call', '2'],
      [
        ana,
        bea,
        call,
        [{ type: 'call.held', call: 'c1', on: '2026-11-19' }, ...met('bea-example', '2026-11-19')],
      ],
      ['id3'],
    ],
  ])('%s', async (_, words, journal, expected) => {
    const { code, err, deps } = await forget(words, journal);
    expect([code, err]).toEqual([0, '']);
    expect(forgotten(deps)).toEqual(expected);
  });

  it('the entry, and not who was added with it', async () => {
    const both: readonly Change[] = [...bea, ...met('bea-example', '2026-11-01', { note: 'x' })];
    const { code, deps } = await forget(['id2'], [ana, both]);
    expect([code, [...deps.store.read().friends.keys()], await deps.store.history(null)]).toEqual([
      0,
      ['ana-sample', 'bea-example'],
      [],
    ]);
  });

  it('someone on the list before anyone of that name who was removed', async () => {
    const removed: readonly Change[] = [{ type: 'friend.removed', friend: 'ana-other', on: '2026-11-01' }];
    const { deps } = await forget(['ana'], [added('Ana Other'), removed, ana]);
    expect(deps.store.read().friends.has('ana-sample')).toBe(false);
    expect(deps.store.read().friends.has('ana-other')).toBe(true);
  });

  it.each([
    ['forget', 2, 'Who is it?\nFor example: momconnect forget ana\n'],
    [
      'forget Zed',
      1,
      'Nobody called "Zed" is on your list.\nEveryone you\'ve saved: momconnect friend list --all\n',
    ],
    [
      'friend remove Zed',
      1,
      'Nobody called "Zed" is on your list.\nEveryone you\'ve saved: momconnect friend list --all\n',
    ],
  ])('nobody with "%s", and offers to add nobody', async (line, code, error) => {
    const ran = await runMain(line.split(' '), fakeDeps({ journal: [ana] }));
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(error)]);
    expect(ran.err).not.toContain('friend add');
  });

  it('nothing by a number that there is not', async () => {
    const { code, err } = await forget(['draft', '9'], [ana]);
    expect([code, err]).toEqual([1, expect.stringContaining("There's no draft 9.")]);
  });
});

describe('her own help lines', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['by her whole name', 'Ana Sample, 555 0000', ['help.1']],
    ['by a first name that is nobody else’s', 'Ana, 555 0000', ['help.1']],
    ['by her number', 'My neighbor, 1-555-010-0199', ['help.1']],
    ['not of someone else', 'Bea, 555 0000', []],
  ])('go along %s', async (_, line, expected) => {
    const { out, deps } = await forget(['ana'], [ana, bea], { settings: { 'help.1': line } });
    expect(deps.settings.get('help.1')).toBe(expected.length === 0 ? line : null);
    expect(out.includes('help line is deleted too: help.1')).toBe(expected.length > 0);
  });

  it('stay where two have that first name', async () => {
    const { deps } = await forget(['ana sample'], [ana, added('Ana Other')], {
      settings: { 'help.1': 'Ana, 555 0000' },
    });
    expect(deps.settings.get('help.1')).toBe('Ana, 555 0000');
  });
});

it('goes over every file again when that is asked for', async () => {
  const { code, out } = await runMain(['forget', '--everywhere', '--yes'], fakeDeps({ journal: [ana] }));
  expect([code, out]).toEqual([0, expect.stringContaining('from every file')]);
});

it('says where texts are that could not be saved, which may speak of her', async () => {
  const deps = fakeDeps({ journal: [ana] });
  deps.written.set('/unsaved.txt', 'Dear Ana');
  const { out } = await runMain(['forget', 'ana', '--yes'], deps);
  expect(out.replace(/\s+/g, ' ')).toContain(
    "What you wrote and couldn't save may still say something about Ana Sample: /",
  );
  expect((await forget(['ana'], [ana])).out).not.toContain("couldn't save");
});

describe('what is still in a file is named, with the way out', () => {
  const { style } = fakeDeps({ width: 200 }).output;
  const again = 'momconnect forget --everywhere';
  const problem = { file: '/backups/a.gz', problem: "It can't be written." };
  const others = { file: '/journal/phone.jsonl', problem: null };

  it.each<readonly [string, readonly Unreached[], readonly string[]]>([
    [
      'one that can not be written',
      [problem],
      [`Still in ${problem.file}: ${problem.problem} To try again: ${again}`],
    ],
    [
      "another device's",
      [others],
      [
        `Still in ${others.file}, which another device wrote.`,
        `If you don't use that device anymore: ${again}`,
      ],
    ],
  ])('%s', (_, left, lines) => {
    expect(renderEverywhere({ left }, style)).toBe(lines.join('\n'));
    const forgotten = { forgotten: 'ana', name: 'Ana', left, helpLines: ['help.1'], unsaved: '/unsaved' };
    const text = renderForget(forgotten, style);
    expect(text).toContain(lines.join('\n'));
    expect(text).toContain('Your own help line is deleted too: help.1');
    expect(text).toContain('may still say something about Ana: /unsaved');
  });
});
