/** `daily recap`: the lines of a week, to send as one text. */

import type { Deps, Style } from '../../deps.ts';
import { lateDayInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { recapText, type SharedDay, weekShared } from '../../domain/tradition/recap.ts';
import { examples } from '../../ui/examples.ts';
import { withCommand } from '../../ui/with-command.ts';
import { type Delivery, type DeliveryOptions, withDeliveryOptions } from '../contact/delivery.ts';
import { Command } from '../shared/command.ts';
import { readDay } from '../shared/read-values.ts';
import { findTradition } from './find-tradition.ts';
import { printToSend, reachIfAsked } from './send.ts';
import { type Member, memberOf, whoInWords } from './tradition-data.ts';
import { readPrompts, readTraditionWords } from './tradition-words.ts';

interface RecapOptions extends DeliveryOptions {
  readonly week?: string;
}

export interface Recap {
  readonly id: string;
  readonly number: number;
  readonly friends: readonly Member[];
  /** The last of the seven days. */
  readonly on: Day;
  readonly days: readonly SharedDay[];
  /** null, and nothing to send, for a week without an answer that she saved. */
  readonly recap: string | null;
  /** null when it was not asked for. */
  readonly reach: Delivery | null;
}

export function traditionRecapCommand(deps: Deps): Command {
  const command = new Command('recap')
    .description("what you wrote in a week, to send as one text; your notes aren't in it")
    .argument('[which...]', "its number, or who it's with")
    .option('--week <day>', 'the seven days up to this one; up to today if you leave it out')
    .addHelpText(
      'after',
      examples(['momconnect daily recap', 'momconnect daily recap ana --week "last sunday" --copy']),
    );
  return withDeliveryOptions(command).action(async (words: string[], options: RecapOptions) => {
    const recap = await runTraditionRecap(deps, words.join(' '), options);
    await printToSend(deps, recap, recap.reach, options, (data, style, reach) =>
      renderTraditionRecap(data, style, reach),
    );
  });
}

export async function runTraditionRecap(deps: Deps, typed: string, options: RecapOptions): Promise<Recap> {
  const on = options.week === undefined ? deps.today : await readDay(options.week, deps, 'past');
  const { tradition, friends } = await findTradition(deps, typed, ['active', 'paused']);
  const days = weekShared(tradition, on, readPrompts(deps.content));
  const about = { id: tradition.id, number: tradition.number, friends: friends.map(memberOf), on, days };
  const recap = recapText(friends, days, readTraditionWords(deps.content));
  if (recap === null) return { ...about, recap, reach: null };
  const reach = await reachIfAsked(deps, friends, recap, options);
  return { ...about, recap, reach };
}

export function renderTraditionRecap(
  { number, friends, on, recap }: Recap,
  style: Style,
  reach: readonly string[],
): string {
  const day = lateDayInWords(on, style.dates);
  if (recap === null)
    return [
      style.wrap(`There's no answer of yours saved for the seven days up to ${day}, and that's fine.`),
      withCommand('To save one:', `momconnect daily ${number} --sent --answer "..."`, style),
    ].join('\n');
  return [
    style.wrap(`The seven days up to ${day}, for ${whoInWords(friends)}:`),
    '',
    style.forSending(recap),
    '',
    ...(reach.length > 0
      ? reach
      : [withCommand('To copy it:', `momconnect daily ${number} --recap --copy`, style)]),
  ].join('\n');
}
