// A conversion table of a reorganisation as offices type it: which old communes went, whole or in part, into which new
// ones. Here the words of a row are understood; what they come to for the tree is worked out in reorganisation-plan.ts.
import { tidy } from '#kernel/vietnamese';
import type { Table } from '#platform/tables';
import { findTable, plain, type Words } from './headings.ts';
import type { RowProblem } from './unit-table.ts';

export type ReorganisationColumn =
  'newProvince' | 'newCommune' | 'oldCommune' | 'note' | 'oldDistrict' | 'oldProvince';

export const REORGANISATION_WORDS: Words<ReorganisationColumn> = {
  newProvince: [
    'Tỉnh, thành phố mới',
    'new province',
    'tinh moi',
    'tinh tp moi',
    'don vi hanh chinh cap tinh moi',
    'ten tinh moi',
  ],
  newCommune: [
    'Xã, phường mới',
    'new commune',
    'new unit',
    'xa moi',
    'phuong xa moi',
    'xa phuong dac khu moi',
    'don vi hanh chinh cap xa moi',
    'ten xa moi',
    'ten don vi moi',
    'don vi moi',
  ],
  oldCommune: [
    'Xã, phường cũ',
    'old commune',
    'old unit',
    'xa cu',
    'phuong xa cu',
    'xa phuong thi tran cu',
    'don vi hanh chinh cap xa cu',
    'ten xa cu',
    'don vi cu',
    'don vi truoc sap xep',
  ],
  note: ['Nội dung sắp xếp', 'note', 'share', 'ghi chu', 'hinh thuc', 'phuong an', 'phuong an sap xep'],
  oldDistrict: [
    'Quận, huyện cũ',
    'old district',
    'huyen cu',
    'quan huyen',
    'don vi hanh chinh cap huyen cu',
    'ten huyen cu',
  ],
  oldProvince: [
    'Tỉnh, thành phố cũ',
    'old province',
    'tinh cu',
    'tinh tp cu',
    'don vi hanh chinh cap tinh cu',
    'ten tinh cu',
  ],
};

/** A unit as a table names it: its name, and its code where one stands in brackets. */
export interface Told {
  name: string;
  code: string | null;
}

/** What a row says became of the old commune: taken up whole or in part, or itself the new one under the same or another name. */
export type Fate = 'whole' | 'part' | 'kept';

/** A row that was understood. An empty old commune means the district itself (islands have none). */
export interface Line {
  row: number;
  newProvince: Told;
  newCommune: Told;
  oldCommune: Told | null;
  oldDistrict: Told;
  oldProvince: Told | null;
  fate: Fate;
  /** A part of the area, but all who live there. */
  allPeople: boolean;
}

/** The rows of a conversion table, and the ones not understood. @throws Problem where a column is missing */
export function readReorganisation(table: Table): {
  lines: Line[];
  problems: RowProblem[];
  headings: Map<string, string>;
} {
  const { headings, rows } = findTable<ReorganisationColumn>(table, REORGANISATION_WORDS, [
    'newProvince',
    'newCommune',
    'oldCommune',
    'note',
    'oldDistrict',
  ]);
  const lines: Line[] = [];
  const problems: RowProblem[] = [];
  for (const { row, cells, broken } of rows) {
    const fault = (column: ReorganisationColumn, code: string, values: RowProblem['values'] = {}) =>
      problems.push({ row, column: headings.get(column) ?? column, code, values });
    const fate = fateOf(cells.note ?? '');
    const missing = (['newProvince', 'newCommune', 'oldDistrict'] as const).find((column) => !cells[column]);
    if (broken.length) fault(broken[0]!, 'organisation.import.broken-cell');
    else if (missing) fault(missing, 'organisation.import.empty-cell');
    else if (!fate) fault('note', 'organisation.import.unknown-fate', { note: tidy(cells.note ?? '') });
    else if (!cells.oldCommune && fate !== 'whole') fault('oldCommune', 'organisation.import.empty-cell');
    else {
      const told = (column: ReorganisationColumn) => (cells[column] ? toldIn(cells[column]) : null);
      const allPeople = /toan bo dan( so)?\b/.test(plain(cells.note!));
      lines.push({
        row,
        newProvince: told('newProvince')!,
        newCommune: told('newCommune')!,
        oldCommune: told('oldCommune'),
        oldDistrict: told('oldDistrict')!,
        oldProvince: told('oldProvince'),
        fate,
        allPeople,
      });
    }
  }
  return { lines, problems, headings };
}

/** "Quận Ba Đình (001)" → the name and the code. */
export function toldIn(text: string): Told {
  const tidied = tidy(text);
  const found = /^(.*?)\s*\(\s*(?:mã\s*:?\s*)?([\p{L}\p{N}._-]{1,20})\s*\)$/iu.exec(tidied);
  return found && /\d/.test(found[2]!) ? { name: found[1]!, code: found[2]! } : { name: tidied, code: null };
}

const SAID: [string, Fate][] = [
  ['nhap toan bo', 'whole'],
  ['sap nhap toan bo', 'whole'],
  ['toan bo', 'whole'],
  ['nhap nguyen trang', 'whole'],
  ['nhap mot phan', 'part'],
  ['nhap 1 phan', 'part'],
  ['sap nhap mot phan', 'part'],
  ['mot phan', 'part'],
  ['1 phan', 'part'],
  ['nhap phan con lai', 'part'],
  ['phan con lai', 'part'],
  ['nhap mot phan dien tich', 'part'],
  ['giu nguyen', 'kept'],
  ['giu nguyen trang', 'kept'],
  ['khong sap xep', 'kept'],
  ['doi ten', 'kept'],
  ['doi loai hinh', 'kept'],
  ['chuyen loai hinh', 'kept'],
  ['thanh lap phuong', 'kept'],
];

/** What a note means, however it is typed: by its words, else by the nearest known wording; undefined where neither says. */
export function fateOf(note: string): Fate | undefined {
  const said = plain(note);
  if (!said) return undefined;
  if (/\b(mot|1) phan\b|\bphan con lai\b/.test(said)) return 'part';
  if (/\b(giu nguyen|doi ten|(doi|chuyen) loai hinh)\b/.test(said)) return 'kept';
  if (/\b(nhap|sap xep|sap nhap|hop nhat)\b.*\btoan bo\b/.test(said)) return 'whole';
  const compact = said.replaceAll(' ', '');
  const near = SAID.map(([words, fate]) => ({
    fate,
    far: distance(compact, words.replaceAll(' ', '')),
  })).sort((a, b) => a.far - b.far)[0]!;
  return near.far <= (compact.length >= 8 ? 2 : 1) ? near.fate : undefined;
}

/** How many letters must be typed, taken out or changed to make one text of the other. */
export function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(row[j - 1]! + 1, before[j]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    before = row;
  }
  return before[b.length]!;
}
