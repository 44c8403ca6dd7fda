/** The days in one row of a table. */

import type { ImportProblem } from '../../domain/import/contact-card.ts';
import type { Birthday } from '../../domain/time/birthday.ts';
import { cleanLine } from '../clean-text.ts';
import type { Field, Meaning } from './headings.ts';
import type { ReadDay } from './read-days.ts';

/** A cell that isn't empty. */
export interface Cell extends Meaning {
  readonly text: string;
}

/** Google's way to put several values into one cell, and ours. */
const between = ':::';

export const valuesIn = (text: string): string[] =>
  text.includes(between) ? text.split(between).map((value) => value.trim()) : [text];

interface Days {
  readonly birthday: Birthday | null;
  readonly anniversaries: readonly Birthday[];
  readonly notes: readonly string[];
  readonly problems: readonly ImportProblem[];
}

const dayFields: ReadonlySet<Field> = new Set(['birthday', 'birthDay', 'anniversary', 'event']);
const noDays: Days = { birthday: null, anniversaries: [], notes: [], problems: [] };

/** A day that can't be read goes into the notes, and is listed: nobody can be reminded of it. */
export function daysOf(cells: readonly Cell[], readDay: ReadDay, line: number): Days {
  const dayCells = cells.filter(({ field }) => dayFields.has(field));
  if (dayCells.length === 0) return noDays;
  const texts = dayCells.flatMap((cell) => labeledDay(cell, cells));
  const parts = (field: Field) => cells.find((cell) => cell.field === field)?.text.trim() ?? '';
  const [year, month, date] = [parts('birthYear'), parts('birthMonth'), parts('birthDay')];
  if (month !== '' && date !== '') {
    const day = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    texts.push({ label: 'Birthday', text: /^[1-9]\d{3}$/.test(year) ? `${year}-${day}` : `--${day}` });
  }
  const days = texts.flatMap(({ label, text }) => {
    const day = readDay(text);
    return day === 'none' ? [] : [{ label, text: cleanLine(text), day }];
  });
  const isOf = (label: string) =>
    days.flatMap((each) => (each.label === label && 'day' in each.day ? [each.day.day] : []));
  const unread = days.filter(({ day }) => !('day' in day));
  const others = days.filter(
    ({ label, day }) => 'day' in day && label !== 'Birthday' && label !== 'Anniversary',
  );
  return {
    birthday: isOf('Birthday')[0] ?? null,
    anniversaries: [
      ...new Set([...isOf('Anniversary'), ...others.map(({ day }) => ('day' in day ? day.day : ''))]),
    ],
    notes: [
      ...unread.map(({ label, text }) => `${label}: ${text}`),
      ...others.map(({ label, day }) => `${label}: ${'day' in day ? day.day : ''}`),
    ],
    problems: unread.flatMap(({ text, day }) =>
      'problem' in day ? [{ line, reason: `"${text}" ${day.problem}, so it's in the notes` }] : [],
    ),
  };
}

/** With the words of its label, where Google has one: `Graduation`. */
function labeledDay({ field, text, group }: Cell, cells: readonly Cell[]): { label: string; text: string }[] {
  if (field === 'birthday' || field === 'birthDay') {
    // Thunderbird in German calls the day of the month "Geburtstag", too.
    const isPart = cells.some((cell) => cell.field === 'birthMonth');
    return isPart ? [] : [{ label: 'Birthday', text }];
  }
  if (field === 'anniversary') return valuesIn(text).map((each) => ({ label: 'Anniversary', text: each }));
  if (field !== 'event') return [];
  const label = cleanLine(cells.find((cell) => cell.field === 'label' && cell.group === group)?.text ?? '');
  const plain = label.replace(/^\*\s*/, '');
  return valuesIn(text).map((each) => ({
    label: /^(?:|anniversary|other|custom)$/i.test(plain) ? 'Anniversary' : plain,
    text: each,
  }));
}
