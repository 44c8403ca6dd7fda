import { expect, test } from 'vitest';
import { lastContactOf } from '../../../src/domain/friend/friend.ts';
import { makeFriend, today } from '../suggest/make-friend.ts';

test.each([
  ['the newest logged one', ['2026-11-01', '2026-11-05'], '2026-10-01', '2026-11-05'],
  ['the one mentioned when adding her, if that is newer', ['2026-10-01'], '2026-11-05', '2026-11-05'],
  ['the one mentioned, if none is logged', [], '2026-11-05', '2026-11-05'],
  ['the logged one, if none was mentioned', ['2026-11-05'], null, '2026-11-05'],
  ['today, if it is logged for tomorrow', ['2026-11-21'], null, today],
  ['today, if it was mentioned for tomorrow', ['2026-11-05'], '2026-11-21', today],
  ['none', [], null, null],
])('the last contact is %s', (_, contacts, lastTold, expected) => {
  expect(lastContactOf(makeFriend({ contacts, lastTold }), today)).toBe(expected);
});
