/** Why nothing is logged, and what to do instead. */

import type { Deps } from '../../deps.ts';
import type { Sentence, ToRemember } from '../../domain/contact/sentence.ts';
import { type Friend, firstNameOf } from '../../domain/friend/friend.ts';
import { bookOf, matchName, type NameBook, namesInWords, type Person } from '../../domain/friend/names.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { minutesIn } from '../../domain/time/clock-time.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { wallIn } from '../../domain/time/zoned-time.ts';
import { type CommandHint, UserError } from '../../errors.ts';
import { inQuotes } from '../../ui/shell-quote.ts';
import { isYes } from '../shared/ask.ts';
import { notFound } from '../shared/read-values.ts';
import { typedName } from '../shared/typed-name.ts';
import type { LogOptions, LogWords } from './log-words.ts';

/** For words that may be about danger. */
const toHelp: CommandHint = { text: 'If any of that is about you:', command: 'momconnect help-now' };

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
  refuseDeath(deps, sentence.text);
  if (people.length === 0) refuseTheirs(deps, sentence);
  const isPlan = sentence.mood === 'happened' && options.on === undefined && isToCome(deps, sentence);
  const refusal = await refusalOf(deps, isPlan ? { ...sentence, mood: 'planned' } : sentence);
  const isSure = sentence.mood === 'unclear' && (await isContact(deps, { people, sentence }, options));
  if (refusal !== null && !isSure) throw refusal;
}

/** She may log it as it begins. */
const earlyMinutes = 30;

/** "dinner with ana tonight", typed at noon. Not with `--today` on another day. */
function isToCome({ now, zone, today }: Deps, { times }: Sentence): boolean {
  if (times.length === 0) return false;
  const [day, clock = ''] = wallIn(now().getTime(), zone()).split('T');
  return day === today && times.every((time) => minutesIn(time) > minutesIn(clock) + earlyMinutes);
}

/** `zoe died`: Zoe Died is nobody's name. */
function refuseDeath({ store }: Deps, text: string): void {
  const [, input = ''] = /^(.+?) (?:died|(?:has )?passed away)(?: |$)/i.exec(text.trim()) ?? [];
  const { friends } = store.read();
  const match = matchName(input, bookOf(friends), 'last');
  if (match.kind !== 'one') return;
  const command = `momconnect friend passed-away ${typedName(match.friend, friends.values())}`;
  throw new UserError("That's hard news. There's nothing to log.", {
    code: 'usage',
    ways: [{ text: `To remember ${firstNameOf(match.friend)}, with no more suggestions:`, command }],
  });
}

/** `zoe's mom died`: nobody to log, but it names a friend. */
function refuseTheirs(deps: Deps, { text, mood }: Sentence): void {
  if (mood === 'undone') return;
  const { friends } = deps.store.read();
  const friend = ownerIn(text, bookOf(friends));
  if (friend === null) return;
  const name = typedName(friend, friends.values());
  const first = firstNameOf(friend);
  if (sadNews.test(foldText(text))) throw hardNews(first, name, text);
  throw new UserError(`That names ${first}, but it doesn't say that you were in touch.`, {
    code: 'usage',
    ways: [
      { text: 'If you were:', command: `momconnect log ${name}` },
      {
        text: 'To remember it:',
        command: rememberCommand(name, { words: text.trim(), on: null }, deps.today),
      },
    ],
  });
}

function ownerIn(text: string, book: NameBook): Friend | null {
  for (const [, owner = ''] of text.matchAll(/(\S+?)['’]?s\s/g)) {
    const match = matchName(owner, book, 'last');
    if (match.kind === 'one') return match.friend;
  }
  return null;
}

const loved =
  'baby|twins?|moms?|mum|mother|dad|father|parents?|partner|husband|wife|fiance|brother|sister|son|daughter|child|kid|grand\\w+|nana|aunt|uncle|cousin|niece|nephew|friend|neighbou?r|boss|teacher|dog|puppy|cat|kitten|pet|horse|rabbit|bird';
/** "Her mom died", "her aunt rose died", but not "her phone died". */
const sadNews = new RegExp(
  `\\b(?:(?:${loved}) (?:\\w+ ){0,2}died|dying(?! (?:for|to|laughing|of laughter)\\b)|passed away|funeral|memorial service|hospice|lost (?:her|his|their|the|a) (?:${loved}|pregnancy)|miscarr\\w*|stillb\\w*)\\b`,
);

function hardNews(first: string, name: string, text: string): UserError {
  const occasion = /\b(?:miscarr|stillb)/i.test(text) ? 'baby-loss' : 'sympathy';
  return new UserError(`That's hard news for ${first}. There's nothing to log yet.`, {
    code: 'usage',
    ways: [
      { text: 'To write a card:', command: `momconnect note draft ${name} --occasion ${occasion}` },
      { text: 'A few words today:', command: `momconnect text ${name}` },
    ],
  });
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
    people.map(({ input, match }) => (match.kind === 'one' ? firstNameOf(match.friend) : input)),
  );
  const answer = await deps.prompter.ask({
    message: `Were you in touch with ${who}?  yes, no`,
    fallback: 'yes',
  });
  return isYes(answer);
}

/** `i miss zoe`, `miss you zoe`. Not `i missed her call`. */
const missing = /^(?:(?:i|im|am|we|still|really|just|so|do) )*miss(?:ing)? /;
const longestReminder = 60;

/** null when this can be logged. Words about herself get help. */
async function refusalOf(
  deps: Deps,
  { mood, isTwo, people, toRemember, text, day, way: contactWay }: Sentence,
): Promise<UserError | null> {
  if (mood === 'happened' && !isTwo) return null;
  const name = nameToType(deps, people[0]);
  const suggestedCommand = rememberCommand(name, toRemember ?? { words: '', on: null }, deps.today);
  const isDanger = await isOfDanger(deps, text);
  const way = isDanger ? toHelp : { text: 'For a reminder:', command: suggestedCommand };
  if (mood === 'undone') {
    const toSayHi: CommandHint = { text: 'To say hi:', command: `momconnect text ${name}` };
    const isMissed = missing.test(foldText(text));
    const isTheirs = (toRemember?.words ?? '') === '';
    const message = isMissed
      ? "There's nothing to log yet."
      : isTheirs
        ? "There's nothing to log this time."
        : "That didn't happen, so there's nothing to log.";
    const ways = !isDanger && name !== 'NAME' && (isMissed || isTheirs) ? [toSayHi] : [way];
    return new UserError(message, { code: 'usage', ways });
  }
  const [person] = people;
  if (mood === 'unclear' && person?.match.kind === 'one' && !isDanger && sadNews.test(foldText(text)))
    return hardNews(firstNameOf(person.match.friend), name, text);
  if (mood === 'unclear') {
    const message = "That doesn't say that you were in touch.";
    const toLog = {
      text: contactWay === null ? 'If you were, add a word such as call, text or visit. Or:' : 'If you were:',
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
  const line = words.replace(/\s+/g, ' ');
  const short = line.length > longestReminder ? line.slice(0, line.lastIndexOf(' ', longestReminder)) : line;
  const day = on === null ? '' : ` --on ${on === addDays(today, 1) ? 'tomorrow' : on}`;
  return `momconnect remember ${name} ${inQuotes(short || 'say hi')}${day}`;
}

function nameToType({ store }: Pick<Deps, 'store'>, person: Person | undefined): string {
  if (person === undefined) return 'NAME';
  const { match } = person;
  if (match.kind !== 'one' || match.isFuzzy) return 'NAME';
  return typedName(match.friend, store.read().friends.values());
}

export function nobodyNamed(way: CommandHint): UserError {
  return notFound("There's no name from your list in that.", way);
}
