/** The first line after words of danger, with the numbers of her country. */

import { fillIn } from '../text/look-up.ts';
import type { Danger, DangerKind } from './danger.ts';
import type { HelpLine, HelpNumbers } from './help-numbers.ts';

type Lines = Readonly<Record<string, string>>;

/** `content/danger-lines.json`. */
export interface DangerLines {
  readonly en: Lines;
  readonly es: Lines;
}

/** For when the content can't be read. */
const withoutContent = 'If you or your child are in danger now, call {EM}. People who pick up: {CRISIS}.';

/** @param lines null when the content can't be read */
export function firstLineOf(danger: Danger, numbers: HelpNumbers, lines: DangerLines | null): string {
  const linesInLanguage = lines?.[danger.language] ?? {};
  const line = nameOf(danger, numbers)
    .map((name) => linesInLanguage[name])
    .find((each) => each !== undefined);
  const more = [...danger.signs, ...(numbers.spanish.home === null ? [] : ['spanish'])].map(
    (sign) => linesInLanguage[`+${danger.kind}-${sign}`],
  );
  const sentences = more.filter((sentence) => sentence !== undefined);
  return fillIn(
    withAdded(line ?? withoutContent, sentences),
    danger.language === 'es' ? inSpanish(numbers) : inEnglish(numbers),
  );
}

function withAdded(line: string, sentences: readonly string[]): string {
  if (!line.includes('{MORE}')) return [line, ...sentences].join(' ');
  return line.replace('{MORE}', sentences.map((sentence) => `${sentence} `).join(''));
}

/** The possible names of the line, the closest first. */
function nameOf({ kind, isSure, isAboutAnother, signs }: Danger, { home }: HelpNumbers): string[] {
  const names = [
    ...(isSure ? [] : [`${kind}-maybe`]),
    ...signs.map((sign) => `${kind}-${sign}`),
    ...(isAboutAnother ? [`${kind}-other`] : []),
    kind,
  ];
  return home === null ? names.flatMap((name) => [`${name}-site`, name]) : names;
}

type Words = Readonly<Record<string, string>>;

function inEnglish({ emergency, crisis, poison, home, homeSite, er }: HelpNumbers): Words {
  const number = emergency ?? 'your local emergency number';
  const isLetters = /^[A-Z]+$/.test(er);
  return {
    EM: number,
    CRISIS: crisis,
    POISON: poison ?? number,
    HOME: home ?? homeSite,
    SITE: homeSite,
    AN_ER: isLetters ? `an ${er}` : er,
    THE_ER: isLetters ? `the ${er}` : er,
  };
}

function inSpanish({ emergency, poison, home, homeSite, spanish }: HelpNumbers): Words {
  const number = (emergency ?? 'número de emergencia de donde estás')
    .replace(' from a mobile, else ', ' desde un celular, o ')
    .replace(' or ', ' o ')
    .replace('police', 'policía');
  return {
    EM: number,
    CRISIS: spanish.crisis,
    CRISIS_NOW: spanish.crisis.replace(/^\S+/, '$& ya'),
    POISON:
      poison === null
        ? number
        : poison.replace(' to ', ' a ').replace('; at night, ', '; de noche, ').replace(' or ', ' o '),
    HOME: spanish.home ?? home ?? homeSite,
    SITE: homeSite,
  };
}

const linesOfKind: Readonly<Record<DangerKind, readonly string[]>> = {
  self: ['own', 'crisis', 'maternal'],
  taken: ['own', 'crisis'],
  child: ['own', 'crisis', 'maternal'],
  hurt: [],
  swallowed: ['poison'],
  scary: ['own', 'maternal', 'crisis'],
  mind: ['own', 'crisis'],
  home: ['home'],
  other: ['crisis'],
  ill: [],
};

/**
 * As many lines as leave room for the rest on a screen of 24. Her own people, crisis lines and home lines are never
 * left out.
 */
const mostLines = 6;
const neverLeftOut: readonly string[] = ['own', 'crisis', 'home'];

/**
 * The lines of her country that fit all the kinds. If someone at home may be the danger, her own lines are left out:
 * one may be that person's.
 */
export function linesFor({ kinds, signs }: Danger, lines: readonly HelpLine[]): readonly HelpLine[] {
  const sections = kinds.flatMap((kind) => linesOfKind[kind]);
  if (signs.includes('harmed')) sections.push('home');
  if (sections.length === 0) return [];
  const isHome = sections.includes('home');
  const fitting = lines.filter(({ kind }) => sections.includes(kind) && !(isHome && kind === 'own'));
  const isFirst = ({ kind }: HelpLine) => isHome && kind === 'home';
  const sortedLines = [...fitting.filter(isFirst), ...fitting.filter((line) => !isFirst(line))];
  const linesToShow = sortedLines.length > 0 ? sortedLines : lines.filter(({ kind }) => kind === 'directory');
  return linesToShow.filter(({ kind }, at) => at < mostLines || neverLeftOut.includes(kind));
}
