import { expect, test } from 'vitest';
import { markCheckUp } from '../../../src/domain/discreet/mark-check-up.ts';
import { MarkedNames } from '../../../src/domain/discreet/marked-names.ts';
import type { CheckUp } from '../../../src/domain/journal/check-up.ts';
import { withInitials, withoutMarks } from '../../../src/domain/text/name-marks.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { ana } from '../../support/fixtures-people.ts';

const { store } = fakeDeps({ journal: [ana] });
const start = '{"type":"friend.added","name":"Zoe Example","friend":"zoe-example"';

async function checkUp(): Promise<CheckUp> {
  const line = {
    file: 'device.jsonl',
    start,
    hash: 'h',
    isChanged: false,
    about: {
      writtenOn: '2026-11-01',
      command: 'friend add',
      friends: ['ana-sample', 'zoe-example'],
      names: ['Zoe Example'],
    },
    isInJournal: false,
    copies: [],
  };
  return { ...(await store.checkUp()), badLines: [line] };
}

test('on a screen that others see, a damaged line names nobody, and no id of someone it alone knows', async () => {
  const state = store.read();
  const names = new MarkedNames();
  for (const friend of state.friends.values()) names.learn(friend);
  const [line] = markCheckUp(await checkUp(), names, state).badLines;
  expect(line?.about.friends).toEqual(['ana-sample']);
  expect(line?.about.names.map(withInitials)).toEqual(['Z. E.']);
  expect(withInitials(line?.start ?? '')).not.toContain('Zoe');
  expect(line?.about.names.map(withoutMarks)).toEqual(['Zoe Example']);
  expect(line).toMatchObject({ file: 'device.jsonl', hash: 'h', about: { command: 'friend add' } });
});
