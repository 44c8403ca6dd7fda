import { expect, test } from 'vitest';
import type { ContactCard } from '../../../src/domain/import/contact-card.ts';
import { planImport } from '../../../src/domain/import/import-plan.ts';
import { times } from '../../support/long-run.ts';
import { card, stateAfter } from './people.ts';

const count = times(500, 5000);
const many = (make: (at: number) => ContactCard) => Array.from({ length: count }, (_, at) => make(at));
const phone = (at: number) => `+1 555 ${1_000_000 + at}`;

function plan(cards: readonly ContactCard[]) {
  const { friends, merged } = stateAfter([]);
  const before = process.cpuUsage();
  const { people, alike, joined } = planImport({
    read: { cards, activities: [], notes: [], problems: [] },
    friends,
    merged,
    interactions: new Set(),
    today: '2026-03-01',
    newcomersFrom: () => ({ state: 'unsorted', circle: 'close', everyDays: null }),
  });
  const milliseconds = process.cpuUsage(before).user / 1000;
  return { people: people.length, alike: alike.length, joined: joined.length, milliseconds };
}

test.each([
  ['of other numbers', (at: number) => card('Ana Sample', { phones: [phone(at)] }), count, count - 1, 0],
  [
    'of one number',
    (at: number) => card('Ana Sample', { phones: [phone(0)], emails: [`${at}@example.org`] }),
    1,
    0,
    count - 1,
  ],
  ['with a note each', (at: number) => card('Ana Sample', { notes: [`note ${at}`] }), 1, 0, count - 1],
  [
    'with one number and other names',
    (at: number) => card(`Ana${at} Sample${at}`, { phones: [phone(0)] }),
    count,
    count - 1,
    0,
  ],
])('thousands of namesakes %s take hardly longer than as many others', (_, make, people, alike, joined) => {
  plan(many((at) => card(`Ana${at} Sample${at}`, { phones: [phone(at)] })));
  const others = plan(many((at) => card(`Bea${at} Example${at}`, { phones: [phone(at)] })));
  const namesakes = plan(many(make));
  expect({ ...namesakes, milliseconds: 0 }).toEqual({ people, alike, joined, milliseconds: 0 });
  expect(namesakes.milliseconds).toBeLessThan(others.milliseconds * 6 + 200);
});
