// What a cell says of how far work has come: a word, an abbreviation, a percentage, or a mark in one of several columns.
import { textOf, type Cell } from '#platform/tables';
import { plainWords } from './words.ts';

export const ROW_STATES = ['planned', 'in_progress', 'done', 'suspended', 'cancelled'] as const;
export type RowState = (typeof ROW_STATES)[number];

// Words of time won, work handed on, or a result that is not the one wished for say no state for certain: a person says it.
const DOUBTFUL =
  /^(((da|dang|xin|de nghi|duoc) )*(lui|gian|gia han|keo dai|doi (han|thoi|ngay|lich|sang)|chuyen (sang|nam|ky|quy|thang|thoi)|hoan (den|sang|lai|thoi|han))|khong (hoan thanh|ht|dat|con|((thuc hien|trien khai) (dung|duoc|kip|xong|dat|het|day du|thuong xuyen)))|chua (bao cao|bc|danh gia|ro|cap nhat|xac dinh|co (bao cao|thong tin|so lieu)))\b/;

// The first that fits: "chưa hoàn thành" is neither done nor planned, "cơ bản hoàn thành" is not done.
const WORDS: [RowState, RegExp][] = [
  ['done', /^dung (thoi )?han\b/],
  ['in_progress', /^dung (tien do|ke hoach)\b/],
  ['cancelled', /^(da )?(huy|bai bo|rut|cancelled|canceled|khong (thuc hien|trien khai)|(dung|thoi) (thuc hien|trien khai))\b/],
  ['suspended', /^(da |dang )?(tam (dung|hoan|ngung|dinh chi)|hoan|dung|suspended|on hold)\b(?! (thanh|tat|thien))/],
  ['in_progress', /^(chua (hoan thanh|xong|ht|dat|dung (tien do|ke hoach|han))|cht|(hoan thanh|ht|xong) (mot|1) phan|co ban|(da )?(hoan thanh|ht) co ban)\b/],
  ['planned', /^(chua|moi giao|cth|ctk|not started|se|chuan bi|trong ke hoach)\b/],
  ['in_progress', /^(dang|dth|dtk|cham|tre|qua han|in progress|ongoing|started|da (trinh|bat dau|(xay dung )?du thao)|du thao|trong han|tiep tuc|(thuc hien )?thuong xuyen|cho (phe duyet|duyet|tham dinh|y kien|ky|ban hanh))\b/],
  ['done', /^((da )?(hoan thanh|hoan tat|ht|xong|ban hanh|ket thuc|nghiem thu)|da (thuc hien|th|trien khai|tk|xu ly|giai quyet)|completed|finished|dat)\b/],
]; // prettier-ignore

/** Words for a state as somebody said what they mean: a state, or nothing (null). */
export type KnownStates = ReadonlyMap<string, RowState | null>;

/** Words for a state as a mapping keeps them; signs stay as they are. */
export function stateKey(text: string): string {
  return plainWords(text) || text.trim();
}

const MARKS = /^(x|v|✓|✔|×|☑|☒|●|■|co|1|true)$/;

/** Whether a cell is a mark in a column that stands for a state. */
export function isMark(cell: Cell | string | undefined): boolean {
  return MARKS.test(
    textOf(cell as Cell)
      .trim()
      .toLowerCase(),
  );
}

/** The state that words stand for; undefined where they stand for none. */
export function stateOfWords(text: string): RowState | undefined {
  const said = plainWords(text.replace(/\([^)]*\)/g, ' ')) || plainWords(text);
  const word = said as RowState;
  if (ROW_STATES.includes(word)) return word;
  if (DOUBTFUL.test(said)) return undefined;
  return WORDS.find(([, form]) => form.test(said))?.[0];
}

/** The state of a share of the work: none of it, some of it, all. */
export function stateOfShare(share: number): RowState | undefined {
  if (!(share >= 0 && share <= 1)) return undefined;
  return share === 0 ? 'planned' : share === 1 ? 'done' : 'in_progress';
}

/** Reads a cell: null where nothing is said, undefined where it is not understood. `hundred`: numbers are per cent. */
export function stateIn(cell: Cell | string | undefined, hundred: boolean): RowState | null | undefined {
  if (typeof cell === 'number') return stateOfShare(hundred ? cell / 100 : cell);
  const text = textOf(cell as Cell).trim();
  if (/^[-–—.…]*$/.test(text)) return null;
  const percent = text.length <= 40 && /(\d{1,3}(?:[.,]\d+)?)\s*%/.exec(text);
  if (percent) return stateOfShare(numberOf(percent[1]!) / 100);
  if (/^\d+([.,]\d+)?$/.test(text)) return stateOfShare(numberOf(text) / (hundred ? 100 : 1));
  return stateOfWords(text);
}

const numberOf = (text: string) => Number(text.replace(',', '.'));
