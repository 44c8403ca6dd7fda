/** Why nothing is logged, and what to do instead. */

import type { Deps } from '../../deps.ts';
import type { Sentence, ToRemember } from '../../domain/contact/sentence.ts';
import { type NameBook, nameBook, type Person, writtenAsName } from '../../domain/friend/names.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { UserError } from '../../errors.ts';
import { inQuotes } from '../../ui/shell-quote.ts';
import { typedName } from '../shared/typed-name.ts';

/** For words that may be about danger. */
export const helpNowLine = 'If any of that is about you: momconnect help-now';

/** The code that recognizes danger loads only when the words are doubtful. */
export async function isOfDanger(deps: Pick<Deps, 'content'>, text: string): Promise<boolean> {
  return (await import('../support/danger-help.ts')).isDanger(deps, text);
}

/** Throws UserError `not_found` when the list is empty, and says how to add the first friend. */
export function bookOfSomeone({ store }: Pick<Deps, 'store'>, typed = 'Ana Sample'): NameBook {
  const book = nameBook(store.read().friends.values());
  if (book.entries.length > 0) return book;
  throw new UserError("Your list is empty for now, so there's nobody to log yet. One name is a good start:", {
    code: 'not_found',
    hint: `momconnect friend add ${inQuotes(writtenAsName(typed))}`,
  });
}

export function nobodyNamed(hint: string): UserError {
  return new UserError("There's no name from your list in that.", { code: 'not_found', hint });
}

/**
 * Why this can't be logged: it didn't happen, is only a wish, or is several contacts. null when it can. Words about
 * herself get help.
 */
export async function refusalOf(
  deps: Deps,
  { mood, isTwo, people, toRemember, text, day }: Sentence,
): Promise<UserError | null> {
  if (mood === 'happened' && !isTwo) return null;
  const suggestedCommand = rememberCommand(
    nameToType(deps, people[0]),
    toRemember ?? { words: '', on: null },
    deps.today,
  );
  const offered = `For a reminder: ${suggestedCommand}`;
  const hint = (await isOfDanger(deps, text)) ? helpNowLine : offered;
  if (mood === 'undone')
    return new UserError("That didn't happen, so there's nothing to log.", { code: 'usage', hint });
  if (mood === 'unclear') {
    const name = nameToType(deps, people[0]);
    const message = "That doesn't say that you were in touch.";
    const wayOut = `If you were, add a word such as call, text or visit. Or: momconnect log ${name}`;
    return new UserError(message, {
      code: 'usage',
      hint: hint === helpNowLine ? hint : `${wayOut}\nFor later: ${suggestedCommand}`,
    });
  }
  if (mood === 'happened') {
    const message = 'That sounds like more than one time you were in touch.';
    return new UserError(message, {
      code: 'usage',
      hint: 'One at a time, as in: momconnect log "coffee with ana last friday"',
    });
  }
  const isDay = day !== null && 'problem' in day && day.future !== null;
  const message = isDay ? day.problem : "That hasn't happened yet, so there's nothing to log.";
  return new UserError(message, { code: 'usage', hint });
}

/**
 * `momconnect remember ana "her surgery" --on 2026-11-30`
 *
 * @param name in a form she can type
 */
export function rememberCommand(name: string, { words, on }: ToRemember, today: Day): string {
  const short = words === '' || words.length > 60 ? '...' : words.replace(/\s+/g, ' ');
  const day = on === null ? '' : ` --on ${on === addDays(today, 1) ? 'tomorrow' : on}`;
  return `momconnect remember ${name} ${inQuotes(short)}${day}`;
}

function nameToType({ store }: Pick<Deps, 'store'>, person: Person | undefined): string {
  if (person === undefined) return 'NAME';
  const { match } = person;
  if (match.kind !== 'one' || match.isFuzzy) return 'NAME';
  return typedName(match.friend, store.read().friends.values());
}
