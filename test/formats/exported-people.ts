/** People to export, for tests: with every field, and with hostile values. */

import fc from 'fast-check';
import type { ExportedPerson } from '../../src/domain/export/people-to-export.ts';
import type { FriendAdded } from '../../src/domain/friend/changes.ts';
import { visibleName } from '../../src/domain/text/visible-name.ts';
import { stateAfter } from '../domain/import/people.ts';
import { anyText } from '../support/any-text.ts';

type Fields = Partial<Omit<FriendAdded, 'type' | 'friend' | 'on'>>;

export function person(name: string, more: Fields = {}, notes: readonly string[] = []): ExportedPerson {
  const added: FriendAdded = { type: 'friend.added', friend: 'ana', on: '2026-01-01', ...more, name };
  const [friend] = stateAfter([[added]]).friends.values();
  if (friend === undefined) throw new Error('Nobody was added.');
  return { friend, lastContact: '2026-10-01', notes };
}

/** What a sheet or a reader of cards could stumble over. */
export const hostile = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '@SUM(1)',
  '-1+1',
  '+1 555 0100',
  '\t=1',
  '\r=1',
  "'=1",
  "''=1",
  "'Ana",
  '1\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Eve',
  '1\u2028TEL:2',
  'call me END:VCARD BEGIN:VCARD FN:Eve END:VCARD',
  'a\\nb; c, d\\',
  '"quoted"',
  '"quoted"\nand more',
  'a,b;c|d\te',
  '005550100',
  '55501001234567890123',
  'x'.repeat(300),
  '👩‍👧 नमस्ते 名前 '.repeat(12),
] as const;

const text = fc.oneof(fc.constantFrom(...hostile), anyText({ maxLength: 40 }));
const day = fc.constantFrom('1990-04-12', '--04-12', '--02-29', '2015-06-20');

/** Names as a list can have them: one line that can be seen. */
const name = text
  .map((each) => visibleName(each).slice(0, 200).trim())
  .filter((each) => visibleName(each) === each && each !== '');

export const anyPerson: fc.Arbitrary<ExportedPerson> = fc
  .record({
    name,
    nicknames: fc.array(name, { maxLength: 2 }),
    phones: fc.array(text, { maxLength: 3 }),
    emails: fc.array(text, { maxLength: 2 }),
    birthday: fc.option(day),
    anniversaries: fc.array(day, { maxLength: 2 }),
    address: fc.option(text),
    city: fc.option(text),
    tags: fc.array(text, { maxLength: 2 }),
    hardDays: fc.array(day, { maxLength: 1 }),
    children: fc.array(fc.constantFrom('Mia', 'Leo --04-12'), { maxLength: 2 }),
    notes: fc.array(text, { maxLength: 2 }),
  })
  .map(({ name: called, notes, ...more }) => person(called, more, notes));
