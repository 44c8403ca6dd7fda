/** When they were last in touch before she wrote anything down: `--last`, or the answer to a question. A guess is fine. */

import type { Deps } from '../../deps.ts';
import type { FriendFields } from '../../domain/friend/fields.ts';
import { readAboutWhen } from '../../domain/time/about-when.ts';
import { type BirthdayContext, parseBirthday } from '../../domain/time/birthday.ts';
import { type Day, isDay } from '../../domain/time/day.ts';
import { parseDay } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { homeCountry } from '../home/country-values.ts';
import { saidAtPrompt } from '../shared/problem-of.ts';
import { usage } from '../shared/read-values.ts';

type LastDeps = Pick<Deps, 'today' | 'settings' | 'localeCountry' | 'dates'>;
type LastTold = Pick<FriendFields, 'lastTold' | 'lastAbout'>;

const notKnown = /^(?:skip|no|none|never|not sure|no idea|i don'?t know|dunno|\?)?$/i;

/** Asked once, so that nothing has to be guessed of an old friend. */
export async function askLast(deps: Deps): Promise<LastTold | Record<string, never>> {
  const { prompter } = deps;
  if (!prompter.isInteractive) return {};
  for (;;) {
    const typed = await prompter.ask({
      message: 'When were you last in touch? A guess is fine: "last summer". Enter skips',
    });
    if (notKnown.test(typed.trim())) return {};
    try {
      return readLast(typed, deps);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      deps.output.say(deps.output.style.wrap(saidAtPrompt(error)));
    }
  }
}

/**
 * When they were last in touch, to the day or about. An empty text takes it away.
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

/** A date as birthdays are typed, the last one where it has no year; null for anything else. */
function lastDated(text: string, context: BirthdayContext): Day | null {
  const reading = parseBirthday(text, context);
  if ('problem' in reading) return null;
  if (isDay(reading.birthday)) return reading.birthday;
  const year = Number(context.today.slice(0, 4));
  // Seven years back there is a 29 February, but for one around 1900.
  const years = Array.from({ length: 9 }, (_, back) => `${year - back}${reading.birthday.slice(1)}`);
  return years.find((day) => isDay(day) && day <= context.today) ?? null;
}
