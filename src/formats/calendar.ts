/** Writes iCalendar files (RFC 5545), without any list of guests. */

import type { ICalEventData, ICalEventStatus } from 'ical-generator';
import { type Day, isDay } from '../domain/time/day.ts';
import { cleanLine, cleanLines } from './clean-text.ts';

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
  /** Minutes before; 0 is when it begins. */
  readonly alarm?: number;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** For a start that is a text: an instant would move by an hour when clocks change. */
  readonly repeats?: 'daily';
  /** The last day of what repeats. */
  readonly until?: Day;
}

const minute = 60_000;
/** The number has to fit 31 bits (RFC 5545, 3.3.8): in seconds from here on it does until 2088. */
const firstSequence = Date.UTC(2020, 0, 1);

/**
 * Without a METHOD: each of them asks for an organizer (RFC 5546, 3.2), and who has one is asked for an answer by mail.
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
    // Phones show a place on the entry itself, and a link apart from it not at all.
    location: where === '' ? null : where,
    url,
    status: status.toUpperCase() as ICalEventStatus,
  };
}

/** Calendars keep the entry with the largest: a file written later is that one, also after something was undone. */
function sequenceAt(stampedAt: Date): number {
  return Math.max(0, Math.floor((stampedAt.getTime() - firstSequence) / 1000));
}

/** The time on her clock stands in the file as it is, so it is taken for UTC, which has no changes of clocks. */
function instantWritten(start: number | string): number {
  return typeof start === 'number' ? start : Date.parse(`${start}:00Z`);
}

/** The end of a series in the kind of its start (RFC 5545, 3.3.10), late enough for that day's own. */
function lastMoment(start: number | string, until: Day): Date {
  if (!isDay(until)) throw new RangeError(`not a day: ${until}`);
  return new Date(typeof start === 'string' ? `${until}T${start.slice(11)}:00Z` : `${until}T23:59:59Z`);
}

/** An address is no text, and commas in it are not escaped (RFC 5545, 3.3.13); the library does it all the same. */
function asUri(link: string): string {
  return cleanLine(link).replace(/[\s\\,;]/g, encodeURIComponent);
}

/** Within an event, its properties come before its alarms (RFC 5545, 3.6.1). The library puts two after them. */
function alarmsLast(file: string): string {
  return file.replace(/(BEGIN:VALARM\r\n.*?END:VALARM\r\n)(.*?)(?=END:VEVENT\r\n)/gs, '$2$1');
}
