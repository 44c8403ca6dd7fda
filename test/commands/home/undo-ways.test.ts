import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added, ana, bea } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const on = '2026-11-20';
const evening = { at: '2026-12-03T19:00', zone: 'America/Chicago' };
const both = ['ana-sample', 'bea-example'];
const planned: Change = {
  type: 'call.planned',
  call: 'c1',
  on,
  topic: 'asking-for-help',
  minutes: 60,
  friends: both,
};
const started: Change = { type: 'tradition.started', tradition: 't1', on, theme: 'grateful', friends: both };
const place: Change = { type: 'local.added', local: 'l1', on, name: 'Story time', kind: 'story-time' };
const idea: Change = { type: 'idea.kept', idea: 'n1', on, text: 'swap books' };
const met: Change = { type: 'interaction.logged', interaction: 'i1', on, friends: both, way: 'video' };

const before = [ana, bea, [planned], [started], [place], [idea]];

const named = { name: 'hash', on } as const;

const cases: readonly (readonly [string, readonly Change[], string])[] = [
  ['lines set aside', [{ type: 'line.set-aside', hash: 'h' }], "moving what couldn't be read"],
  ['what came back', [{ type: 'journal.restored', lines: [] }], 'what restore brought back'],
  [
    'an okay',
    [{ type: 'journal.accepted', files: [{ file: 'a.jsonl', had: 2, has: 1 }], lines: [] }],
    "the okay for what's missing",
  ],
  [
    'a skip',
    [{ type: 'friend.snoozed', friend: 'ana-sample', on, until: '2026-11-27' }],
    'skipping Ana Sample',
  ],
  ['a plan', [{ ...planned, call: 'c2' }], 'the plan for a call about asking for help'],
  [
    'a plan in her own words',
    [{ ...planned, call: 'c2', topic: 'our old street' }],
    'the plan for a call about our old street',
  ],
  [
    'two plans at once',
    [
      { ...planned, call: 'c2' },
      { ...planned, call: 'c3' },
    ],
    'the plan for a call about asking for help, 2 of them',
  ],
  [
    'a time',
    [{ type: 'call.edited', call: 'c1', on, set: { picked: evening } }],
    'the time of the call about asking for help',
  ],
  [
    'a link',
    [{ type: 'call.edited', call: 'c1', on, set: { link: 'https://example.org' } }],
    'the change to the call about asking for help',
  ],
  [
    'a guest',
    [{ type: 'call.edited', call: 'c1', on, friends: ['bea-example'] }],
    'the change to the call about asking for help',
  ],
  [
    'a call that is off',
    [{ type: 'call.edited', call: 'c1', on, set: { cancelledOn: on } }],
    'canceling the call about asking for help',
  ],
  [
    'an answer',
    [{ type: 'call.answered', call: 'c1', friend: 'ana-sample', answer: 'yes' }],
    'the answer from Ana to the call about asking for help',
  ],
  [
    'a call that was held',
    [met, { type: 'call.held', call: 'c1', on }],
    'the call about asking for help, held on Friday, November 20',
  ],
  ['a start', [{ ...started, tradition: 't2' }], 'starting the text a day with Ana and Bea'],
  [
    'a pause',
    [{ type: 'tradition.edited', tradition: 't1', on, set: { state: 'paused' } }],
    'pausing the text a day with Ana and Bea',
  ],
  [
    'an end',
    [{ type: 'tradition.edited', tradition: 't1', on, set: { state: 'ended' } }],
    'ending the text a day with Ana and Bea',
  ],
  [
    'a new start',
    [{ type: 'tradition.edited', tradition: 't1', on, set: { state: 'active' } }],
    'restarting the text a day with Ana and Bea',
  ],
  [
    'an hour',
    [{ type: 'tradition.edited', tradition: 't1', on, set: { time: '20:30' } }],
    'the change to the text a day with Ana and Bea',
  ],
  [
    'a day shared',
    [met, { type: 'tradition.shared', tradition: 't1', on }],
    'the text a day with Ana and Bea, shared on Friday, November 20',
  ],
  ['a place', [{ ...place, local: 'l2', name: 'Park walk' }], 'adding Park walk'],
  [
    'a place that is let go',
    [{ type: 'local.edited', local: 'l1', on, set: { isRemoved: true } }],
    'deleting Story time',
  ],
  [
    'an hour of a place',
    [{ type: 'local.edited', local: 'l1', on, set: { time: '10:00' } }],
    'the change to Story time',
  ],
  [
    'a step',
    [{ type: 'local.edited', local: 'l1', on, steps: ['purpose'] }],
    `the step "What it's for, in one line" of Story time`,
  ],
  [
    'a step of a newer program',
    [{ type: 'local.edited', local: 'l1', on, steps: ['moon'] }],
    'a step of Story time',
  ],
  [
    'a visit',
    [...added('Dana Example'), { type: 'local.visited', local: 'l1', on, friends: ['dana-example'] }, met],
    'a visit to Story time, Friday, November 20',
  ],
  ['an idea', [{ ...idea, idea: 'n2', text: 'sing' }], 'your idea "sing"'],
  ['an idea that is let go', [{ type: 'idea.removed', idea: 'n1' }], 'deleting your idea "swap books"'],
  [
    'who a name in a chat is',
    [{ type: 'contact.mapped', ...named, friend: 'ana-sample' }],
    'who a name in your chats is: Ana Sample',
  ],
  ['a name in a chat to ignore', [{ type: 'contact.ignored', ...named }], 'ignoring a name in your chats'],
  [
    'chats that were read',
    [{ type: 'chats.read', source: 'whatsapp', on, friends: both, from: on, until: on }],
    'your catch-up from chats',
  ],
  [
    'something of a call nobody knows',
    [{ type: 'call.held', call: 'c9', on }],
    'the call about something, held on Friday, November 20',
  ],
];

describe('undo says what it took back, and redo what it brought back:', () => {
  test.each(cases)('%s', async (_, changes, what) => {
    const deps = fakeDeps({ journal: [...before, changes], width: 200 });
    expect((await runMain(['undo'], deps)).out).toBe(
      `Taken back: ${what}.\nTo bring it back: momconnect undo --redo`,
    );
    expect((await runMain(['undo', '--redo'], deps)).out).toBe(`Brought back: ${what}.`);
  });

  test('both names of two entries that were combined', async () => {
    const merged: Change = { type: 'friend.merged', friend: 'ana-sample', into: 'bea-example', on };
    const deps = fakeDeps({ journal: [...before, [merged]] });
    expect((await runMain(['undo', '--list'], deps)).out).toContain(
      '1   combining two entries for Bea Example.',
    );
    const both = 'combining Ana Sample and Bea Example into one.';
    expect((await runMain(['undo'], deps)).out).toContain(`Taken back: ${both}`);
    expect((await runMain(['undo', '--redo'], deps)).out).toContain(`Brought back: ${both}`);
  });

  test('the import of a whole list, which restores lines as a restore does', async () => {
    const deps = fakeDeps({ journal: before });
    await deps.store.append('import', [{ type: 'journal.restored', lines: [] }]);
    expect((await runMain(['undo'], deps)).out).toContain('Taken back: the import of everything in a file.');
  });

  test('never by the name of someone who is hidden', async () => {
    const hidden: Change = { type: 'friend.edited', friend: 'ana-sample', on, set: { state: 'hidden' } };
    const answer: Change = { type: 'call.answered', call: 'c1', friend: 'ana-sample', answer: 'yes' };
    const deps = fakeDeps({ journal: [...before, [hidden], [answer], [{ ...started, tradition: 't2' }]] });
    expect((await runMain(['undo'], deps)).out).toContain('starting the text a day with Bea.');
    expect((await runMain(['undo'], deps)).out).toContain('the answer from someone to the call');
  });
});
