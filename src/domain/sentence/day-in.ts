/** Finds the words of a sentence that tell the day: `last friday`, `on mar 3`, `two weeks ago`. */

import type { DateForm } from '../date-words.ts';
import { type DayReading, monthIn, parseDay, weekdayIn } from '../when.ts';
import { type Token, withoutSigns } from './words.ts';

export interface DayFound {
  readonly reading: DayReading;
  /** Token numbers. */
  readonly taken: readonly number[];
}

const fillers = words('a an the of on in before after');
const which = words('last this next past');
const units = words('day days week weeks month months year years night morning afternoon evening weekend');
const counts = words(
  'one two three four five six seven eight nine ten eleven twelve couple few first second third fourth fifth',
);
const beforeMonth = words('in last since this next of until');
const standingAlone = words('today tonight yesterday tomorrow');
const numberPattern = /^\d{1,4}(st|nd|rd|th)?$/;
const datePattern = /^(\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}([./]\d{4})?)$/;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** True for a word that is read as a date where no name is expected: a weekday, a month, `today`. */
export function isDayWord({ text, word }: Token): boolean {
  return (
    standingAlone.has(word) ||
    weekdayIn(word) !== -1 ||
    monthIn(word) > 0 ||
    datePattern.test(withoutSigns(text)) ||
    which.has(word)
  );
}

/**
 * The first day told; the rest of them stay as they are. When nothing that looks like a day can be read, the problem with the
 * first of them. Null when there is none.
 *
 * @param isFree whether the token is not a name
 */
export async function findDay(
  tokens: readonly Token[],
  dates: DateForm,
  isFree: (index: number) => boolean,
): Promise<DayFound | null> {
  let problem: DayFound | null = null;
  for (const run of runsOf(tokens, isFree)) {
    const found = await readRun(run, tokens, dates);
    if ('day' in found.reading) return found;
    problem ??= found;
  }
  return problem;
}

/** Stretches of words that tell days, each as long as it goes: half of one must not be read ("monday" of "first monday of march"). */
function runsOf(tokens: readonly Token[], isFree: (index: number) => boolean): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index];
    const goesOn =
      token !== undefined &&
      isFree(index) &&
      isDayPart(token) &&
      !(token.isAfterComma && !isInDate(run, token, tokens));
    if (goesOn) {
      run.push(index);
      continue;
    }
    const trimmed = trim(run, tokens);
    if (trimmed.some((at) => isAnchor(tokens, at))) runs.push(trimmed);
    run = token !== undefined && isFree(index) && isDayPart(token) ? [index] : [];
  }
  return runs;
}

/** `friday, nov 13` and `nov 13, 2026`: a comma inside one date. */
function isInDate(run: readonly number[], token: Token, tokens: readonly Token[]): boolean {
  const before = tokens[run.at(-1) ?? -1];
  if (before === undefined) return true;
  return weekdayIn(before.word) !== -1
    ? monthIn(token.word) > 0 || numberPattern.test(token.word)
    : /^\d{4}$/.test(token.word);
}

function isDayPart({ text, word }: Token): boolean {
  return (
    fillers.has(word) ||
    which.has(word) ||
    units.has(word) ||
    counts.has(word) ||
    standingAlone.has(word) ||
    word === 'ago' ||
    weekdayIn(word.replace(/s$/, '')) !== -1 ||
    monthIn(word) > 0 ||
    numberPattern.test(word) ||
    datePattern.test(withoutSigns(text))
  );
}

/** Words that make the stretch a day, and not only a number or "the first". */
function isAnchor(tokens: readonly Token[], index: number): boolean {
  const { text = '', word = '' } = tokens[index] ?? {};
  const before = tokens[index - 1]?.word ?? '';
  const after = tokens[index + 1]?.word ?? '';
  if (standingAlone.has(word) || datePattern.test(withoutSigns(text))) return true;
  if (word === 'sat')
    return index > 0 && !/^(with|in|at|on|by|down|next|near|under|outside|together)$/.test(after);
  if (weekdayIn(word) !== -1) return true;
  if (monthIn(word) > 0)
    return beforeMonth.has(before) || numberPattern.test(before) || numberPattern.test(after);
  if (word === 'ago') return units.has(before) || weekdayIn(before.replace(/s$/, '')) !== -1;
  return units.has(word) && which.has(before);
}

/** Without the small words at its ends, but for `a week ago`. */
function trim(run: readonly number[], tokens: readonly Token[]): number[] {
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  const trimmed = [...run];
  while (trimmed.length > 0 && fillers.has(wordAt(trimmed.at(-1) ?? -1))) trimmed.pop();
  const isAgo = wordAt(trimmed.at(-1) ?? -1) === 'ago';
  const isLoose = (word: string) => fillers.has(word) && !(isAgo && /^an?$/.test(word));
  while (trimmed.length > 0 && isLoose(wordAt(trimmed[0] ?? -1))) trimmed.shift();
  return trimmed;
}

/** A number in front that is no part of the day (`at 3 friday`) is left out on a second try. */
async function readRun(run: readonly number[], tokens: readonly Token[], dates: DateForm): Promise<DayFound> {
  const typed = run.map((index) => withoutSigns(tokens[index]?.text ?? ''));
  const reading = await parseDay(typed.join(' '), { ...dates, direction: 'past' });
  const [first = '', second = ''] = typed;
  const isUnderstood = 'day' in reading || reading.future !== null;
  if (isUnderstood || !numberPattern.test(first) || second === '' || monthIn(second) > 0)
    return { reading, taken: run };
  const rest = await parseDay(typed.slice(1).join(' '), { ...dates, direction: 'past' });
  return 'day' in rest || rest.future !== null
    ? { reading: rest, taken: run.slice(1) }
    : { reading, taken: run };
}
