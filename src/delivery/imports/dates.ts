// What a cell says of a day. A period is due on its last day; of a range, its end counts; what goes on for ever has no
// day. Nothing is guessed: what is not understood whole ("đầu năm 2024", "tuần 2 tháng 7/2024", "sau 30 ngày kể từ
// 01/6/2024") is no day, and neither is one that the calendar does not have (31/02).
import { addDays, isDay, type Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import type { Cell } from '#platform/tables';
import { datesIn, dayOf, isPlausible, type FoundDate } from './day-forms.ts';

/** What a cell says of a day: a day, that there is none, or something that is not understood. */
export type DayRead = Day | null | undefined;

/** A longer text is a story, in which no date need be the one that is asked for. */
const LONGEST = 300;
const SPREADSHEET_DAYS = '1899-12-30';

/** Reads a cell as a day. Undefined where it says something else. */
export function dayIn(cell: Cell | string | undefined): DayRead {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'object') return 'day' in cell ? plausible(cell.day) : undefined;
  if (typeof cell === 'number') return ofNumber(cell);
  if (typeof cell === 'boolean') return undefined;
  return ofText(cell.trim());
}

function plausible(text: string): Day | undefined {
  return isDay(text) && isPlausible(text) ? text : undefined;
}

// A spreadsheet counts days from the end of 1899; a number as small as a year is the year.
function ofNumber(number: number): DayRead {
  if (Number.isInteger(number) && number >= 1990 && number <= 2100) return `${number}-12-31`;
  return number >= 20_000 && number < 80_000
    ? plausible(addDays(SPREADSHEET_DAYS, Math.floor(number)))
    : undefined;
}

function ofText(text: string): DayRead {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return plausible(text);
  if (/^[-–—.…/]*$/.test(text)) return null;
  if (/^\d+(\.\d+)?$/.test(text)) {
    const counted = ofNumber(Number(text));
    if (counted) return counted;
  }
  const iso = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text);
  if (iso) return plausible(iso[1]!);
  const usual = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (usual) return dayOf(usual[3]!, Number(usual[2]), Number(usual[1]));
  if (text.length > LONGEST) return undefined;
  return ofWords(unaccented(text).replace(/\s+/g, ' ').trim());
}

const DATE = String.raw`\d{1,2}\s*(?:[/.-]|thang)\s*\d{1,2}\s*(?:[/.,-]|,?\s*nam)\s*\d{4}`;
const SIGNED = String.raw`\s*,?\s*(?:ky\s*)?ngay\s*${DATE}`;
const DOCUMENT = String.raw`(?:ke hoach|nghi quyet|quyet dinh|chi thi|thong bao|cong van|chuong trinh|ket luan|huong dan|quy dinh|quy che|to trinh|thong tri|de an)`;

// What has numbers and says nothing of when a task is due: the number and the day of a document ("Kế hoạch số 156-KH/TU
// ngày 15/3/2024"), an hour, a day of the week. "Không quá" says no more than "đến".
const PASSED_OVER: RegExp[] = [
  new RegExp(
    String.raw`(?:\bso\s*)?(?<![\d/.-])\d+(?:-[a-z]+(?:[/-][a-z]+)+|(?:/\d{4})?/[a-z]+(?:-[a-z]+)+)(?:${SIGNED})?`,
    'g',
  ),
  new RegExp(String.raw`\b${DOCUMENT}\s*(?:so\s*)?\d+${SIGNED}`, 'g'),
  new RegExp(
    String.raw`\b${DOCUMENT}\s*(?:so\s*)?\d+(?=\s*(?:$|[,;:)])|\s(?!nam\b|thang\b|quy\b)[a-z])`,
    'g',
  ),
  /\b\d{1,2}:\d{2}\b(?!\s*[/.-]\s*\d)/g,
  /\b\d{1,2}\s*(?:gio|h)(?![a-z])(?:\s*\d{2}\b(?!\s*[/.-])(?:\s*phut)?)?/g,
  /\bthu\s*(?:[2-7]|hai|ba|tu|nam|sau|bay)\b|\bchu nhat\b/g,
  /\bkhong (?:qua|(?:muon|cham|tre) hon)\b/g,
];
const RECURRING = /\b(?:(?:hang|moi) (?:nam|quy|thang|tuan|ngay)|dinh ky)\b/;
const ENDLESS =
  /\b(?:thuong xuyen|(?:hang|moi) (?:nam|quy|thang|tuan|ngay)|dinh ky|lien tuc|theo (?:yeu cau|tien do|ke hoach|quy dinh)|khong (?:co )?(?:thoi )?han|chua xac dinh)\b/g;

function ofWords(said: string): DayRead {
  if (/^khong( co)?$/.test(said)) return null;
  const known = PASSED_OVER.reduce((text, form) => text.replace(form, ' '), said);
  const rest = known.replace(ENDLESS, ' ');
  const day = ofExtended(rest);
  if (day === null) return rest === known ? undefined : null;
  return day ?? (RECURRING.test(known) && !datesIn(rest).length ? null : undefined);
}

const VERB = String.raw`(?:gia han|dieu chinh|lui|chuyen|keo dai)`;
const EXTENDED = new RegExp(String.raw`\b${VERB}\b(?:\s*lan\s*(?:thu\s*)?\d+\b)?`);
const WANTED = new RegExp(String.raw`\b(?:xin|de nghi|de xuat|kien nghi|du kien) (?:duoc )?${VERB}\b`);

// A day that was put off is the later one; one that somebody only wants to put off stays open.
function ofExtended(said: string): DayRead {
  const verb = EXTENDED.exec(said);
  if (!verb) return ofParts(said);
  const before = ofParts(said.slice(0, verb.index).replace(/\([^)]*$/, ' '));
  const after = ofParts(said.slice(verb.index + verb[0].length).replace(/[()]/g, ' '));
  if (!after) return after === null ? before : undefined;
  if (WANTED.test(said) || before === undefined || (before && before > after)) return undefined;
  return after;
}

// What stands in brackets explains what stands before them; a date there may not say anything else.
function ofParts(said: string): DayRead {
  const outer = said.replace(/\([^)]*\)/g, ' ');
  if (!datesIn(outer).length) return ofPhrase(said.replace(/[()]/g, ' '));
  const day = ofPhrase(outer);
  const inner = [...said.matchAll(/\(([^)]*)\)/g)].map((found) => found[1]!.replace(NUMBERED, ' '));
  return inner.every((text) => !/\d/.test(text) || ofPhrase(text) === day) ? day : undefined;
}

const NUMBERED = /\b(?:lan(?: thu)?|dot|ky hop(?: thu)?|khoa)\s*\d{1,2}\b/g;
const BEGINNING = /\btu(?: ngay| nam)?\W*$/;
// Words with which a day is not when something ends.
const OTHERWISE = /\b(?:sau|ke tu|bat dau|khoi (?:cong|dong)|tuan|khong|chua|khoang|so voi|thay)\b/;

// A phrase names a date, a range or a list of them; null where it names none, or only a beginning. Around one day of the
// calendar there may be words; around a period only such as say that something is due then: "đầu quý III" is not its end.
function ofPhrase(said: string): DayRead {
  const dates = datesIn(said);
  if (!dates.length) return /\d/.test(said) ? undefined : null;
  if (dates.some(({ day }, at) => day === undefined || day < (dates[at - 1]?.day ?? day))) return undefined;
  const [first] = dates;
  if (dates.length === 1 && !first!.ranged && BEGINNING.test(said.slice(0, first!.from))) return null;
  const around = wordsAround(said, dates);
  const free = dates.length === 1 && first!.exact;
  return around.every(free ? isHarmless : isPlain) && !isBefore(around, dates)
    ? dates.at(-1)!.day
    : undefined;
}

const PARTIAL =
  /(?:\b(?:ngay|thang)\s*)?\b\d{1,2}(?:\s*[/.]\s*\d{1,2})?\s*(?:[-–—,;+&]|va|den)\s*(?:(?:den|het|ngay)\s*)*$/;

// The words before, between and after dates. A day without its year, before one that has it, is the beginning of a range.
function wordsAround(said: string, dates: FoundDate[]): string[] {
  return [0, ...dates.map(({ until }) => until)].map((from, at) => {
    const words = said.slice(from, dates[at]?.from);
    return dates[at]?.exact ? words.replace(PARTIAL, ' ') : words;
  });
}

function isHarmless(words: string): boolean {
  const plain = words.replace(NUMBERED, ' ');
  return !/\d/.test(plain) && !OTHERWISE.test(plain);
}

const PLAIN =
  /\b(?:truoc|ngay|den|toi|het|trong|tu|va|vao|ca|cuoi|phai|du kien|(?:cham|muon) nhat|thoi (?:han|gian|diem)|han(?: cuoi| chot)?|moc|xong|hoan (?:thanh|tat)|thuc hien|trien khai|bao cao|nop|gui|trinh|ban hanh|so ket|tong ket|ket thuc|giai doan|nhiem ky)\b/g;

function isPlain(words: string): boolean {
  return !/\w/.test(words.replace(PLAIN, ' '));
}

// "Trước tháng 6/2024" may be its first or its last day.
function isBefore(around: string[], dates: FoundDate[]): boolean {
  return dates.some(({ exact }, at) => !exact && /\btruoc\W*$/.test(around[at]!));
}
