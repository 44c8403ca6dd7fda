import { expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { keptLines } from '../../../src/domain/journal/fold.ts';
import type { JournalLine } from '../../../src/domain/journal/line.ts';
import { foldOptions } from '../../../src/store/fold-options.ts';

const lineAt = (minute: number, change: Change): JournalLine => ({
  v: 1,
  id: `l${minute}`,
  at: `2026-11-01T00:0${minute}:00.000Z`,
  command: 'test',
  changes: [change],
});
const call = 'c1';
const on = '2026-11-01';

test('an answer that another device wrote before the call it belongs to stays when somebody else is forgotten', () => {
  const answer = lineAt(1, { type: 'call.answered', call, friend: 'bea', answer: 'yes' });
  const plan = lineAt(2, { type: 'call.planned', call, on, topic: 'sleep', minutes: 60, friends: ['bea'] });
  const forget = lineAt(3, { type: 'friend.forgotten', hash: foldOptions.hashOf('ana') });
  expect(keptLines([answer, plan], [answer, plan, forget], foldOptions)).toEqual([answer, plan]);
});
