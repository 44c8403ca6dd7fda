/** Writes iCalendar files (RFC 5545), without any list of guests. */

import type { Day } from '../domain/day.ts';

export interface CalendarEvent {
  /** Stable: a file written again changes the entry that is there (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  readonly title: string;
  /** An instant in milliseconds, right in every zone; or `2026-12-03T19:00` on whatever clock she looks at. */
  readonly start: number | string;
  readonly minutes: number;
  readonly description?: string;
  readonly place?: string;
  readonly link?: string;
  /** Minutes before. */
  readonly alarm?: number;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** Grows with every change; calendars keep the newest. */
  readonly revision: number;
  readonly repeats?: 'daily';
  readonly until?: Day;
}

/** @param stampedAt when the file is written */
export async function calendarFile(_events: readonly CalendarEvent[], _stampedAt: Date): Promise<string> {
  throw new Error('not yet');
}
