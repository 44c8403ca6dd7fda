/** Why nothing is logged, and what to do instead. */

import type { Deps } from '../../deps.ts';
import type { Sentence, ToRemember } from '../../domain/contact/sentence.ts';
import { firstNameOf } from '../../domain/friend/friend.ts';
import { namesInWords, type Person } from '../../domain/friend/names.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { UserError, type Way } from '../../errors.ts';
import { inQuotes } from '../../ui/shell-quote.ts';
import { typedName } from '../shared/typed-name.ts';
import { nobodyNamed } from './log-people.ts';
import type { LogOptions } from './log-plan.ts';
import type { LogWords } from './log-words.ts';

/** For words that may be about danger. */
const toHelp: Way = { text: 'If any of that is about you:', command: 'momconnect help-now' };

/** The code that recognizes danger loads only when the words are doubtful. */
export async function isOfDanger(deps: Pick<Deps, 'content'>, text: string): Promise<boolean> {
  return (await import('../support/hear-danger.ts')).isDanger(deps, text);
}

/**
 * Throws UserError when this can't be logged: it didn't happen, is only a wish, is several contacts, or says nothing
 * about being in touch.
 */
export async function refuseOthers(
  deps: Deps,
  { people, sentence }: LogWords & { readonly sentence: Sentence },
  options: LogOptions,
): Promise<void> {
  const isNobodys = people.every(({ match }) => match.kind === 'none');
  // Words of danger get help, not a question about names.
  if (isNobodys && (await isOfDanger(deps, sentence.text))) throw nobodyNamed(toHelp);
  const refusal = await refusalOf(deps, sentence);
  const isSure = sentence.mood === 'unclear' && (await isContact(deps, { people, sentence }, options));
  if (refusal !== null && !isSure) throw refusal;
}

/** If nothing says that they were in touch, asks; an option that says how is enough. Words of danger get help. */
async function isContact(
  deps: Deps,
  { people, sentence }: Pick<LogWords, 'people'> & { readonly sentence: Sentence },
  { via, attempt, by }: LogOptions,
): Promise<boolean> {
  if (via !== undefined || attempt === true || by !== undefined) return true;
  if (!deps.prompter.isInteractive || (await isOfDanger(deps, sentence.text))) return false;
  const who = namesInWords(
    people.map(({ typed, match }) => (match.kind === 'one' ? firstNameOf(match.friend) : typed)),
  );
  const answer = await deps.prompter.ask({
    message: `Were you in touch with ${who}?  yes, no`,
    fallback: 'yes',
  });
  return /^y/i.test(answer.trim());
}

/** null when this can be logged. Words about herself get help. */
async function refusalOf(
  deps: Deps,
  { mood, isTwo, people, toRemember, text, day }: Sentence,
): Promise<UserError | null> {
  if (mood === 'happened' && !isTwo) return null;
  const suggestedCommand = rememberCommand(
    nameToType(deps, people[0]),
    toRemember ?? { words: '', on: null },
    deps.today,
  );
  const isDanger = await isOfDanger(deps, text);
  const way = isDanger ? toHelp : { text: 'For a reminder:', command: suggestedCommand };
  if (mood === 'undone')
    return new UserError("That didn't happen, so there's nothing to log.", { code: 'usage', ways: [way] });
  if (mood === 'unclear') {
    const name = nameToType(deps, people[0]);
    const message = "That doesn't say that you were in touch.";
    const toLog = {
      text: 'If you were, add a word such as call, text or visit. Or:',
      command: `momconnect log ${name}`,
    };
    return new UserError(message, {
      code: 'usage',
      ways: isDanger ? [toHelp] : [toLog, { text: 'For later:', command: suggestedCommand }],
    });
  }
  if (mood === 'happened') {
    const message = 'That sounds like more than one time you were in touch.';
    return new UserError(message, {
      code: 'usage',
      ways: [
        { text: 'One at a time, for example:', command: 'momconnect log "coffee with ana last friday"' },
      ],
    });
  }
  const isDay = day !== null && 'problem' in day && day.future !== null;
  const message = isDay ? day.problem : "That hasn't happened yet, so there's nothing to log.";
  return new UserError(message, { code: 'usage', ways: [way] });
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
