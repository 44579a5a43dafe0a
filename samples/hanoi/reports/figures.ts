// Figures of a district's report, drawn so that they agree with each other: parts add up to their wholes, and a unit grows from
// the first year to the last. Pure, and illustrative.
import type { SectionContent } from '#reports';
import { chanceOf, type Chance } from '../chance.ts';

type Values = SectionContent['figures'];

/** The last year whose figures were closed when reports were written. */
const CLOSED = 2023;

/** Single cells that stand out in a unit's report, and why they would. */
const ODD: Record<string, { section: string; cell: string; value: number }[]> = {
  // A digit too many.
  'bac-tu-liem': [{ section: 'pl_dang_vien', cell: 'giua_ky:cap_uy', value: 410 }],
  // Many at once after one large case.
  'gia-lam': [{ section: 'pl_hang_nam', cell: 'khien_trach:nam:2019', value: 187 }],
};

/** The unit whose members do not add up in the middle of the period. */
export const BROKEN_SUM = 'chuong-my';
const MISCOUNTED = 120;

/** The values of both tables, by section. */
export function figuresOf(key: string): Record<'pl_dang_vien' | 'pl_hang_nam', Values> {
  const chance = chanceOf(`report-figures/${key}`);
  const now = chance.between(9000, 21_000);
  const before = shareOf(now, chance.between(800, 900));
  const tables = {
    pl_dang_vien: {
      ...membersOf('cuoi_ky', now, chance),
      ...membersOf('giua_ky', before, chance),
      ...membersOf('dau_ky', shareOf(before, chance.between(780, 860)), chance),
    },
    pl_hang_nam: yearsOf(chance),
  };
  for (const { section, cell, value } of ODD[key] ?? []) tables[section as 'pl_hang_nam'][cell] = value;
  if (key === BROKEN_SUM)
    tables.pl_dang_vien['giua_ky:dang_so'] = Number(tables.pl_dang_vien['giua_ky:dang_so']) + MISCOUNTED;
  return tables;
}

/** So many of a thousand. */
function shareOf(whole: number, perMille: number): number {
  return Math.round((whole * perMille) / 1000);
}

function membersOf(row: string, members: number, chance: Chance): Values {
  const of = (low: number, high: number) => shareOf(members, chance.between(low, high));
  const [onTrial, excused] = [of(20, 40), of(30, 60)];
  const [best, fair, failing] = [of(120, 180), of(60, 100), of(3, 9)];
  const values = {
    ...{ cap_uy: chance.between(35, 47), dang_so: members, chinh_thuc: members - onTrial, du_bi: onTrial },
    ...{ nu: of(330, 460), dan_toc: of(8, 22), mien: excused, tam: of(15, 45) },
    // Those who are excused are not graded.
    ...{ xuat_sac: best, tot: members - excused - best - fair - failing, hoan_thanh: fair, khong: failing },
    ...{ so_cap: of(250, 350), trung_cap: of(120, 180), cao_cap: of(18, 36) },
  };
  return Object.fromEntries(Object.entries(values).map(([column, value]) => [`${row}:${column}`, value]));
}

const YEARLY: [row: string, low: number, high: number][] = [
  ['ket_nap', 180, 420],
  ['huy_hieu', 300, 900],
  ['khien_trach', 14, 40],
  ['canh_cao', 6, 20],
  ['cach_chuc', 0, 5],
  ['khai_tru', 2, 11],
];

function yearsOf(chance: Chance): Values {
  const values: Values = {};
  for (const [row, low, high] of YEARLY)
    for (let year = 2011; year <= CLOSED; year++) values[`${row}:nam:${year}`] = chance.between(low, high);
  return values;
}
