/** Turns `you got the job` into what follows `Congratulations on`: `getting the job`. */

import { lookUp } from '../look-up.ts';
import { plainOf } from './plain-of.ts';

const irregular =
  'got-getting had-having made-making won-winning ran-running bought-buying found-finding began-beginning became-becoming ' +
  'built-building sold-selling wrote-writing beat-beating quit-quitting left-leaving met-meeting did-doing went-going ' +
  'gave-giving sent-sending brought-bringing drove-driving lent-lending knit-knitting kept-keeping told-telling took-taking paid-paying came-coming opened-opening entered-entering ' +
  'finished-finishing offered-offering delivered-delivering recovered-recovering';
const ingOf: Readonly<Record<string, string>> = Object.fromEntries(
  irregular.split(' ').map((pair) => pair.split('-') as [string, string]),
);
/** Things somebody gets: `she's engaged` becomes `getting engaged`. */
const states = /^(?:engaged|married|promoted|hired|accepted|published|tenured|elected|picked|chosen)\b/i;

/**
 * @param friend as she's called; words to her don't need the name
 * @param names on her list, whose news it may be: `Leo made the team`
 * @returns null when nothing was done
 */
export function pastAsIng(text: string, friend: string, names: readonly string[]): string | null {
  const first = /^\S+/.exec(text)?.[0] ?? '';
  const isFriend = new RegExp(
    `^(?:she|you|u|they|${escapePattern(friend)})(?:['’]?(?:s|re|ve|d))?$`,
    'i',
  ).test(first);
  const isNamed = names.some((name) => name.split(' ')[0]?.toLowerCase() === first.toLowerCase());
  const owner = /^(?:your|ur|her) [\w'’-]+ /i.exec(text)?.[0] ?? '';
  const subject = isFriend || isNamed ? `${first} ` : owner;
  const rest = text
    .slice(text.startsWith(subject) ? subject.length : 0)
    .replace(/^(?:(?:is|are|has|have|was|were|just|finally|now|already) )+/i, '');
  // `you did it` is already a sentence to say.
  const news = /^did (?:it|this|that)\b/i.test(rest) ? null : ingForm(rest);
  if (news === null) return null;
  if (subject === '' || isFriend) return news.replace(/^being pregnant(?=\W*$)/, 'your pregnancy');
  return `${subject}${news}`;
}

/** What the friend got is her own: `getting her license` is getting your license. */
export function ofHerOwn(news: string): string {
  return news.replace(/^(getting|finding|making|buying) her (?=(?!(?:a|an|the|some|to)\b)\S)/, '$1 your ');
}

function ingForm(text: string): string | null {
  const verb = /^[a-z]+/i.exec(text)?.[0] ?? '';
  const after = text.slice(verb.length);
  if (states.test(text)) return `getting ${verb.toLowerCase()}${after}`;
  if (/^(?:pregnant|cancer.free|sober|debt.free)\b/i.test(text))
    return `being ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  const ing = lookUp(ingOf, verb.toLowerCase());
  if (ing !== undefined) return `${ing}${after}`;
  if (!/^[a-z]{2,}ed$/i.test(verb)) return null;
  return `${regularIng(verb.toLowerCase())}${after}`;
}

/** `got` is get, `started` is start; null for a verb we don't know. */
export function plainOfPast(past: string): string | null {
  const ing = ingForm(past);
  return ing === null ? null : plainOf(ing);
}

/** `get` becomes `getting`, `make` `making`, `sell` `selling`. */
export function ingOfPlain(input: string): string {
  const verb = input.toLowerCase();
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  const isShort =
    /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) || /^(?:begin|forget|admit|commit|prefer)$/.test(verb);
  return isShort ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** `graduated` becomes `graduating`, `passed` `passing`, `adopted` `adopting`, `planned` `planning`. */
function regularIng(past: string): string {
  return past.endsWith('ied') ? `${past.slice(0, -3)}ying` : `${past.slice(0, -2)}ing`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
