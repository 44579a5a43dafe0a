// Which column of a table says what, by its heading in Vietnamese or English, with or without diacritics.
import { unaccented, tidy } from '#kernel/vietnamese';

export const COLUMNS = [
  'title',
  'code',
  'kind',
  'parent',
  'owner',
  'field',
  'startsOn',
  'dueOn',
  'state',
  'doneOn',
  'summary',
] as const;
export type Column = (typeof COLUMNS)[number];

const HEADINGS: Record<Column, string[]> = {
  title: [
    'title',
    'name',
    'ten',
    'noi dung',
    'ten noi dung',
    'ten de an',
    'nhiem vu',
    'ten nhiem vu',
    'noi dung cong viec',
  ],
  code: ['code', 'number', 'ma', 'so', 'so hieu', 'ky hieu', 'ma so'],
  kind: ['kind', 'type', 'loai'],
  parent: [
    'parent',
    'parent code',
    'thuoc',
    'thuoc de an',
    'thuoc chuong trinh',
    'ma cap tren',
    'chuong trinh, de an',
  ],
  owner: [
    'owner',
    'unit',
    'unit code',
    'lead',
    'don vi',
    'ma don vi',
    'don vi chu tri',
    'chu tri',
    'co quan chu tri',
    'don vi thuc hien',
  ],
  field: ['field', 'linh vuc', 'linh vuc cong tac'],
  startsOn: ['start', 'starts', 'starts on', 'start date', 'bat dau', 'ngay bat dau'],
  dueOn: [
    'due',
    'due on',
    'due date',
    'deadline',
    'thoi han',
    'han',
    'han hoan thanh',
    'thoi gian hoan thanh',
    'thoi han hoan thanh',
  ],
  state: ['state', 'status', 'trang thai', 'tinh trang', 'ket qua'],
  doneOn: ['done', 'done on', 'completed', 'completed on', 'ngay hoan thanh', 'hoan thanh ngay'],
  summary: ['summary', 'description', 'tom tat', 'mo ta', 'ghi chu'],
};

const NAMES = new Map(
  COLUMNS.flatMap((column) => HEADINGS[column].map((heading) => [heading, column] as const)),
);

/** Where each column stands in a row of headings; the first of two columns with the same meaning counts. */
export function columnsOf(headings: readonly unknown[]): Map<Column, number> {
  const found = new Map<Column, number>();
  headings.forEach((heading, at) => {
    const column = NAMES.get(unaccented(tidy(String(heading ?? ''))).replace(/[.:*]+$/, ''));
    if (column && !found.has(column)) found.set(column, at);
  });
  return found;
}

/** The index of the row of headings among the first rows: the first that names a title and two columns in all. */
export function headingRow(rows: readonly (readonly unknown[])[]): number {
  return rows.slice(0, 30).findIndex((row) => {
    const columns = columnsOf(row);
    return columns.has('title') && columns.size >= 2;
  });
}
