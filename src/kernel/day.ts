import { Temporal } from 'temporal-polyfill';

/** A calendar day, written `YYYY-MM-DD`: no clock and no zone, so it compares as text. */
export type Day = string;

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a real day of the calendar (31/02 is not), between the years 1900 and 2200. */
export function isDay(text: string): boolean {
  if (!FORM.test(text)) return false;
  try {
    const { year } = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return year >= 1900 && year <= 2200;
  } catch {
    return false;
  }
}

/** The day `count` days later (earlier, when negative). */
export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** The day `count` months later, the month's last day where the day does not exist. */
export function addMonths(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ months: count }).toString();
}

/** The last day of the month that the day is in. */
export function endOfMonth(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
}

/** How many days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The day it is at a moment, where the organisation works (Viet Nam unless set otherwise). */
export function dayAt(moment: Date, zone = 'Asia/Ho_Chi_Minh'): Day {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** A day as Vietnamese offices write it: 07/08/2024. */
export function vietnameseDay(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
