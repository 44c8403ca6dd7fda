/** Writes iCalendar files (RFC 5545), without a guest list. */

import type { ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Day, isDay } from '../domain/time/day.ts';
import { cleanLine, cleanLines } from './clean-text.ts';

export interface CalendarEvent {
  /** Stable, so that writing the file again changes the existing entry (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  readonly title: string;
  /**
   * An instant in milliseconds, the same in every zone; `2026-12-03T19:00` on whatever clock she looks at; or a day,
   * for the whole of it.
   */
  readonly start: number | string;
  /** Nothing for a whole day. */
  readonly minutes: number;
  readonly description?: string;
  readonly place?: string;
  readonly link?: string;
  /** Each in minutes before the start; 0 is at the start, and fewer come after it. */
  readonly alarms?: readonly number[];
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /**
   * A recurrence rule without its end: `FREQ=DAILY`. The start must be one of its days (RFC 5545, 3.8.5.3), and a text:
   * an instant would move by an hour when clocks change.
   */
  readonly repeats?: string;
  /** The last day of a repeating event. */
  readonly until?: Day;
  /** Days that a repeating event leaves out. */
  readonly except?: readonly Day[];
}

interface FileOptions {
  /** When the file is written. */
  readonly stampedAt: Date;
  /** The name that a program shows if it subscribes to the file. */
  readonly name?: string;
  /** Letters and digits that we write into the file, and that `markIn` reads again. */
  readonly mark?: string;
}

const minute = 60_000;
const prodId = '//momconnect//momconnect//EN';
const markName = 'X-MOMCONNECT-STATE';
/** The sequence number must fit 31 bits (RFC 5545, 3.3.8). In seconds from this date, it does until 2088. */
const firstSequence = Date.UTC(2020, 0, 1);

/**
 * Writes no METHOD: each of them needs an organizer (RFC 5546, 3.2), and with one, calendars ask her to answer by mail.
 */
export async function calendarFile(
  events: readonly CalendarEvent[],
  { stampedAt, name, mark }: FileOptions,
): Promise<string> {
  const { default: makeCalendar, ICalAlarmRelatesTo, ICalAlarmType } = await import('ical-generator');
  const calendar = makeCalendar({ prodId, ...(name === undefined ? {} : { name }) });
  for (const event of events) {
    const entry = calendar.createEvent(entryFor(event, stampedAt));
    for (const minutes of event.alarms ?? []) {
      const when = minutes < 0 ? { triggerAfter: -minutes * 60 } : { triggerBefore: minutes * 60 };
      const alarm = entry.createAlarm({
        type: ICalAlarmType.display,
        ...when,
        description: entry.summary(),
      });
      // Otherwise it would be that long after the end.
      if (minutes < 0) alarm.relatesTo(ICalAlarmRelatesTo.start);
    }
    if (event.repeats !== undefined) entry.repeating(recurrence(event, event.repeats));
  }
  return `${withMark(alarmsLast(calendar.toString()), mark)}\r\n`;
}

/** Of a calendar, too, all properties come first (RFC 5545, 3.6). */
function withMark(file: string, mark: string | undefined): string {
  return mark === undefined ? file : file.replace(/^PRODID:.*\r\n/m, `$&${markName}:${mark}\r\n`);
}

/** Whether momconnect wrote the file. */
export function isOurCalendar(file: string): boolean {
  return file.startsWith('BEGIN:VCALENDAR') && file.includes(`\r\nPRODID:-${prodId}\r\n`);
}

/** The mark it was written with; null without one. */
export function markIn(file: string): string | null {
  return new RegExp(`^${markName}:(\\w+)\r?$`, 'm').exec(file)?.[1] ?? null;
}

function isWholeDay(start: number | string): boolean {
  return typeof start === 'string' && !start.includes('T');
}

function recurrence({ start, until, except = [] }: CalendarEvent, rule: string): string {
  const last = until === undefined ? '' : `;UNTIL=${likeStart(start, until)}`;
  const type = isWholeDay(start) ? ';VALUE=DATE' : '';
  const days = except.map((day) => likeStart(start, day)).join(',');
  return `RRULE:${rule}${last}${days === '' ? '' : `\r\nEXDATE${type}:${days}`}`;
}

/** That day in the same form as the start (RFC 5545, 3.3.10 and 3.8.5.1). */
function likeStart(start: number | string, day: Day): string {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  const date = day.replaceAll('-', '');
  if (isWholeDay(start)) return date;
  return typeof start === 'number' ? `${date}T235959Z` : `${date}T${start.slice(11).replace(':', '')}00`;
}

function entryFor(event: CalendarEvent, stampedAt: Date): ICalEventData {
  const { uid, title, start, minutes, description, place, link, status } = event;
  const from = instantWritten(start);
  const url = link === undefined ? null : asUri(link);
  const where = cleanLine(place ?? link ?? '');
  return {
    id: cleanLine(uid),
    sequence: sequenceAt(stampedAt),
    stamp: stampedAt,
    start: new Date(from),
    end: new Date(from + (isWholeDay(start) ? 24 * 60 : minutes) * minute),
    floating: typeof start === 'string',
    ...(isWholeDay(start) ? { allDay: true, transparency: 'TRANSPARENT' as ICalEventTransparency } : {}),
    summary: cleanLine(title),
    description: description === undefined ? null : cleanLines(description),
    // Phones show the location on the entry, but don't show a separate link.
    location: where === '' ? null : where,
    url,
    status: status.toUpperCase() as ICalEventStatus,
  };
}

/** Calendars keep the entry with the largest number. So the file written last wins, even after an undo. */
function sequenceAt(stampedAt: Date): number {
  return Math.max(0, Math.floor((stampedAt.getTime() - firstSequence) / 1000));
}

/** The file must have the time exactly as on her clock, so we treat it as UTC, which never changes clocks. */
function instantWritten(start: number | string): number {
  if (typeof start === 'number') return start;
  return Date.parse(isWholeDay(start) ? start : `${start}:00Z`);
}

/** A URI isn't text, so its commas must not be escaped (RFC 5545, 3.3.13). The library escapes them anyway. */
function asUri(link: string): string {
  return cleanLine(link).replace(/[\s\\,;]/g, encodeURIComponent);
}

/** In an event, all properties must come before the alarms (RFC 5545, 3.6.1). The library puts two after them. */
function alarmsLast(file: string): string {
  return file.replace(
    /((?:BEGIN:VALARM\r\n(?:(?!END:VALARM).)*END:VALARM\r\n)+)(.*?)(?=END:VEVENT\r\n)/gs,
    '$2$1',
  );
}
