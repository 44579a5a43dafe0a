// The ways in which offices write a day or a period, all with their year, in words without diacritics and
// with single blanks. Of a list or a
// range within one period word ("quý III, IV/2024", "tháng 6 - 8/2024") the last one counts.
import { endOfMonth, isDay, type Day } from '#kernel/day';

/** A date that stands in a text. */
export interface FoundDate {
  /** Where it begins, and where what follows it begins. */
  from: number;
  until: number;
  /** Its day; of a period, the last. Undefined where the calendar has none. */
  day: Day | undefined;
  /** Whether it is a day of the calendar and no period. */
  exact: boolean;
  /** Whether it is a range or a list by itself. */
  ranged: boolean;
}

interface Form {
  form: RegExp;
  exact?: true;
  day: (found: string[]) => Day | undefined;
}

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const MONTHS: Record<string, number> = { ba: 3, sau: 6, chin: 9 };

const D = String.raw`(?<![\d/.])(\d{1,2})`;
const Y = String.raw`(\d{4})(?![\d/]|[.-]\d{1,2}[.-]\d)`;
const AND = String.raw`\s*(?:[-–—,;+&]|va|den)\s*`;
const RANGED = new RegExp(AND);
const SINCE = String.raw`(?:\s*[/.-]\s*|\s*,?\s*nam\s*|\s*,\s*|\s+)`;
const QUARTER = String.raw`(?:iv|i{1,3}|[1-4])`;
const QUARTER_WORD = String.raw`(?:quy|qui|q)(?: ?\. ?| ?)`;
const MONTH_WORD = String.raw`(?:thang|t)(?: ?\. ?| ?)`;
// "Đợt 2 tháng 7/2024" and "tuần 2 tháng 7/2024" are no second of July: a day stands first, or after a word for it.
const DAY_FIRST = String.raw`(?<=^\W*|\b(?:ngay|truoc|den|het|toi|nhat|han|xong|tu)\W+)`;

const FORMS: Form[] = [
  {
    form: form(String.raw`${D}\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?![\d/])`),
    exact: true,
    day: ([d, , m, y]) => dayOf(y!, Number(m), Number(d)),
  },
  {
    form: form(String.raw`${D}\s*[/.-]\s*(\d{1,2})(?:\s*,?\s*nam\s*|\s*,\s*|\s*-\s*|\s+)${Y}`),
    exact: true,
    day: ([d, m, y]) => dayOf(y!, Number(m), Number(d)),
  },
  {
    form: form(String.raw`${DAY_FIRST}(\d{1,2})\s*thang\s*(\d{1,2})${SINCE}${Y}`),
    exact: true,
    day: ([d, m, y]) => dayOf(y!, Number(m), Number(d)),
  },
  {
    form: form(String.raw`(?<![\d/.-])(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?![\d/])`),
    exact: true,
    day: ([y, , m, d]) => dayOf(y!, Number(m), Number(d)),
  },
  {
    form: form(
      String.raw`\b${QUARTER_WORD}(?<list>${QUARTER}(?:${AND}(?:${QUARTER_WORD})?${QUARTER}\b)*)\b${SINCE}${Y}`,
    ),
    day: ([list, y]) => endOf(y!, QUARTERS[/(?:iv|i{1,3}|[1-4])$/.exec(list!)![0]]! * 3),
  },
  {
    form: form(
      String.raw`\b${MONTH_WORD}(?<list>\d{1,2}(?:${AND}(?:${MONTH_WORD})?\d{1,2}\b)*)\b${SINCE}${Y}`,
    ),
    day: ([list, y]) => lastMonth(list!, y!),
  },
  {
    form: form(String.raw`(?<![\d/.]|(?<!\d{4})-)(\d{1,2})\s*[/.-]\s*${Y}`),
    day: ([m, y]) => endOf(y!, Number(m)),
  },
  {
    form: form(String.raw`\b(\d{1,2}|ba|sau|chin)\s*thang\s*dau(?:\s*cua)?${SINCE}${Y}`),
    day: ([months, y]) => endOf(y!, MONTHS[months!] ?? Number(months)),
  },
  {
    form: form(String.raw`\b(?:\d{1,2}|ba|sau)\s*thang\s*cuoi(?:\s*cua)?${SINCE}${Y}`),
    day: ([y]) => endOf(y!, 12),
  },
  { form: form(String.raw`\b(?:nua dau|giua)\s*nam\s*${Y}`), day: ([y]) => endOf(y!, 6) },
  {
    form: form(String.raw`(?<![\d/.-])(?:nam\s*)?(?<list>(?:\d{4}${AND}(?:nam\s*)?)*)${Y}`),
    day: ([list, y]) => (rising([...numbersOf(list!), Number(y)]) ? endOf(y!, 12) : undefined),
  },
];

/** The dates of a text without diacritics, in order; where two ways of reading meet, the earlier and then the longer one. */
export function datesIn(said: string): FoundDate[] {
  const all = FORMS.flatMap(({ form: way, day, exact = false }) =>
    [...said.matchAll(way)].map((found) => ({
      from: found.index,
      until: found.index + found[0].length,
      day: day(found.slice(1)),
      exact,
      ranged: RANGED.test(found.groups?.['list'] ?? ''),
    })),
  ).sort((a, b) => a.from - b.from || b.until - a.until);
  let end = 0;
  return all.filter(({ from, until }) => {
    if (from < end) return false;
    end = until;
    return true;
  });
}

/** Whether a day is one that a plan or a record of this Party's work may have; a slip of the pen is not. */
export function isPlausible(day: Day): boolean {
  return day >= '1990-01-01' && day <= '2100-12-31';
}

function form(source: string): RegExp {
  return new RegExp(source, 'g');
}

function numbersOf(list: string): number[] {
  return (list.match(/\d+/g) ?? []).map(Number);
}

function rising(numbers: number[]): boolean {
  return numbers.every((number, at) => number > (numbers[at - 1] ?? 0));
}

function lastMonth(list: string, year: string): Day | undefined {
  const months = numbersOf(list);
  return rising(months) ? endOf(year, months.at(-1)!) : undefined;
}

/** A day of the calendar; undefined where it has none such. A year of two digits is of this century where it can be meant so. */
export function dayOf(year: string, month: number, date: number): Day | undefined {
  if (year.length === 2 && Number(year) >= 70) return undefined;
  const text = `${year.padStart(4, '20')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(text) && isPlausible(text) ? text : undefined;
}

function endOf(year: string, month: number): Day | undefined {
  const first = dayOf(year, month, 1);
  return first && endOfMonth(first);
}
