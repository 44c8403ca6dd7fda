/** `log`: one line, and it is remembered. */

import { Command } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import { attemptRestDays } from '../../domain/attempt-rest.ts';
import type { Change, FriendEdited } from '../../domain/change.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import { cadenceDaysOf, type Friend, firstNameOf } from '../../domain/friend.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { sanitise } from '../../ui/sanitise.ts';
import { attemptLines, contactLines, headlines, type LoggedInteraction, type Resting } from './log-lines.ts';
import {
  bookOfSomeone,
  helpLine,
  isAboutHerself,
  type LogInput,
  type LogPlan,
  planFor,
  planLog,
} from './log-plan.ts';
import { askMissing, askWho } from './log-questions.ts';
import { readLogWords } from './log-words.ts';

export type { LogInput } from './log-plan.ts';

export interface Logged {
  readonly interactions: readonly LoggedInteraction[];
  /** The line to name in `momconnect undo ID`. */
  readonly undo: string;
  readonly today: Day;
  /** How long each active friend who was reached out to is left in peace from now on. */
  readonly resting: readonly Resting[];
  /** Whether who, when and the note were on the screen before the last question. */
  readonly isShown: boolean;
  readonly namesHelp: boolean;
}

type LogOptions = Omit<LogInput, 'friends' | 'sentence'>;

export function logCommand(deps: Deps): Command {
  return new Command('log')
    .description('remember a time you were in touch; with no words it asks')
    .argument('[words...]', 'names, numbers of the list shown last, or a sentence')
    .option(
      '--via <way>',
      'text, voice, call, video, visit, note, email or group; "coffee" and "zoom" will do',
    )
    .option('--on <day>', 'yesterday, last friday, 2026-02-28; today when left out')
    .option('--note <text>', 'something to keep')
    .option('--next <text>', 'what to ask next time')
    .option('--attempt', 'you reached out, and there is no answer yet')
    .addHelpText(
      'after',
      examples([
        'momconnect log ana',
        'momconnect log "coffee with ana and bea last friday: talked about sleep"',
        'momconnect log bea --via call --on yesterday --next "how the first week was"',
        'momconnect log cleo --attempt',
      ]),
    )
    .action(async (words: string[], options: LogOptions) => {
      present(deps, await logAsking(deps, words, options), renderLog);
    });
}

/** Logs what is given, and asks only where a name leaves a choice. */
export async function runLog(deps: Deps, input: LogInput): Promise<Logged> {
  return save(deps, await planLog(deps, input), false);
}

/** The same for friends who were found already. */
export async function runLogFor(
  deps: Deps,
  friends: readonly Friend[],
  input: Omit<LogInput, 'friends'>,
): Promise<Logged> {
  return save(deps, await planFor(deps, friends, input), false);
}

async function logAsking(deps: Deps, words: readonly string[], options: LogOptions): Promise<Logged> {
  const typed = words.length > 0 ? words : [await whoToLog(deps)];
  const read = await readLogWords(deps, typed);
  const plan = await planLog(deps, { ...options, ...read });
  let isShown = false;
  const asked = await askMissing(deps, plan, {
    all: words.length === 0,
    hasDay: options.on !== undefined || read.sentence?.day != null,
    hasNext: options.next !== undefined,
    show: (known) => {
      deps.output.say(
        headlines(sanitise(known), deps.dates())
          .map((line) => deps.output.style.wrap(line))
          .join('\n'),
      );
      isShown = true;
    },
  });
  return save(deps, asked, isShown);
}

async function whoToLog(deps: Deps): Promise<string> {
  bookOfSomeone(deps, []);
  if (deps.prompter.isInteractive) return askWho(deps);
  throw new UserError('Whom were you in touch with? A name is needed.', {
    code: 'usage',
    hint: 'As in: momconnect log ana',
  });
}

function save(deps: Deps, plan: LogPlan, isShown: boolean): Logged {
  const { store, today, newId } = deps;
  const { friends, on, way, what, note, next, outcome } = plan;
  const id = newId();
  const logged: Change = {
    type: 'interaction.logged',
    interaction: id,
    on,
    friends: friends.map((friend) => friend.id),
    ...(way === null ? {} : { way }),
    ...(what === null ? {} : { what }),
    ...(note === null ? {} : { note }),
    ...(outcome === 'connected' ? {} : { outcome }),
  };
  const undo = store.append('log', [logged, ...friends.flatMap((friend) => nextChange(friend, plan, today))]);
  return {
    interactions: [
      {
        id,
        on,
        way,
        what,
        outcome,
        note,
        friends: friends.map((friend) => ({ id: friend.id, name: friend.name })),
      },
    ],
    undo,
    today,
    resting: outcome === 'attempt' ? friends.flatMap((friend) => restOf(friend, on, today)) : [],
    isShown,
    namesHelp: isAboutHerself(deps, [plan.told, note, next]),
  };
}

/**
 * What to ask next time. Without a new one, a contact today clears the old: it was the line offered for today, and would be
 * offered word for word again. A contact of an earlier day leaves it, since it may have been set after that day, and so does
 * one that is kept back until later.
 */
function nextChange({ id, next, nextOn }: Friend, plan: LogPlan, today: Day): FriendEdited[] {
  const isAsked = plan.outcome === 'connected' && plan.on === today && (nextOn === null || nextOn <= today);
  const wanted = plan.next === null ? (isAsked ? null : next) : plan.next || null;
  if (wanted === next) return [];
  return [{ type: 'friend.edited', friend: id, on: today, set: { next: wanted, nextOn: null } }];
}

/** Only active friends are ever suggested, so only they can be left in peace. */
function restOf(friend: Friend, on: Day, today: Day): Resting[] {
  const days = attemptRestDays(cadenceDaysOf(friend)) - daysBetween(on, today);
  return friend.state === 'active' && days > 0 ? [{ name: firstNameOf(friend), days }] : [];
}

export function renderLog({ interactions, resting, isShown, namesHelp }: Logged, style: Style): string {
  const lines = interactions.flatMap((interaction) =>
    interaction.outcome === 'attempt'
      ? attemptLines(interaction, resting, style.dates)
      : contactLines(interaction, isShown, style),
  );
  return [...lines, ...(namesHelp ? [helpLine] : [])].map((line) => style.wrap(line)).join('\n');
}
