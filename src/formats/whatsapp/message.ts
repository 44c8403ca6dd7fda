/** What the rest of a line after its date and time says. The words of a message never leave this file. */

import { type CallLine, readCallLine } from './call-line.ts';
import {
  isAttached,
  isDeleted,
  isGroupEvent,
  isLongSentence,
  isNotice,
  isWholeNotice,
} from './system-line.ts';

export type Message =
  /** Somebody wrote: words, which are typed, or a picture, or something deleted later. */
  | { readonly kind: 'wrote'; readonly sender: string; readonly isTyped: boolean }
  | CallMessage
  /** A line of the program. Before a notice, an iPhone puts the title of the chat: the friend, or the name of the group. */
  | { readonly kind: 'nobody'; readonly isOfGroup: boolean; readonly titled: string | null };

export interface CallMessage {
  readonly kind: 'call';
  /** null where the line doesn't say who called. */
  readonly sender: string | null;
  readonly call: CallLine;
}

const longestSender = 120;
const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** People who aren't in her contacts have a tilde before the name they gave themselves. */
const tilde = /^~[\s\u00a0\u202f]*/;

/** @param rest what comes after the header, and maybe only the beginning of it */
export function readMessage(rest: string): Message {
  const colon = /: |:$/.exec(rest);
  const sender = colon === null ? '' : senderIn(rest.slice(0, colon.index));
  if (colon === null || sender === '') return ofProgram(rest);
  const body = rest.slice(colon.index + 2);
  const text = body.replace(marks, '').trim();
  const call = readCallLine(text, isMarked(body));
  if (call !== null) return { kind: 'call', sender, call };
  if (!isMarked(body) && !isWholeNotice(text)) return { kind: 'wrote', sender, isTyped: true };
  if (isNotice(text)) return { kind: 'nobody', isOfGroup: false, titled: sender };
  return isDoneBy(sender, text) || isLongSentence(text)
    ? { kind: 'nobody', isOfGroup: isGroupEvent(text), titled: null }
    : { kind: 'wrote', sender, isTyped: false };
}

/** An iPhone puts a mark before everything that wasn't typed. */
const isMarked = (body: string): boolean => /^[\s\u00a0]*\u200e/.test(body);

/** `''` for the start of a line of the program that has a colon in it, as `Ana changed the group name to "Story: time"`. */
function senderIn(text: string): string {
  const name = text.replace(marks, '').replace(tilde, '').replace(/\s+/g, ' ').trim();
  const quotes = name.match(/["“”„«»「」]/g) ?? [];
  return name.length > longestSender || quotes.length % 2 === 1 || isNotice(name) ? '' : name;
}

/** `Ana: ‎Ana added you`, `Ana: ‎Ana pinned a message`, `Story time: ‎You created this group`. */
function isDoneBy(sender: string, text: string): boolean {
  if (isAttached(text) || isDeleted(text)) return false;
  if (text.startsWith(`${sender} `)) return true;
  return someoneDid.test(text) && isGroupEvent(text);
}

/** She, or somebody with a name, and what they did. */
const someoneDid =
  /^(?:you|du|sie|tú|você|vous|tu|hai|je|jij|u) |^~?.{1,60}? (?:added|left|joined|created|removed|changed)\b/i;

function ofProgram(rest: string): Message {
  const text = rest.replace(marks, '').trim();
  const call = readCallLine(text, true);
  if (call !== null) return { kind: 'call', sender: null, call };
  return { kind: 'nobody', isOfGroup: !isNotice(text) && isGroupEvent(text), titled: null };
}
