// What is due and what takes place as an iCalendar text (RFC 5545), by ical-generator: CRLF, folded at 75 octets, escaped. A
// task is an all-day event on its due date, an occasion one from its first day to its last; neither takes anybody's time. It
// keeps its UID for good, and its SEQUENCE grows when it moves or goes.
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, type Day } from '#kernel/day';

/** One event of a calendar. */
export interface CalendarEvent {
  key: string;
  day: Day;
  /** The last day, itself among the days; null where there is one day. */
  until: Day | null;
  title: string;
  detail: string;
  /** The whole address of its page; null where nobody said how the program is reached. */
  url: string | null;
  sequence: number;
  changedAt: string;
  gone: boolean;
}

const HOURS = 60 * 60;

/** The text of a calendar; the same for the same events. */
export function calendarText(
  events: CalendarEvent[],
  { name, language }: { name: string; language: string },
): string {
  const calendar = ical({
    name: plain(name),
    prodId: { company: 'Xuyen Suot', product: 'Xuyen Suot', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 2 * HOURS,
  });
  for (const { key, day, until, title, detail, url, sequence, changedAt, gone } of events)
    calendar.createEvent({
      id: `${key}@xuyensuot`,
      start: day,
      // The end of an all-day event is the day after its last (RFC 5545, 3.6.1).
      ...(until ? { end: addDays(until, 1) } : {}),
      allDay: true,
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      sequence,
      status: gone ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: plain(title),
      ...(detail ? { description: plain(detail) } : {}),
      ...(url ? { url } : {}),
    });
  // Each line of the format ends with CRLF, the last too; the library leaves it out.
  return `${calendar.toString()}\r\n`;
}

// Control characters have no place in the format, and a lone CR would end a line.
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .toWellFormed();
}
