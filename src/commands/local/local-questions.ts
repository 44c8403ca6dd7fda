/** What `local add` asks on a terminal: the kind, and all the rest when she typed no word. */

import type { Deps } from '../../deps.ts';
import { readClockTime } from '../../domain/clock-time.ts';
import type { DateForm } from '../../domain/date-words.ts';
import type { LocalFields } from '../../domain/local/local.ts';
import { meetsHint, readMeets } from '../../domain/local/meets.ts';
import { readDay } from '../../domain/when.ts';
import { askNeeded } from '../ask-needed.ts';
import { kindNamed, localKinds, readKind } from './local-kinds.ts';
import { type LocalOptions, readLocalName, readLocalOptions } from './local-options.ts';

interface Known {
  /** '' when it is to be asked. */
  readonly name: string;
  readonly options: LocalOptions;
  /** Throws where the name will not do, before more is asked. */
  readonly refuse: (name: string) => void;
}

interface Asked {
  readonly name: string;
  readonly fields: Partial<LocalFields>;
}

const fewKinds = 'story time, playgroup, walk group, meetup, more';
/** In any case: what Enter leaves out stays unknown. */
const skips = 'Enter skips';

export async function askAboutLocal(deps: Deps, known: Known): Promise<Asked> {
  if (!deps.prompter.isInteractive) return { name: known.name, fields: {} };
  const isGuided = known.name.trim() === '';
  const name = isGuided ? await askName(deps) : known.name;
  known.refuse(readLocalName(name));
  const { kind, every, on, at, place } = known.options;
  const asked: LocalOptions = {
    ...(kind === undefined ? { kind: await askKind(deps) } : {}),
    ...(isGuided && every === undefined && on === undefined ? await askWhen(deps) : {}),
    ...(isGuided && at === undefined ? { at: await askTime(deps) } : {}),
    ...(isGuided && place === undefined
      ? { place: await deps.prompter.ask({ message: `Where?  ${skips}` }) }
      : {}),
  };
  return { name, fields: await readLocalOptions(asked, deps) };
}

function askName({ prompter }: Deps): Promise<string> {
  return askNeeded(prompter, { message: 'What is it called?' });
}

async function askKind({ prompter, content }: Deps): Promise<string> {
  const all = localKinds(content)
    .map(({ title }) => title)
    .join(', ');
  const typed = await prompter.ask({
    message: `What is it?  ${fewKinds}`,
    fallback: 'other',
    problem: (word) => (kindNamed(content, word) === null ? `One of these: ${all}` : null),
  });
  return readKind(content, typed);
}

/** A rule, or else one day. */
async function askWhen({ prompter, dates }: Deps): Promise<LocalOptions> {
  const typed = await prompter.ask({
    message: `When does it meet?  thu, other thu, 1st sat, december 5  ${skips}`,
    problem: (words) => (words.trim() === '' || whenRead(words, dates()) !== null ? null : meetsHint),
  });
  return whenRead(typed, dates()) ?? {};
}

function whenRead(typed: string, dates: DateForm): LocalOptions | null {
  if ('meets' in readMeets(typed, dates.today)) return { every: typed };
  const once = readDay(typed, { ...dates, direction: 'future' });
  return once !== null && 'day' in once && once.day >= dates.today ? { on: once.day } : null;
}

function askTime({ prompter }: Deps): Promise<string> {
  return prompter.ask({
    message: `What time?  ${skips}`,
    problem: (typed) =>
      typed.trim() === '' || readClockTime(typed) !== null ? null : 'As in: 10am, 9:30, 7pm, noon',
  });
}
