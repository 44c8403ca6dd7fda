/** The values each setting can have. */

import type { Deps } from '../../deps.ts';
import { type SettingName, settingNames } from '../../domain/settings/setting-names.ts';
import { energies, readEnergy } from '../../domain/suggest/act.ts';
import { readMinutes } from '../../domain/suggest/minutes.ts';
import { readPersonalHelpLine } from '../../domain/support/personal-help-line.ts';
import { readEmail } from '../../domain/text/email.ts';
import { visibleName } from '../../domain/text/visible-name.ts';
import { parseCadence } from '../../domain/time/cadence.ts';
import { readClockTime } from '../../domain/time/clock-time.ts';
import { readZone } from '../friend/zone-values.ts';
import { usage } from '../shared/read-values.ts';
import { readCountry } from './country-values.ts';

interface Rule {
  readonly fits: (value: string) => boolean;
  /** The stored form of a value that fits. */
  readonly normalize?: (value: string) => string;
  /** Comes after "It can be: ". */
  readonly canBe: string;
}

const oneOf = (...values: readonly string[]): Rule => ({
  fits: (value) => values.includes(value.toLowerCase()),
  normalize: (value) => value.toLowerCase(),
  canBe: values.join(', '),
});
const shortText: Rule = {
  fits: (value) => value.length <= 200 && !/[\u0000-\u001f\u007f]/.test(value),
  canBe: 'one short line',
};
const matching = (pattern: RegExp, canBe: string, normalize?: Rule['normalize']): Rule => ({
  fits: (value) => pattern.test(value),
  canBe,
  ...(normalize === undefined ? {} : { normalize }),
});

const isEmail = (value: string): boolean => readEmail(value) !== null;
const url = /^https:\/\/[^\s<>"]+$/i;
const phone = /^\+?[\d\s().-]{3,30}$/;

const ownHelp: Rule = {
  fits: (value) => shortText.fits(value) && readPersonalHelpLine(value) !== null,
  canBe: 'a name, a number and when to call, in up to 60 characters: Bea, 555 0100, after eight',
};

const cadence: Rule = {
  fits: (value) => 'days' in parseCadence(value),
  normalize: (value) => {
    const reading = parseCadence(value);
    return 'days' in reading ? `${reading.days}d` : value;
  },
  canBe: '14d, 2w, monthly, twice a year',
};

const rules: Readonly<
  Record<Exclude<SettingName, 'data' | 'notes' | 'faq' | 'zone' | 'country' | 'calendar'>, Rule>
> = {
  name: {
    ...shortText,
    fits: (value) => shortText.fits(value) && visibleName(value) !== '',
    normalize: visibleName,
  },
  me: {
    ...shortText,
    fits: (value) => shortText.fits(value) && visibleName(value) !== '',
    normalize: visibleName,
  },
  clock: matching(/^(?:12|24) ?h?$/i, '12, 24', (value) => value.slice(0, 2)),
  quiet: {
    fits: (value) => readQuiet(value) !== null,
    normalize: (value) => readQuiet(value) ?? value,
    canBe: '21:00-8:00, 9pm-8am',
  },
  'mom-word': oneOf('mom', 'mum', 'mama', 'parent'),
  'help.1': ownHelp,
  'help.2': ownHelp,
  'help.3': ownHelp,
  'support.name': shortText,
  'support.url': matching(url, 'a page that begins with https://'),
  'support.phone': matching(phone, 'a phone number'),
  'support.email': {
    fits: isEmail,
    normalize: (value) => readEmail(value) ?? value,
    canBe: 'an email address',
  },
  'support.hours': shortText,
  'circle.inner': cadence,
  'circle.close': cadence,
  'circle.friends': cadence,
  'circle.wider': cadence,
  energy: {
    fits: (value) => readEnergy(value) !== null,
    normalize: (value) => readEnergy(value) ?? value,
    canBe: energies.join(', '),
  },
  time: { fits: (value) => readMinutes(value) !== null, canBe: '5m, 20m, 1h' },
  discreet: oneOf('yes', 'no'),
};

/**
 * Quiet hours as `21:00-8:00`, from `9pm-8am`, `from 9 pm to 8 am` or `21-8`. null for anything else, and for the same time
 * twice, which could mean all day or never.
 */
export function readQuiet(input: string): string | null {
  const text = input.trim().toLowerCase();
  const words = text.replace(/^(?:from|between)\s+/, '').split(/\s*[-–—]\s*|\s+(?:to|until|till|and)\s+/);
  // A bare 8 can be an evening, unless the other hour is one that a clock with am and pm doesn't have.
  const isOn24 = !/[ap]/.test(text) && words.some((word) => /^(?:00?|1[3-9]|2[0-3])(?!\d)/.test(word));
  const [from, until] = words.map((word) =>
    readQuietTime(isOn24 && /^\d{1,2}$/.test(word) ? `${word}:00` : word),
  );
  if (words.length !== 2 || from == null || until == null || from === until) return null;
  return [from, until].map((time) => time.replace(/^0/, '')).join('-');
}

const readQuietTime = (word: string): string | null => (word === 'midnight' ? '00:00' : readClockTime(word));

export function isSettingName(name: string): name is SettingName {
  return (settingNames as readonly string[]).includes(name);
}

/** The value in its stored form. Throws UserError `usage` for a bad one. */
export function checkSetting(
  name: Exclude<SettingName, 'calendar'>,
  value: string,
  { files, content }: Pick<Deps, 'files' | 'content'>,
  isNew = false,
): string {
  if (name === 'data' || name === 'notes' || name === 'faq') return files.folder(value, { mayBeNew: isNew });
  if (name === 'country') return readCountry(value, content);
  if (name === 'zone') return readZone(value, content).zone;
  const rule = rules[name];
  if (!rule.fits(value)) {
    throw usage(`${name} can't be "${value}".`, `It can be: ${rule.canBe}`);
  }
  return rule.normalize?.(value) ?? value;
}

/** The setting for a contact, by what it looks like: an email address, a page, or a phone number. */
export function supportSettingFor(value: string): SettingName {
  if (isEmail(value)) return 'support.email';
  if (url.test(value)) return 'support.url';
  if (phone.test(value)) return 'support.phone';
  throw usage(
    `"${value}" isn't an email, a web address or a phone number.`,
    'It can be: help@example.org, https://example.org, +1 555 0100',
  );
}
