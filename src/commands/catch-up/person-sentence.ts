/** One sentence about one person: on how many days, who began, and the calls. */

import { inWords, timesInWords } from '../../domain/time/spans.ts';
import type { PersonFound, TimeFound } from './catch-up-data.ts';

/** If one of the two wrote first on at least this share of the days, that one "mostly" wrote first. */
const mostly = 0.65;

/** @param name as short as it can be */
export function personSentence({ times }: PersonFound, name: string): string {
  const texts = times.filter(({ way }) => way === 'text');
  const groups = times.filter(({ way }) => way === 'group');
  const calls = times.filter(({ way }) => way === 'call' || way === 'video');
  const parts = [
    ...textParts(texts, name),
    ...groupParts(groups, texts.length > 0 ? '' : `${name} `),
    ...callParts(calls, name),
  ];
  return parts.length === 0 ? `${name} not at all.` : `${parts.join('. ')}.`;
}

function textParts(texts: readonly TimeFound[], name: string): string[] {
  if (texts.length === 0) return [];
  const answered = texts.filter(({ outcome }) => outcome === 'connected');
  if (answered.length === 0) return oneSided(texts, name);
  const first = texts.filter(({ by }) => by === 'me').length;
  return [`${name} on ${days(texts.length)}, ${whoBegan(first, texts.length, name)}`];
}

function oneSided(texts: readonly TimeFound[], name: string): string[] {
  const byHer = texts.filter(({ by }) => by === 'me').length;
  const byFriend = texts.length - byHer;
  return [
    ...(byHer > 0 ? [`You wrote ${name} on ${days(byHer)}, no answer yet`] : []),
    ...(byFriend > 0 ? [`${name} wrote on ${days(byFriend)}`] : []),
  ];
}

function whoBegan(first: number, count: number, name: string): string {
  if (first === count) return 'you wrote first';
  if (first === 0) return `${name} wrote first`;
  if (first >= count * mostly) return 'mostly you wrote first';
  return first <= count * (1 - mostly) ? `mostly ${name} wrote first` : 'you took turns writing first';
}

const groupParts = (groups: readonly TimeFound[], who: string): string[] =>
  groups.length === 0 ? [] : [`${who === '' ? 'In' : `${who}in`} a group on ${days(groups.length)}`];

function callParts(calls: readonly TimeFound[], name: string): string[] {
  const side = (by: TimeFound['by']) => calls.filter((call) => call.by === by);
  const missed = (some: readonly TimeFound[]) => some.filter(({ outcome }) => outcome === 'attempt').length;
  const [byFriend, byHer] = [side('friend'), side('me')];
  return [
    ...(byFriend.length > 0
      ? [`${name} called ${timesInWords(byFriend.length)}${missedWords(missed(byFriend), byFriend.length)}`]
      : []),
    ...(byHer.length > 0
      ? [`You called ${name} ${timesInWords(byHer.length)}${unansweredWords(missed(byHer), byHer.length)}`]
      : []),
  ];
}

function missedWords(missed: number, count: number): string {
  if (missed === 0) return '';
  if (missed < count) return `, you missed ${inWords(missed)}`;
  return `, and you missed ${count === 1 ? 'it' : count === 2 ? 'both' : 'all of them'}`;
}

function unansweredWords(missed: number, count: number): string {
  if (missed === 0) return '';
  return missed === count ? ', no answer' : `, ${inWords(missed)} with no answer`;
}

const days = (count: number): string => (count === 1 ? 'one day' : `${inWords(count)} days`);
