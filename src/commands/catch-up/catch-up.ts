/** `catch-up`: who she was in touch with, from chats that she exported. Only who, when, how and who began are kept. */

import type { Deps } from '../../deps.ts';
import { whoIsIn } from '../../domain/catch-up/who-is.ts';
import { firstNameOf } from '../../domain/friend/friend.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { askYes } from '../shared/ask.ts';
import { Command } from '../shared/command.ts';
import { fewInWords } from '../shared/shorten.ts';
import type { CatchUpData, PersonFound } from './catch-up-data.ts';
import { type CatchUpOptions, commandOf, readSince } from './catch-up-options.ts';
import { everyInWords, mostPeople, renderCatchUp, renderPage, renderSaved } from './catch-up-view.ts';
import { type Findings, type FindingsInput, findingsIn, namesSeen } from './findings.ts';
import { askWhoTheyAre, choicesTyped } from './name-choices.ts';
import { readChats } from './read-chats.ts';
import { whoIsMe } from './who-is-me.ts';

const mostQuestions = 3;
/** Fewer days don't make someone a person she really talks to. */
const fewestDays = 3;

export function catchUpCommand(deps: Deps): Command {
  return new Command('catch-up')
    .description('who you were in touch with, from chats you exported; no message is kept')
    .argument('[files...]', 'exported WhatsApp chats (.txt or .zip), folders of them; - for piped input')
    .option('--me <name>', 'your name in the chats; asked once')
    .option('--as <pairs...>', 'who a name is: "Ana M.=ana"')
    .option('--add <names...>', 'add these people to your list; "Ana M.=Ana Sample" to give a name')
    .option('--ignore <names...>', 'never mention these names again')
    .option('--since <day>', 'only from that day on; a year if not given')
    .option('--day-first', 'dates are written day first')
    .option('--month-first', 'dates are written month first')
    .option('--rhythm', 'keep the pace you already have with each person')
    .option('--pick', 'also suggest the people from your address book that you talk to')
    .option('--dry-run', 'show it, and save nothing')
    .examples(
      'momconnect catch-up "WhatsApp Chat with Ana.zip"',
      'momconnect catch-up chats/ --me Sam --since "3 months ago"',
      'momconnect catch-up _chat.txt --as "Ana M.=ana" --ignore "School office" --yes',
      'momconnect catch-up sources',
    )
    .action(async (files: string[], options: CatchUpOptions) => {
      const { answer, isShown } = await runCatchUp(deps, files, options);
      printAnswer(deps, answer, isShown ? renderSaved : renderCatchUp, commandOf(files, options));
    });
}

/** `isShown`: the page was on the screen before the last question. */
interface CaughtUp {
  readonly answer: CatchUpData;
  readonly isShown: boolean;
}

/** Writes nothing without `--yes`, or before she says yes. */
export async function runCatchUp(
  deps: Deps,
  files: readonly string[],
  options: CatchUpOptions,
): Promise<CaughtUp> {
  const since = await readSince(deps, options);
  const chatsRead = await readChats(deps, files, options);
  const whoIs = whoIsIn(deps.store.read(), deps.hashOf);
  const me = await whoIsMe(deps, chatsRead.chats, whoIs, options.me);
  const choices = await choicesTyped(deps, namesSeen(chatsRead.chats, me), options);
  const keepsRhythm = options.rhythm === true;
  const input = { files, read: chatsRead, since, me, whoIs, choices, keepsRhythm };
  const isDry = options.dryRun === true;
  if (deps.prompter.isInteractive && !deps.globals.yes && !isDry && !files.includes('-'))
    return ask(deps, input, options);
  const first = await findingsIn(deps, input);
  const picked = options.pick ? unsortedAmong(deps, first.data.people).map(({ id }) => id) : [];
  const findings =
    picked.length === 0 ? first : await findingsIn(deps, { ...input, picked: new Set(picked) });
  const isSaved = deps.globals.yes && !isDry;
  const undo = isSaved ? await saveFindings(deps, findings) : null;
  return { answer: { isSaved, ...findings.data, undo }, isShown: false };
}

/** Shows the page, asks who the others are, and saves nothing before she says yes. */
async function ask(deps: Deps, input: FindingsInput, { rhythm, pick }: CatchUpOptions): Promise<CaughtUp> {
  const first = await findingsIn(deps, input);
  if (first.data.people.length > 0) show(deps, first);
  const answers = await askWhoTheyAre(deps, first.unknown);
  const inputWithNames = { ...input, choices: new Map([...input.choices, ...answers]) };
  const second = answers.size === 0 ? first : await findingsIn(deps, inputWithNames);
  if (answers.size > 0 || first.data.people.length === 0) show(deps, second);
  const more = await askMore(deps, second, { keepsRhythm: rhythm === true, picksAll: pick === true });
  const final = await findingsIn(deps, { ...inputWithNames, ...more });
  const isYes = final.entries.length === 0 || (await askYes(deps.prompter, 'Save this?', 'yes'));
  const undo = isYes ? await saveFindings(deps, final) : null;
  return { answer: { isSaved: isYes, ...final.data, undo }, isShown: true };
}

function show({ output }: Deps, { data }: Findings): void {
  output.say(`${renderPage(output.mark(data), output.style)}\n`);
}

/** Answers what `undo` takes; null when nothing was new. */
async function saveFindings(
  { store, settings }: Deps,
  { data: { me }, entries }: Findings,
): Promise<string | null> {
  // Before the entries: after a setting, undo would stop once and ask.
  if (me !== null && settings.get('me') !== me) await settings.set('me', me);
  return entries.length === 0 ? null : await store.appendBatch('catch-up', entries);
}

/** What else she may want to save: who can come up in suggestions, and how often. */
async function askMore(
  deps: Deps,
  { data: { people, added } }: Findings,
  { keepsRhythm, picksAll }: { readonly keepsRhythm: boolean; readonly picksAll: boolean },
): Promise<Pick<FindingsInput, 'keepsRhythm' | 'picked'>> {
  const picked = picksAll ? idsOf(unsortedAmong(deps, people)) : await askToPick(deps, people);
  if (keepsRhythm) return { keepsRhythm, picked };
  const withRhythm = new Set<string>();
  // Without news, she'd be asked again what she said no to.
  const offers = added === 0 ? [] : people.filter(({ rhythmDays }) => rhythmDays !== null);
  for (const person of offers.slice(0, mostQuestions)) {
    if (await askYes(deps.prompter, rhythmQuestion(deps, person), 'no')) withRhythm.add(person.id);
  }
  return { keepsRhythm: withRhythm, picked };
}

const rhythmQuestion = ({ output }: Deps, person: PersonFound): string => {
  const { name, rhythmDays } = output.mark(person);
  return `You and ${firstNameOf({ name })} usually talk ${everyInWords(rhythmDays as number)}. Is that how often you'd like to?`;
};

/** People from an address book rest until she picks them. Those she talks to make a better list than all of them. */
async function askToPick(deps: Deps, people: readonly PersonFound[]): Promise<ReadonlySet<string>> {
  const unsorted = unsortedAmong(deps, people);
  if (unsorted.length === 0) return new Set();
  const names = fewInWords(
    unsorted.map((person) => deps.output.mark(person).name),
    mostPeople,
  );
  const isYes = await askYes(deps.prompter, `Suggest ${names} from now on?`, 'yes');
  return idsOf(isYes ? unsorted : []);
}

const idsOf = (people: readonly PersonFound[]): ReadonlySet<string> => new Set(people.map(({ id }) => id));

function unsortedAmong({ store }: Deps, people: readonly PersonFound[]): readonly PersonFound[] {
  const { friends } = store.read();
  return people.filter(
    ({ id, times }) =>
      friends.get(id)?.state === 'unsorted' && new Set(times.map(({ on }) => on)).size >= fewestDays,
  );
}
