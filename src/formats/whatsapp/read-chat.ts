/** Reads an exported WhatsApp chat line by line, and keeps who wrote and called on which day: never a word of it. */

import type { Chat, ChatCall, ChatDay } from '../../domain/catch-up/chat.ts';
import { type DateOrder, dayIn, ordersOf, type WrittenDate } from './dates.ts';
import { type Header, readHeader } from './header.ts';
import { lineStarts } from './line-starts.ts';
import { type CallMessage, readMessage } from './message.ts';

export interface ChatRead {
  /** How its dates can be read: one way where the file decides, several where only she can tell. */
  readonly orders: readonly DateOrder[];
  /** A date that can be read several ways, as written. */
  readonly example: WrittenDate;
  /** What files of one phone have in common. */
  readonly style: string;
  /** Letters outside of English are a guess: the file isn't in Unicode. */
  readonly isGuessed: boolean;
  readonly inOrder: (order: DateOrder) => Chat;
}

export type ChatProblem = 'empty' | 'other' | 'dates' | 'long';

/** A chat has its first message in its first lines. */
const mostLinesBefore = 20;
/** In bytes: so much without any message isn't a chat, even if it has no line end. */
const longestBefore = 1_048_576;
/** More days with more people than any phone exports. */
const mostEntries = 500_000;

interface RawDay {
  readonly date: WrittenDate;
  readonly wrote: Set<string>;
  readonly calls: Map<string, ChatCall & { count: number }>;
}

export async function readChat(
  chunks: AsyncIterable<Uint8Array>,
  most = mostEntries,
): Promise<ChatRead | ChatProblem> {
  const reader = new ChatReader();
  let lines = 0;
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  };
  for await (const starts of lineStarts(counted())) {
    for (const { text, isGuessed } of starts) {
      reader.take(text, isGuessed);
      if (reader.style !== null) continue;
      if (text.trim() !== '') lines += 1;
      if (lines > mostLinesBefore) return 'other';
    }
    if (reader.style === null && bytes > longestBefore) return 'other';
    if (reader.entries > most) return 'long';
  }
  if (reader.style === null) return lines === 0 ? 'empty' : 'other';
  return reader.answer();
}

class ChatReader {
  style: string | null = null;
  entries = 0;
  readonly #days = new Map<string, RawDay>();
  #first: Header | null = null;
  #isGroup = false;
  readonly #titles = new Set<string>();
  readonly #typed = new Set<string>();
  #isGuessed = false;

  take(line: string, isGuessed: boolean): void {
    const header = readHeader(line);
    if (header === null || (this.style !== null && header.style !== this.style)) return;
    this.style ??= header.style;
    this.#first ??= header;
    this.#isGuessed ||= isGuessed;
    const message = readMessage(line.slice(header.end));
    if (message.kind === 'nobody') {
      this.#isGroup ||= message.isOfGroup;
      if (message.titled !== null) this.#add(this.#titles, message.titled);
      return;
    }
    const day = this.#dayOf(header.date);
    if (message.kind === 'call') {
      this.#addCall(day, message);
      return;
    }
    if (message.isTyped) this.#typed.add(message.sender);
    this.#add(day.wrote, message.sender);
  }

  /** Counts what is in memory. */
  #add(names: Set<string>, name: string): void {
    if (!names.has(name)) this.entries += 1;
    names.add(name);
  }

  #addCall({ calls }: RawDay, { sender: by, call }: CallMessage): void {
    const key = `${call.way} ${call.isAnswered} ${call.isMissed} ${by}`;
    const sameCall = calls.get(key);
    if (sameCall !== undefined) sameCall.count += 1;
    else {
      calls.set(key, { by, ...call, count: 1 });
      this.entries += 1;
    }
  }

  #dayOf(date: WrittenDate): RawDay {
    const key = date.join(' ');
    const sameDay = this.#days.get(key);
    if (sameDay !== undefined) return sameDay;
    const day: RawDay = { date, wrote: new Set(), calls: new Map() };
    this.#days.set(key, day);
    this.entries += 1;
    return day;
  }

  answer(): ChatRead | 'dates' {
    const dates = [...this.#days.values()].map(({ date }) => date);
    const first = this.#first as Header;
    if (dates.length === 0) dates.push(first.date);
    const orders = ordersOf({
      dates,
      isYearFirst: first.isYearFirst,
      hasSlashes: first.style.includes('/'),
    });
    if (orders.length === 0) return 'dates';
    return {
      orders,
      example: dates.find(([a, b]) => a !== b) ?? first.date,
      style: first.style,
      isGuessed: this.#isGuessed,
      inOrder: (order) => this.#inOrder(order),
    };
  }

  #inOrder(order: DateOrder): Chat {
    const days = new Map<string, ChatDay>();
    const senders = new Set<string>();
    for (const { date, wrote, calls } of this.#days.values()) {
      const on = dayIn(date, order);
      if (on === null) continue;
      for (const name of wrote) senders.add(name);
      const before = days.get(on);
      // `3/1/26` and `03/01/26` are one day.
      const all = new Set([...(before?.wrote ?? []), ...wrote]);
      const allCalls = [...(before?.calls ?? []), ...calls.values()];
      days.set(on, { on, wrote: [...all], calls: allCalls });
    }
    const isGroup = this.#isGroup || senders.size > 2;
    const sorted = [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
    return {
      source: 'whatsapp',
      isGroup,
      days: isGroup ? sorted.map((day) => this.#withoutTitle(day)) : sorted,
    };
  }

  /** Lines of the program have the name of the group in front of them, and it never types a word. */
  #withoutTitle(day: ChatDay): ChatDay {
    return {
      ...day,
      wrote: day.wrote.filter((name) => !this.#titles.has(name) || this.#typed.has(name)),
    };
  }
}
