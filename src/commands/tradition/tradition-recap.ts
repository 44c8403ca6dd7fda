/** `daily recap`: the lines of a week, to send as one text. */

import type { Deps, Style } from '../../deps.ts';
import { lateDayInWords } from '../../domain/time/date-words.ts';
import { recapText, weekShared } from '../../domain/tradition/invitation.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { type DeliveryOptions, withDeliveryOptions } from '../contact/delivery.ts';
import type { Command } from '../shared/command.ts';
import { readDay } from '../shared/read-values.ts';
import { commandAbout, findTradition } from './find-tradition.ts';
import { printToSend, reachIfAsked } from './send.ts';
import { readPrompts, readTraditionWords, whichOf, whoInWords } from './tradition-data.ts';

interface RecapOptions extends DeliveryOptions {
  readonly week?: string;
}

export function dailyRecapCommand(deps: Deps): Command {
  const lines = ['momconnect daily recap', 'momconnect daily recap ana --week "last sunday" --copy'];
  const about = "what you wrote in a week, to send as one text; your notes aren't in it";
  const command = commandAbout('recap', about, lines).option(
    '--week <day>',
    'the seven days up to this one; up to today if you leave it out',
  );
  return withDeliveryOptions(command).action(async (words: string[], options: RecapOptions) => {
    const recap = await runTraditionRecap(deps, words.join(' '), options);
    await printToSend(deps, recap, options, renderTraditionRecap);
  });
}

/** `on` is the last of the seven days. `recap` is null, and nothing to send, for a week without an answer that she saved. */
async function runTraditionRecap(deps: Deps, typed: string, options: RecapOptions) {
  const on = options.week === undefined ? deps.today : await readDay(options.week, deps, 'past');
  const { tradition, friends } = await findTradition(deps, typed, ['active', 'paused']);
  const days = weekShared(tradition, on, readPrompts(deps.content));
  const recap = recapText(friends, days, readTraditionWords(deps.content));
  const reach = recap === null ? null : await reachIfAsked(deps, friends, recap, options);
  return { ...whichOf(tradition, friends), on, days, recap, reach };
}

function renderTraditionRecap(
  { number, friends, on, recap }: Awaited<ReturnType<typeof runTraditionRecap>>,
  style: Style,
  reach: readonly Line[],
): string {
  const day = lateDayInWords(on, style.dates);
  const command = `momconnect daily ${number}`;
  if (recap === null)
    return screen(style, [
      `There's no answer of yours saved for the seven days up to ${day}, and that's fine.`,
      { text: 'To save one:', command: `${command} --sent --answer "..."` },
    ]);
  return screen(style, [
    `The seven days up to ${day}, for ${whoInWords(friends)}:`,
    '',
    { verbatim: style.forSending(recap) },
    '',
    ...(reach.length > 0 ? reach : [{ text: 'To copy it:', command: `${command} --recap --copy` }]),
  ]);
}
