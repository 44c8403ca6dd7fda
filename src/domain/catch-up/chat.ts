/** A chat as we know it: who wrote and who called on which day. No message is in it. */

import type { Day } from '../time/day.ts';
import type { ChatSource } from './changes.ts';

export interface Chat {
  readonly source: ChatSource;
  readonly isGroup: boolean;
  /** By day, oldest first. */
  readonly days: readonly ChatDay[];
}

export interface ChatDay {
  readonly on: Day;
  /** The names of those who wrote, each once, in the order of their first message. */
  readonly wrote: readonly string[];
  readonly calls: readonly ChatCall[];
}

export interface ChatCall {
  /** null where the file doesn't say. */
  readonly by: string | null;
  readonly way: 'call' | 'video';
  readonly isAnswered: boolean;
  /** Only the phone that was called says that a call was missed. */
  readonly isMissed: boolean;
  readonly count: number;
}

/** Everybody who wrote or called, in the order of the chat. */
export function namesIn({ days }: Chat): string[] {
  const names = new Set<string>();
  for (const { wrote, calls } of days) {
    for (const name of wrote) names.add(name);
    for (const { by } of calls) if (by !== null) names.add(by);
  }
  return [...names];
}
