// Days as offices write them. A period is due on its last day; of a range, its end counts; what goes on for ever has no
// day. A full date that the calendar does not have (31/02) is no day and is told as such.
import { addDays, endOfMonth, isDay, type Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import type { Cell } from '#platform/tables';

/** What a cell says of a day: a day, that there is none, or something that is not understood. */
export type DayRead = Day | null | undefined;

const SPREADSHEET_DAYS = '1899-12-30';
const ENDLESS =
  /thuong xuyen|hang (nam|quy|thang|tuan|ngay)|dinh ky|lien tuc|theo (yeu cau|tien do|ke hoach|quy dinh)|khong (co )?(thoi )?han|chua xac dinh/;

/** Reads a cell as a day. Undefined where it says something else. */
export function dayIn(cell: Cell | string | undefined): DayRead {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'object') return 'day' in cell ? (isDay(cell.day) ? cell.day : undefined) : undefined;
  if (typeof cell === 'number') return ofNumber(cell);
  if (typeof cell === 'boolean') return undefined;
  return ofText(cell.trim());
}

// A spreadsheet counts days from the end of 1899; a number as small as a year is the year.
function ofNumber(number: number): DayRead {
  if (Number.isInteger(number) && number >= 1990 && number <= 2100) return `${number}-12-31`;
  return number >= 20_000 && number < 80_000 ? addDays(SPREADSHEET_DAYS, Math.floor(number)) : undefined;
}

function ofText(text: string): DayRead {
  if (text.length === 10 && text.charCodeAt(4) === 45) return isDay(text) ? text : undefined;
  if (/^[-–—.…/]*$/.test(text)) return null;
  if (/^\d+(\.\d+)?$/.test(text)) {
    const counted = ofNumber(Number(text));
    if (counted) return counted;
  }
  const iso = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text);
  if (iso) return isDay(iso[1]!) ? iso[1] : undefined;
  const said = unaccented(text).replace(/\s+/g, ' ').trim();
  if (ENDLESS.test(said)) return null;
  const without = said.replace(/\([^)]*\)/g, ' ');
  return lastNamed(without) ?? lastNamed(said);
}

/** A way of writing a day or a period; the last day of what it found, or undefined where the calendar has none. */
interface Form {
  form: RegExp;
  day: (found: string[]) => Day | undefined;
}

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const NUMBERS: Record<string, number> = { ba: 3, sau: 6, chin: 9 };
const SINCE = String.raw`(?:\s*(?:nam|\/|-|\.|,)\s*|\s+)`;

const FORMS: Form[] = [
  {
    form: /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d)/g,
    day: ([d, m, y]) => dayOf(yearOf(y!), Number(m), Number(d)),
  },
  {
    form: /(\d{1,2})\s*thang\s*(\d{1,2})\s*(?:nam|\/|,)?\s*(\d{4})(?!\d)/g,
    day: ([d, m, y]) => dayOf(yearOf(y!), Number(m), Number(d)),
  },
  {
    form: new RegExp(String.raw`\b(?:quy|qui|q)\s*\.?\s*(iv|i{1,3}|[1-4])\b${SINCE}(\d{4})(?!\d)`, 'g'),
    day: ([quarter, y]) => endOf(y!, QUARTERS[quarter!]! * 3),
  },
  {
    // "Quý III, IV/2024", "quý 3 - 4 năm 2024"
    form: new RegExp(
      String.raw`\b(?:quy|qui|q)\s*(?:iv|i{1,3}|[1-4])\s*(?:,|-|–|va|\+|den|&)\s*(?:quy|qui|q)?\s*(iv|i{1,3}|[1-4])\b${SINCE}(\d{4})(?!\d)`,
      'g',
    ),
    day: ([quarter, y]) => endOf(y!, QUARTERS[quarter!]! * 3),
  },
  {
    form: /\b(\d{1,2}|ba|sau|chin)\s*thang\s*dau\s*(?:cua\s*)?(?:nam)?\s*(\d{4})(?!\d)/g,
    day: ([months, y]) => endOf(y!, NUMBERS[months!] ?? Number(months)),
  },
  {
    form: /\b(?:\d{1,2}|ba|sau)\s*thang\s*cuoi\s*(?:cua\s*)?(?:nam)?\s*(\d{4})(?!\d)/g,
    day: ([y]) => endOf(y!, 12),
  },
  {
    form: new RegExp(String.raw`\b(?:thang|t)\s*\.?\s*(\d{1,2})${SINCE}(\d{4})(?!\d)`, 'g'),
    day: ([m, y]) => endOf(y!, Number(m)),
  },
  { form: /(?<![\d/.-])(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/g, day: ([m, y]) => endOf(y!, Number(m)) },
  { form: /\bgiua nam\s*(\d{4})(?!\d)/g, day: ([y]) => endOf(y!, 6) },
  { form: /(?<![\d/.])(\d{4})(?![\d/.])/g, day: ([y]) => endOf(y!, 12) },
];

// The first form that fits says what is meant; of several dates in it, the last one (from … to …) is the day.
function lastNamed(said: string): Day | undefined {
  let best: { at: number; until: number; day: Day | undefined } | undefined;
  for (const { form, day } of FORMS) {
    for (const found of said.matchAll(form)) {
      const until = found.index + found[0].length;
      const within = best !== undefined && found.index >= best.at && until <= best.until;
      if (within || (best !== undefined && until <= best.until)) continue;
      best = { at: found.index, until, day: day(found.slice(1)) };
    }
  }
  return best?.day;
}

function yearOf(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function dayOf(year: number, month: number, day: number): Day | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function endOf(year: string, month: number): Day | undefined {
  const first = dayOf(yearOf(year), month, 1);
  return first && endOfMonth(first);
}
