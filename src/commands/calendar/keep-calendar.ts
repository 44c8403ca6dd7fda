/** The calendar file that she set: written again after a command that changed something in it, and only then. */

import type { Deps } from '../../deps.ts';
import { stableHash } from '../../domain/text/stable-hash.ts';
import { UserError } from '../../errors.ts';
import { type CalendarEvent, calendarFile, isOurCalendar, markIn } from '../../formats/calendar.ts';
import { alreadyThere } from '../shared/read-values.ts';
import { calendarEvents } from './calendar-events.ts';

export async function calendarText(deps: Deps, hasNames: boolean) {
  const events = calendarEvents(deps, hasNames);
  return { entries: events.length, text: await textOf(events, deps) };
}

/** The first time. Answers the absolute path. Throws UserError `exists` for somebody else's file, and `unreadable`. */
export async function startCalendar(deps: Deps, file: string): Promise<string> {
  try {
    // `config` leaves her list alone otherwise.
    await deps.store.open();
    return await writeAnew(deps, file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const way = { text: 'To use another file:', command: 'momconnect config set calendar FILE' };
    throw new UserError(error.message, { code: error.code, ways: [way], cause: error });
  }
}

/** Says in one line when it can't be written, because what she did is saved and the rest of her answer is there. */
export async function keepCalendar(deps: Deps): Promise<void> {
  const file = deps.settings.get('calendar');
  if (file === null) return;
  try {
    await writeAnew(deps, file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    deps.output.say(`Your calendar file wasn't updated. ${error.message}`);
  }
}

/** With nothing in it, for when everything else is deleted. */
export async function emptyCalendar(deps: Deps): Promise<void> {
  const file = deps.settings.get('calendar');
  if (file === null) return;
  await deps.files.rewrite(file, async (before) =>
    before !== null && isOurCalendar(before) ? await textOf([], deps) : null,
  );
}

function writeAnew(deps: Deps, file: string): Promise<string> {
  return deps.files.rewrite(file, async (before) => {
    if (before !== null && !isOurCalendar(before))
      throw alreadyThere(`That file isn't a momconnect calendar: ${file}`);
    const events = calendarEvents(deps, false);
    // What is the same isn't written again, so it doesn't sync again either, and its library isn't loaded.
    return before !== null && markIn(before) === markOf(events) ? null : await textOf(events, deps);
  });
}

function textOf(events: readonly CalendarEvent[], { now }: Pick<Deps, 'now'>): Promise<string> {
  return calendarFile(events, { stampedAt: now(), name: 'momconnect', mark: markOf(events) });
}

/** Count it up when the same entries are to be written another way. */
const version = 1;

function markOf(events: readonly CalendarEvent[]): string {
  const text = JSON.stringify([version, events]);
  return ['1', '2'].map((salt) => stableHash(salt + text).toString(36)).join('z');
}
