import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registry } from '../../../src/domain/changes.ts';
import { lineVersion, parseJournalLine } from '../../../src/domain/journal/line.ts';
import { anyJournal } from './arbitrary-journal.ts';
import {
  added,
  draft,
  edited,
  forgotten,
  line,
  lineForgotten,
  logged,
  merged,
  removed,
  snoozed,
  undone,
} from './lines.ts';

const kindOf = (value: unknown) => parseJournalLine(value, registry).kind;
const good = line(1, added('ana'));
const withChange = (change: unknown) => ({ ...good, changes: [change] });

test('every line that this program writes is believed', () => {
  fc.assert(
    fc.property(anyJournal, (lines) =>
      lines.every((each) => kindOf(JSON.parse(JSON.stringify(each))) === 'line'),
    ),
  );
});

test.each([
  ['no object', 'text'],
  ['nothing', undefined],
  ['a list', []],
  ['no version', { ...good, v: undefined }],
  ['version 0', { ...good, v: 0 }],
  ['a version in quotes', { ...good, v: '1' }],
  ['no id', { ...good, id: '' }],
  ['no moment', { ...good, at: undefined }],
  ['a moment without its zone', { ...good, at: '2026-03-02T01:22:05.123' }],
  ['a moment in another zone', { ...good, at: '2026-03-02T01:22:05.123+05:30' }],
  ['a moment there never was', { ...good, at: '2026-13-02T01:22:05.123Z' }],
  ['an hour there never was', { ...good, at: '2026-03-02T29:22:05.123Z' }],
  ['a batch that is a number', { ...good, batch: 7 }],
  ['no changes', { ...good, changes: [] }],
  ['changes that are no list', { ...good, changes: {} }],
  ['a change that is no object', withChange('friend.added')],
  ['a change without a type', withChange({ friend: 'ana' })],
  ['a friend without a name', withChange({ ...added('ana'), name: '' })],
  ['a day there never was', withChange({ ...added('ana'), on: '2026-02-30' })],
  ['a state there is not', withChange({ ...added('ana'), state: 'lost' })],
  ['a cadence of nothing', withChange({ ...added('ana'), everyDays: 0 })],
  ['tags that are no list', withChange({ ...added('ana'), tags: 'choir' })],
  ['a note without its day', withChange({ ...added('ana'), notes: [{ text: 'likes tea' }] })],
  ['an edit of a field to a number', withChange(edited('ana', { set: { city: 7 } as never }))],
  ['an edit that takes what is no list', withChange(edited('ana', { take: { tags: 'choir' } as never }))],
  ['a removal without a day', withChange({ ...removed('ana'), on: undefined })],
  ['a merge into nobody', withChange({ ...merged('ana', 'bea'), into: '' })],
  ['a snooze without an end', withChange({ ...snoozed('ana', '2026-02-01', '2026-03-01'), until: 'later' })],
  ['an interaction with nobody', withChange(logged([], '2026-02-01'))],
  [
    'an interaction in a way there is not',
    withChange(logged(['ana'], '2026-02-01', { way: 'pigeon' as never })),
  ],
  ['an outcome there is not', withChange(logged(['ana'], '2026-02-01', { outcome: 'failed' as never }))],
  ['a beginner there is not', withChange(logged(['ana'], '2026-02-01', { by: 'her' as never }))],
  ['a note that is private in part', withChange(logged(['ana'], '2026-02-01', { isPrivate: 1 as never }))],
  ['a removal of nothing', withChange({ type: 'interaction.removed', on: '2026-02-01', friends: [] })],
  ['a draft without its text', withChange({ ...draft('d1', 'ana'), text: undefined })],
  ['a draft for nobody', withChange({ ...draft('d1', 'ana'), friend: undefined })],
  ['a draft for a friend and for another', withChange({ ...draft('d1', 'ana'), to: 'Mrs. Example' })],
  ['a draft on no panel', withChange({ ...draft('d1', 'ana'), panels: 0 })],
  ['a draft edited into nothing', withChange({ type: 'draft.edited', draft: 'd1', friend: 'ana' })],
  ['a draft posted on no day', withChange({ type: 'draft.posted', draft: 'd1' })],
  ['an undo that says neither off nor on', withChange({ type: 'line.undone', target: 'l1' })],
  ['a forgotten friend without a hash', withChange({ ...forgotten('ana'), hash: '' })],
  ['a forgotten line without its id', withChange({ ...lineForgotten('l1'), line: 1 })],
  ['a line set aside without a hash', withChange({ type: 'line.set-aside' })],
])('%s is not believed', (_, value) => {
  expect(kindOf(value)).toBe('bad');
});

test.each([
  ['a higher version, whatever is in it', { v: lineVersion + 1, changes: 'not what we know' }],
  ['a change this program does not know', withChange({ type: 'pigeon.sent', pigeon: 'p1' })],
  ['a known change beside an unknown one', { ...good, changes: [undone('l1'), { type: 'pigeon.sent' }] }],
  ['a change named as what every object has', withChange({ type: 'constructor' })],
  [
    'a change named as what every object inherits',
    JSON.parse(
      '{"v":1,"id":"x","at":"2026-03-02T01:22:05.123Z","command":"c","changes":[{"type":"__proto__"}]}',
    ),
  ],
])('%s is kept for a newer program', (_, value) => {
  expect(kindOf(value)).toBe('newer');
});

test('keys that nobody asked for do no harm', () => {
  expect(kindOf({ ...good, mood: 'fine', changes: [{ ...added('ana'), shoeSize: 38 }] })).toBe('line');
});
