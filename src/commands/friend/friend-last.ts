/**
 * When they were last in touch before she used this program: `--last`, or the answer to a question. A guess is fine.
 */

import type { Deps } from '../../deps.ts';
import type { FriendFields } from '../../domain/friend/fields.ts';
import { readAboutWhen } from '../../domain/time/about-when.ts';
import { type BirthdayContext, parseBirthday } from '../../domain/time/birthday.ts';
import { type Day, isDay } from '../../domain/time/day.ts';
import { parseDay } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { homeCountry } from '../home/country-values.ts';
import { promptMessage } from '../shared/ask.ts';
import { usage } from '../shared/read-values.ts';

type LastDeps = Pick<Deps, 'today' | 'settings' | 'localeCountry' | 'dates'>;
type LastTold = Pick<FriendFields, 'lastTold' | 'lastAbout'>;

const notKnown = /^(?:skip|no|none|never|not sure|no idea|i don'?t know|dunno|\?)?$/i;

/** Asks once, so that we don't have to guess about an old friend. */
export async function askLast(deps: Deps): Promise<LastTold | Record<string, never>> {
  const { prompter } = deps;
  if (!prompter.isInteractive) return {};
  for (;;) {
    const answer = await prompter.ask({
      message: 'When were you last in touch? A guess is fine: "last summer". Enter skips',
    });
    if (notKnown.test(answer.trim())) return {};
    try {
      return readLast(answer, deps);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      deps.output.say(deps.output.style.wrap(promptMessage(error)));
    }
  }
}

/**
 * When they were last in touch, exactly or roughly. An empty text removes it.
 *
 * @throws UserError `usage`
 */
export function readLast(text: string, deps: LastDeps): LastTold {
  if (text.trim() === '') return { lastTold: null, lastAbout: null };
  const context = { today: deps.today, country: homeCountry(deps) };
  const exact = parseDay(text, { ...deps.dates(), direction: 'past' });
  const about = 'day' in exact ? null : readAboutWhen(text, context);
  if (about !== null) return { lastTold: about.day, lastAbout: about.words };
  const day = 'day' in exact ? exact.day : lastDated(text, context);
  if (day !== null) return { lastTold: day, lastAbout: null };
  const problem = 'problem' in exact ? exact.problem : '';
  throw usage(problem, 'A guess is fine: yesterday, last summer, in march, two years ago, 2024-05-12');
}

/** A date in any form of a birthday; without a year, the last one. null for anything else. */
function lastDated(text: string, context: BirthdayContext): Day | null {
  const reading = parseBirthday(text, context);
  if ('problem' in reading) return null;
  if (isDay(reading.birthday)) return reading.birthday;
  const year = Number(context.today.slice(0, 4));
  // Nine years always include a February 29, except around 1900.
  const years = Array.from({ length: 9 }, (_, back) => `${year - back}${reading.birthday.slice(1)}`);
  return years.find((day) => isDay(day) && day <= context.today) ?? null;
}
