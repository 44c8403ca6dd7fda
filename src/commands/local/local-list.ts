/** `local list` and `local show`: the places and groups she is trying, and everything about one. */

import type { Deps, Style } from '../../deps.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import type { LocalPlace, Visit } from '../../domain/place/local.ts';
import { isOnce } from '../../domain/place/meets.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { type DateForm, dayInWords } from '../../domain/time/date-words.ts';
import { timesInWords } from '../../domain/time/spans.ts';
import { type Line, numbered, screen } from '../../ui/screen.ts';
import { inQuotes } from '../../ui/shell-quote.ts';
import { noteInShort } from '../contact/log-lines.ts';
import { answering, Command } from '../shared/command.ts';
import { listCommand } from '../shared/list-command.ts';
import { contactAt, findLocal, kindOf, localData, nextInWords, whenInWords } from './local-data.ts';

const mostVisits = 5;

export function localListCommand(deps: Deps): Command {
  return listCommand<ListedPlace>(deps, {
    about: 'the places and groups on your list',
    all: 'also the ones you took off it',
    examples: ['momconnect local list --all'],
    run: runLocalList,
    none: { text: 'Nothing is on your list yet. Places to look at:', command: 'momconnect local ideas' },
    row: placeLine,
    ways: ([{ number }]) => [
      { text: "What's on this week:", command: 'momconnect local' },
      { text: 'All about one:', command: `momconnect local show ${number}` },
    ],
  });
}

type ListedPlace = ReturnType<typeof runLocalList>[number];

/** In the order they were added; those that are over come last. */
function runLocalList({ store, today }: Deps, includesAll: boolean) {
  const locals = store.read().locals.filter(({ isRemoved }) => includesAll || !isRemoved);
  const places = locals.map((local) => {
    const { isRemoved, meets } = local;
    return { ...localData(local, today), isRemoved, isOver: isOnce(meets) && meets < today };
  });
  return places.sort((a, b) => Number(a.isOver) - Number(b.isOver));
}

function placeLine(local: ListedPlace, { dates }: Style): string {
  const { name, place, every, on, at, isOver, isRemoved } = local;
  if (isRemoved) return `${name}: off your list`;
  const when = isOver ? `was on ${dayInWords(on ?? '', dates)}` : whenInWords(every ?? on, at, dates);
  const facts = [when, place].filter((fact) => fact !== null).join(', ');
  return `${name}${facts === '' ? '' : `: ${facts}`}${nextInWords(local, '. Next: ', dates)}`;
}

export function localShowCommand(deps: Deps): Command {
  return new Command('show')
    .description("what you've saved about a place, and what to look for there")
    .argument('[which...]', "its number or name; not needed if there's only one")
    .examples('momconnect local show 1', 'momconnect local show library')
    .action(answering(deps, runLocalShow, renderLocalShow));
}

/** Leaves out friends hidden from lists. */
async function runLocalShow(deps: Deps, input: string) {
  const local = findLocal(deps, input);
  const { title, look, note } = kindOf(deps.content, local.kind);
  const met = friendsAmong(deps.store.read(), local.met).map(({ id, name }) => ({ id, name }));
  const visits = await visitsWithNotes(deps, local);
  return { ...localData(local, deps.today), title, visits, met, look, for: note };
}

/** Her notes about a day when she met somebody are in that day's log. */
async function visitsWithNotes({ store }: Deps, local: LocalPlace): Promise<readonly Visit[]> {
  if (local.met.length === 0) return local.visits;
  const { way, what } = contactAt(local);
  const interactions = (await store.history(null))
    .filter((each) => each.note !== null && !each.isPrivate && each.what === what && each.way === way)
    .filter(({ friends }) => friendsAmong(store.read(), friends).length > 0);
  return local.visits.map((visit) => {
    const notes = [visit, ...interactions.filter(({ on }) => on === visit.on)].map(({ note }) => note);
    return { ...visit, note: notes.filter((note) => note !== null).join('\n') || null };
  });
}

type Shown = Awaited<ReturnType<typeof runLocalShow>>;

function renderLocalShow(local: Shown, style: Style): string {
  const { number, name, title, place, link, ask, met } = local;
  const when = whenInWords(local.every ?? local.on, local.at, style.dates);
  const isKindSaid = name.toLowerCase().includes(title) || title === 'something else';
  const facts = [
    when && `${capitalize(when)}${nextInWords(local, '; the next one is ', style.dates)}`,
    place && `Where: ${place}`,
    link && `Page: ${style.link(link, link)}`,
    ask && `Who to ask: ${ask}`,
    met.length > 0 && `You met: ${namesInWords(met.map((friend) => friend.name))}`,
    `Look for: ${local.look}`,
    local.for && `Good to know: ${local.for}`,
  ];
  return screen(style, [
    numbered(number, style.bold(isKindSaid ? name : `${name} (${title})`)),
    ...facts.map((text) => text && { text, first: '', rest: '   ' }),
    ...visitLines(local, style.dates),
    '',
    { text: 'To change something:', command: `momconnect local edit ${number} --name ${inQuotes(name)}` },
    { text: "After you've been there:", command: `momconnect local visited ${number}` },
    { text: 'To take it off your list:', command: `momconnect local remove ${number}` },
  ]);
}

/** Newest first: when, how it felt, and her note. */
function visitLines({ visits }: Shown, dates: DateForm): readonly Line[] {
  if (visits.length === 0) return [];
  const newest = [...visits].sort((a, b) => (a.on > b.on ? -1 : 1));
  const before = newest.length - mostVisits;
  const lines = newest.slice(0, mostVisits).map(({ on, felt, note }) => {
    const when = `${dayInWords(on, dates)}${felt === null ? '' : `, ${felt}`}`;
    const notes = (note ?? '').split('\n').filter((line) => line.trim() !== '');
    return notes.length === 0 ? when : `${when}: ${notes.map(noteInShort).join(' ')}`;
  });
  const all = before > 0 ? [...lines, `and ${timesInWords(before)} before`] : lines;
  return ["You've been there:", ...all.map((text) => ({ text, first: '  ', rest: '    ' }))];
}
