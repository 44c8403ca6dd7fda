/** Writes iCalendar files (RFC 5545), without a guest list. */

import type { ICalEventData, ICalEventStatus } from 'ical-generator';
import { type Day, isDay } from '../domain/time/day.ts';
import { cleanLine, cleanLines } from './clean-text.ts';

export interface CalendarEvent {
  /** Stable, so that writing the file again changes the existing entry (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  readonly title: string;
  /** An instant in milliseconds, the same in every zone; or `2026-12-03T19:00` on whatever clock she looks at. */
  readonly start: number | string;
  readonly minutes: number;
  readonly description?: string;
  readonly place?: string;
  readonly link?: string;
  /** Minutes before the start; 0 is at the start. */
  readonly alarm?: number;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** Only with a text as start: an instant would move by an hour when clocks change. */
  readonly repeats?: 'daily';
  /** The last day of a repeating event. */
  readonly until?: Day;
}

const minute = 60_000;
/** The sequence number must fit 31 bits (RFC 5545, 3.3.8). In seconds from this date, it does until 2088. */
const firstSequence = Date.UTC(2020, 0, 1);

/**
 * Writes no METHOD: each of them needs an organizer (RFC 5546, 3.2), and with one, calendars ask her to answer by mail.
 *
 * @param stampedAt when the file is written
 */
export async function calendarFile(events: readonly CalendarEvent[], stampedAt: Date): Promise<string> {
  const { default: makeCalendar, ICalAlarmType, ICalEventRepeatingFreq } = await import('ical-generator');
  const calendar = makeCalendar({ prodId: '//momconnect//momconnect//EN' });
  for (const event of events) {
    const entry = calendar.createEvent(entryFor(event, stampedAt));
    const { alarm, repeats, until } = event;
    if (alarm !== undefined)
      entry.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: alarm * 60,
        description: entry.summary(),
      });
    if (repeats === 'daily')
      entry.repeating({
        freq: ICalEventRepeatingFreq.DAILY,
        ...(until === undefined ? {} : { until: lastMoment(event.start, until) }),
      });
  }
  return `${alarmsLast(calendar.toString())}\r\n`;
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
    end: new Date(from + minutes * minute),
    floating: typeof start === 'string',
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
  return typeof start === 'number' ? start : Date.parse(`${start}:00Z`);
}

/** The end of a series, in the same form as its start (RFC 5545, 3.3.10), and late enough to include the last day. */
function lastMoment(start: number | string, until: Day): Date {
  if (!isDay(until)) throw new RangeError(`not a day: ${until}`);
  return new Date(typeof start === 'string' ? `${until}T${start.slice(11)}:00Z` : `${until}T23:59:59Z`);
}

/** A URI isn't text, so its commas must not be escaped (RFC 5545, 3.3.13). The library escapes them anyway. */
function asUri(link: string): string {
  return cleanLine(link).replace(/[\s\\,;]/g, encodeURIComponent);
}

/** In an event, all properties must come before the alarms (RFC 5545, 3.6.1). The library puts two after them. */
function alarmsLast(file: string): string {
  return file.replace(/(BEGIN:VALARM\r\n.*?END:VALARM\r\n)(.*?)(?=END:VEVENT\r\n)/gs, '$2$1');
}
