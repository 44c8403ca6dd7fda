/** `local show`: all that is known of one place or group, and what to look at there. */

import { Command } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import { type Day, dayInWords } from '../../domain/day.ts';
import { friendsAmong } from '../../domain/friends-among.ts';
import type { Visit } from '../../domain/local/local.ts';
import { namesInWords } from '../../domain/names.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import {
  capitalised,
  comingDayInWords,
  findLocal,
  keptWords,
  type LocalData,
  localData,
  whenInWords,
} from './local-data.ts';
import { kindOf } from './local-kinds.ts';

export interface ShownLocal extends LocalData {
  /** The kind as said in a sentence. */
  readonly title: string;
  readonly visits: readonly Visit[];
  readonly met: readonly { readonly id: string; readonly name: string }[];
  /** What tells a good one from a poor one. */
  readonly look: string;
  /** `of a faith`, `often paid`; null when for anybody. */
  readonly for: string | null;
}

const mostVisits = 5;

export function localShowCommand(deps: Deps): Command {
  return new Command('show')
    .description('what you know of one, and what to look at there')
    .argument('[which...]', 'its number or name; the only one when left out')
    .addHelpText('after', examples(['momconnect local show 1', 'momconnect local show library']))
    .action((words: string[]) => {
      present(deps, runLocalShow(deps, words.join(' ')), (local, style) =>
        renderLocalShow(local, deps.today, style),
      );
    });
}

/** People out of sight stay out of sight. */
export function runLocalShow(deps: Pick<Deps, 'store' | 'today' | 'content'>, typed: string): ShownLocal {
  const local = findLocal(deps, typed);
  const { title, look, note } = kindOf(deps.content, local.kind);
  const met = friendsAmong(deps.store.read(), local.met).map(({ id, name }) => ({ id, name }));
  return { ...localData(local, deps.today), title, visits: local.visits, met, look, for: note };
}

export function renderLocalShow(local: ShownLocal, today: Day, style: Style): string {
  const { number, name, title, place, link, ask, next, every, met } = local;
  const coming = every !== null && next !== null ? `; the next one is ${comingDayInWords(next, today)}` : '';
  const when = whenInWords(local, today);
  const facts = [
    when === null ? null : `${capitalised(when)}${coming}`,
    place === null ? null : `Where: ${place}`,
    link === null ? null : `Page: ${style.link(link, link)}`,
    ask === null ? null : `Whom to ask: ${ask}`,
    visitsLine(local, today),
    noteLine(local, today),
    met.length === 0 ? null : `Met there: ${namesInWords(met.map((friend) => friend.name))}`,
    `What to look at: ${local.look}`,
    local.for === null ? null : `Good to know: ${local.for}`,
  ].filter((fact) => fact !== null);
  const first =
    name.toLowerCase().includes(title) || title === 'something else' ? name : `${name} (${title})`;
  return [
    style.wrap(style.bold(first), `${number}  `, '   '),
    ...facts.map((fact) => style.wrap(fact, '', '   ')),
    '',
    withCommand('To change something:', `momconnect local edit ${number}`, style),
    withCommand('After a visit:', `momconnect local visited ${number}`, style),
  ].join('\n');
}

/** The newest ones. */
function visitsLine({ visits }: ShownLocal, today: Day): string | null {
  if (visits.length === 0) return null;
  const said = visits
    .slice(-mostVisits)
    .map(({ on, felt }) => `${dayInWords(on, today)}${felt === null ? '' : ` (${felt})`}`);
  return `You were there on ${namesInWords([...new Set(said)])}.`;
}

function noteLine({ visits }: ShownLocal, today: Day): string | null {
  const visit = visits.findLast(({ note }) => note !== null);
  return visit === undefined
    ? null
    : `Kept on ${dayInWords(visit.on, today)}: ${keptWords(visit.note ?? '')}`;
}
