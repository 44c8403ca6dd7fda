/** `local show`: all that is known of one place or group, and what to look at there. */

import type { Deps, Style } from '../../deps.ts';
import { capitalised } from '../../domain/capitalised.ts';
import { type DateForm, dayInWords } from '../../domain/date-words.ts';
import { friendsAmong } from '../../domain/friends-among.ts';
import type { Local, Visit } from '../../domain/local/local.ts';
import { namesInWords } from '../../domain/names.ts';
import { inWords } from '../../domain/spans.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import {
  comingDayInWords,
  findLocal,
  keptWords,
  type LocalData,
  localData,
  whenInWords,
} from './local-data.ts';
import { kindOf } from './local-kinds.ts';
import { wayOf, whatOf } from './local-visited.ts';

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
      present(deps, runLocalShow(deps, words.join(' ')), renderLocalShow);
    });
}

/** People out of sight stay out of sight. */
export function runLocalShow(deps: Pick<Deps, 'store' | 'today' | 'content'>, typed: string): ShownLocal {
  const local = findLocal(deps, typed);
  const { title, look, note } = kindOf(deps.content, local.kind);
  const met = friendsAmong(deps.store.read(), local.met).map(({ id, name }) => ({ id, name }));
  const visits = visitsWithNotes(deps.store, local);
  return { ...localData(local, deps.today), title, visits, met, look, for: note };
}

/** What she kept of a day on which she met somebody stands in what was logged then. */
function visitsWithNotes(store: Deps['store'], local: Local): readonly Visit[] {
  if (local.met.length === 0) return local.visits;
  const state = store.read();
  const [what, way] = [whatOf(local), wayOf(local)];
  const logged = store
    .history(null)
    .filter((each) => each.note !== null && !each.isPrivate && each.what === what && each.way === way)
    .filter(({ friends }) => friendsAmong(state, friends).length > 0);
  return local.visits.map((visit) => {
    const notes = logged.filter(({ on }) => on === visit.on).map(({ note }) => note);
    const all = [visit.note, ...notes].filter((note) => note !== null);
    return { ...visit, note: all.length === 0 ? null : all.join('\n') };
  });
}

export function renderLocalShow(local: ShownLocal, style: Style): string {
  const { number, name, title, place, link, ask, next, every, met } = local;
  const coming =
    every !== null && next !== null ? `; the next one is ${comingDayInWords(next, style.dates)}` : '';
  const when = whenInWords(local, style.dates);
  const facts = [
    when === null ? null : `${capitalised(when)}${coming}`,
    place === null ? null : `Where: ${place}`,
    link === null ? null : `Page: ${style.link(link, link)}`,
    ask === null ? null : `Who to ask: ${ask}`,
    met.length === 0 ? null : `Met there: ${namesInWords(met.map((friend) => friend.name))}`,
    `What to look at: ${local.look}`,
    local.for === null ? null : `Good to know: ${local.for}`,
  ].filter((fact) => fact !== null);
  const first =
    name.toLowerCase().includes(title) || title === 'something else' ? name : `${name} (${title})`;
  return [
    style.wrap(style.bold(first), `${number}  `, '   '),
    ...facts.map((fact) => style.wrap(fact, '', '   ')),
    ...visitLines(local, style),
    '',
    withCommand('To change something:', `momconnect local edit ${number}`, style),
    withCommand('After a visit:', `momconnect local visited ${number}`, style),
  ].join('\n');
}

/** The newest first: when, how it felt, and what was kept. */
function visitLines({ visits }: ShownLocal, style: Style): readonly string[] {
  if (visits.length === 0) return [];
  const newest = [...visits].sort((a, b) => (a.on > b.on ? -1 : 1));
  const before = newest.length - mostVisits;
  const lines = [
    ...newest.slice(0, mostVisits).map((visit) => visitLine(visit, style.dates)),
    ...(before > 0
      ? [`and ${before === 1 ? 'once' : before === 2 ? 'twice' : `${inWords(before)} times`} before`]
      : []),
  ];
  return ['You were there:', ...lines.map((line) => style.wrap(line, '  ', '    '))];
}

function visitLine({ on, felt, note }: Visit, dates: DateForm): string {
  const notes = (note ?? '').split('\n').filter((line) => line.trim() !== '');
  const when = `${dayInWords(on, dates)}${felt === null ? '' : `, ${felt}`}`;
  return notes.length === 0 ? when : `${when}: ${notes.map(keptWords).join(' ')}`;
}
