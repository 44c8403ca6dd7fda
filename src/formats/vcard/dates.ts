/** The days of a card besides the birthday, in the many fields that programs have for them. */

import type { Day } from '../../domain/day.ts';
import type { Birthday } from '../../domain/friend.ts';
import { cleanLine } from '../clean-text.ts';
import { readBirthday } from './birthday.ts';
import { labelOf } from './label.ts';
import type { Property } from './property.ts';
import { splitValue, unescapeText } from './value.ts';

export interface CardDates {
  readonly anniversaries: readonly Birthday[];
  /** null for the living; `''` where the card does not say the day. */
  readonly diedOn: Day | '' | null;
  /** What is no day, and what a day is of where a label says so: "Graduation: 2015-06-20". */
  readonly notes: readonly string[];
}

const anniversaryField = /^(?:X-(?:[A-Z]+-)*)?(?:X-)?ANNIVERSARY$|^X-ABDATE$|^X-WEDDING(?:-?DAY)?$/;
const deathField = /^(?:X-(?:[A-Z]+-)*)?DEATH-?(?:DATE|DAY)$/;
/** Labels that say no more than that it is a day to keep. */
const plainLabel =
  /^(?:|anniversary|other|date|wedding|wedding (?:day|anniversary)|hochzeitstag|jahrestag|aniversario|anniversaire(?: de mariage)?|anniversario)$/i;
const deathLabel = /\b(?:died|death|passed|passing|todestag|gestorben|fallecimiento|d[ée]c[èe]s|morte)\b/i;
const birthLabel = /^(?:birthday|geburtstag|cumpleaños)$/i;

export function datesOf(properties: readonly Property[]): CardDates {
  const days = properties.flatMap((property) => dayIn(property, properties));
  const died = days.filter(({ label }) => label === 'death');
  const others = days.filter(({ label }) => label !== 'death');
  return {
    anniversaries: [...new Set(others.map(({ day }) => day).filter((day) => day !== null))],
    diedOn: died.length === 0 ? null : (died.map(({ day }) => day).find(isFullDay) ?? ''),
    notes: [...died.flatMap(noteOfDeath), ...others.flatMap(noteOf)],
  };
}

interface LabelledDay {
  /** `death`, `''` for an anniversary, or words of hers. */
  readonly label: string;
  /** null for what is no day. */
  readonly day: Birthday | null;
  readonly text: string;
}

function dayIn(property: Property, properties: readonly Property[]): LabelledDay[] {
  const { name, omitYear } = property;
  const event = name === 'X-ANDROID-CUSTOM' ? androidEvent(property) : null;
  const isDeath = deathField.test(name);
  if (!isDeath && !anniversaryField.test(name) && event === null) return [];
  const text = cleanLine(unescapeText(event?.text ?? property.value));
  const written = event?.label ?? labelOf(property, properties);
  if (text === '' || birthLabel.test(written)) return [];
  const label = isDeath || deathLabel.test(written) ? 'death' : plainLabel.test(written) ? '' : written;
  return [{ label, day: readBirthday(text, omitYear), text }];
}

/** `vnd.android.cursor.item/contact_event;2015-06-20;1;;`: 1 is an anniversary, 2 another day, 3 the birthday, 0 has a label. */
function androidEvent({ value }: Property): { readonly text: string; readonly label: string } | null {
  const [type, text = '', kind, label = ''] = splitValue(value, ';');
  if (type !== 'vnd.android.cursor.item/contact_event' || kind === '3') return null;
  return { text, label: kind === '0' ? cleanLine(unescapeText(label)) : '' };
}

const isFullDay = (day: Birthday | null): day is Day => day !== null && !day.startsWith('--');

const noteOfDeath = ({ day, text }: LabelledDay): string[] => (isFullDay(day) ? [] : [`Died: ${text}`]);

function noteOf({ label, day, text }: LabelledDay): string[] {
  if (day !== null && label === '') return [];
  return [`${label || 'Anniversary'}: ${text}`];
}
