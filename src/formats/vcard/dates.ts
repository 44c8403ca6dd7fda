/** The days of a card besides the birthday, in the many fields that programs use. */

import type { Birthday } from '../../domain/time/birthday.ts';
import type { Day } from '../../domain/time/day.ts';
import { cleanLine } from '../clean-text.ts';
import { readBirthday } from './birthday.ts';
import { labelOf } from './label.ts';
import type { Property } from './property.ts';
import { splitValue, unescapeText } from './value.ts';

export interface CardDates {
  readonly anniversaries: readonly Birthday[];
  /** null for the living; `''` when the card doesn't say the day. */
  readonly diedOn: Day | '' | null;
  /** Days when somebody died, with the words of their label: `2019-03-04 the day her mother died`. */
  readonly hardDays: readonly string[];
  /** Values that aren't a day, and what a day is if a label says so: "Graduation: 2015-06-20". */
  readonly notes: readonly string[];
}

const anniversaryField = /^(?:X-(?:[A-Z]+-)*)?(?:X-)?ANNIVERSARY$|^X-ABDATE$|^X-WEDDING(?:-?DAY)?$/;
const deathField = /^(?:X-(?:[A-Z]+-)*)?DEATH-?(?:DATE|DAY)$/;
/** Labels that only say that it's a day to remember. */
const plainLabel =
  /^(?:|anniversary|other|date|wedding|wedding (?:day|anniversary)|hochzeitstag|jahrestag|aniversario|anniversaire(?: de mariage)?|anniversario)$/i;
/** A label doesn't say for sure who died, so nobody is marked as dead by it. */
const deathLabel =
  /\b(?:died|death|passed|passing|deceased|todestag|gestorben|fallecimiento|muerte|d[ée]c[èe]s|morte)\b/i;
const birthLabel = /^(?:birthday|geburtstag|cumpleaños)$/i;

export function datesOf(properties: readonly Property[]): CardDates {
  const days = properties.flatMap((property) => dayIn(property, properties));
  const deaths = days.filter(({ kind }) => kind === 'death');
  const hard = days.filter(({ kind, day }) => kind === 'hard' && day !== null);
  const others = days.filter(({ kind }) => kind === 'anniversary');
  const unread = days.filter(({ kind, day }) => kind === 'hard' && day === null);
  return {
    anniversaries: [...new Set(others.map(({ day }) => day).filter((day) => day !== null))],
    diedOn: deaths.length === 0 ? null : (deaths.map(({ day }) => day).find(isFullDay) ?? ''),
    hardDays: hard.map(({ day, label }) => `${day} ${label}`),
    notes: [...deaths.flatMap(noteOfDeath), ...[...others, ...unread].flatMap(noteOf)],
  };
}

interface LabelledDay {
  readonly kind: 'death' | 'hard' | 'anniversary';
  /** Her words; `''` when they only repeat the kind. */
  readonly label: string;
  /** null for anything that isn't a day. */
  readonly day: Birthday | null;
  readonly text: string;
}

function dayIn(property: Property, properties: readonly Property[]): LabelledDay[] {
  const { name, omitYear } = property;
  const event = name === 'X-ANDROID-CUSTOM' ? androidEvent(property) : null;
  const isDeath = deathField.test(name);
  if (!isDeath && !anniversaryField.test(name) && event === null) return [];
  const text = cleanLine(unescapeText(event?.text ?? property.value));
  const label = event?.label ?? labelOf(property, properties);
  if (text === '' || birthLabel.test(label)) return [];
  const kind = isDeath ? 'death' : deathLabel.test(label) ? 'hard' : 'anniversary';
  return [{ kind, label: plainLabel.test(label) ? '' : label, day: readBirthday(text, omitYear), text }];
}

/**
 * `vnd.android.cursor.item/contact_event;2015-06-20;1;;`: 1 is an anniversary, 2 another day, 3 the birthday, 0 has a
 * label.
 */
function androidEvent({ value }: Property): { readonly text: string; readonly label: string } | null {
  const [type, text = '', kind, label = ''] = splitValue(value, ';');
  if (type !== 'vnd.android.cursor.item/contact_event' || kind === '3') return null;
  return { text, label: kind === '0' ? cleanLine(unescapeText(label)) : '' };
}

const isFullDay = (day: Birthday | null): day is Day => day !== null && !day.startsWith('--');

const noteOfDeath = ({ day, text }: LabelledDay): string[] => (isFullDay(day) ? [] : [`Died: ${text}`]);

function noteOf({ label, day, text }: LabelledDay): string[] {
  if (day !== null && label === '') return [];
  return [`${label || 'Anniversary'}: ${day ?? text}`];
}
