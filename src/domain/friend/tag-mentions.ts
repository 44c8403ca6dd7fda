/** Finds the tags in a sentence that stand for people. Most tags are everyday words, so their place has to say so. */

import { foldText } from '../text/fold-text.ts';
import { matchName, type NameBook } from './names.ts';
import type { FindGroup, TagGroup } from './tag-groups.ts';

/** A part of the text, from one character up to another. */
export interface TagMention {
  readonly group: TagGroup;
  readonly from: number;
  readonly until: number;
}

interface Piece {
  readonly input: string;
  readonly word: string;
  readonly from: number;
  readonly until: number;
}

const mostWords = 6;
const links = /^(?:with|and|plus)$/;
const verbs =
  /^(?:called|phoned|rang|texted|messaged|emailed|wrote|saw|met|visited|hosted|facetimed|zoomed|invited)$/;
const articles = /^(?:the|my|our)$/;
/** What may follow a tag of one word. `school pickup` and `church was cold` are about something else. */
const followers =
  /^(?:with|and|plus|at|in|on|over|for|about|by|via|before|after|during|last|this|again|today|tonight|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
/** In front of a tag, these say what a talk was about, or where something was. */
const elsewhere = /^(?:about|from|for|at|in|of|without|not|except)$/;

const isSign = (input: string): boolean => /^[,;&+]$/.test(input);

/** In order. Looks up to a colon: the note is behind it, or else the colon is behind a day. */
export function findTagMentions(text: string, find: FindGroup, book: NameBook): readonly TagMention[] {
  const [head = ''] = text.split(/:(?=\s|$)/);
  const mentions = mentionsIn(text, 0, head.length, find, book);
  if (mentions.length > 0 || head.length === text.length) return mentions;
  const [next = ''] = text.slice(head.length + 1).split(/:(?=\s|$)/);
  return mentionsIn(text, head.length + 1, head.length + 1 + next.length, find, book);
}

function mentionsIn(
  text: string,
  from: number,
  until: number,
  find: FindGroup,
  book: NameBook,
): readonly TagMention[] {
  const pieces = [...text.slice(from, until).matchAll(/[^\s,;&+]+|[,;&+]/g)].map(
    ({ 0: input, index }): Piece => {
      const end = from + index + input.length;
      return {
        input,
        word: isSign(input) ? input : foldText(input),
        from: from + index,
        until: end,
      };
    },
  );
  const mentions: TagMention[] = [];
  for (let at = 0; at < pieces.length; at++) {
    for (let length = Math.min(mostWords, pieces.length - at); length > 0; length--) {
      const span = pieces.slice(at, at + length);
      if (span.some(({ word }) => isSign(word))) continue;
      const group = find(span.map(({ input }) => input).join(' '));
      const start = group === null ? null : startOf(pieces, at, length, mentions, book);
      if (group === null || start === null) continue;
      mentions.push({ group, from: start, until: endOf(span.at(-1) as Piece) });
      at += length - 1;
      break;
    }
  }
  return mentions;
}

/** Without a sign at the end: `school-moms.` */
const endOf = ({ input, until }: Piece): number =>
  until - (input.length - input.replace(/[.!?)'"]+$/, '').length);

/** Where the mention begins, with its article; null if the tag isn't in the place of a name there. */
function startOf(
  pieces: readonly Piece[],
  at: number,
  length: number,
  mentions: readonly TagMention[],
  book: NameBook,
): number | null {
  const piece = pieces[at] as Piece;
  if (/^["'(]*#/.test(piece.input)) return piece.from;
  const hasArticle = articles.test(pieces[at - 1]?.word ?? '');
  const start = hasArticle ? at - 1 : at;
  const before = pieces[start - 1];
  const isSeveral = length > 1 || piece.word.includes(' ');
  const follower = pieces[at + length]?.word;
  const from = pieces[start]?.from ?? piece.from;
  if (isSeveral) return before !== undefined && elsewhere.test(before.word) ? null : from;
  const isFollowed = follower === undefined || isSign(follower) || followers.test(follower);
  return isFollowed && isPlaced(before, mentions, book) ? from : null;
}

function isPlaced(before: Piece | undefined, mentions: readonly TagMention[], book: NameBook): boolean {
  if (before === undefined || links.test(before.word) || verbs.test(before.word)) return true;
  if (isSign(before.word)) return true;
  const isMention = mentions.some(({ until }) => until >= before.until);
  return isMention || matchName(before.input, book, 'last').kind !== 'none';
}
