// Figures of a district's report, drawn so that they agree with each other: parts add up to their wholes, and a unit grows from
// the first year to the last. Pure, and illustrative.
import { drawnAs, type SectionContent } from '#reports';
import { chanceOf, type Chance } from '../chance.ts';
import { DISTRICTS } from '../districts.ts';
import { studies } from '../studies.ts';

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

/** The values of every table, by section; those of study are taken from the register on a day. */
export function figuresOf(
  key: string,
  { unit, takenOn }: { unit: string; takenOn: string },
): Record<'pl_dang_vien' | 'pl_hang_nam' | 'pl_quan_triet', Values> {
  const chance = chanceOf(`report-figures/${key}`);
  const now = chance.between(8000, 22_000);
  const before = partOf(now, chance.between(830, 880));
  const first = partOf(before, chance.between(800, 850));
  const shares = sharesBy(chance);
  const tables = {
    pl_dang_vien: {
      ...membersOf({ row: 'cuoi_ky', members: now, shares, grown: 1 }, chance),
      ...membersOf({ row: 'giua_ky', members: before, shares, grown: 0.94 }, chance),
      ...membersOf({ row: 'dau_ky', members: first, shares, grown: 0.88 }, chance),
    },
    pl_hang_nam: yearsOf(chance),
    pl_quan_triet: studiedOf(unit, takenOn),
  };
  for (const { section, cell, value } of ODD[key] ?? []) tables[section as 'pl_hang_nam'][cell] = value;
  if (key === BROKEN_SUM)
    tables.pl_dang_vien['giua_ky:dang_so'] = Number(tables.pl_dang_vien['giua_ky:dang_so']) + MISCOUNTED;
  return tables;
}

/** So many of a thousand. */
function partOf(whole: number, perMille: number): number {
  return Math.round((whole * perMille) / 1000);
}

/** Of a thousand members at the end of the period. */
const SHARES = {
  ...{ du_bi: [26, 36], nu: [350, 440], dan_toc: [10, 16], mien: [36, 50], tam: [22, 32] },
  ...{ xuat_sac: [130, 170], hoan_thanh: [65, 90], khong: [4, 7] },
  ...{ so_cap: [270, 340], trung_cap: [130, 170], cao_cap: [24, 30] },
} satisfies Record<string, [number, number]>;
type Shares = Record<keyof typeof SHARES, number>;

function sharesBy(chance: Chance): Shares {
  const drawn = Object.entries(SHARES).map(([column, [low, high]]) => [column, chance.between(low!, high!)]);
  return Object.fromEntries(drawn) as Shares;
}

// `grown`: how far the shares have come by then; they grow over the period.
function membersOf(
  { row, members, shares, grown }: { row: string; members: number; shares: Shares; grown: number },
  chance: Chance,
): Values {
  const parts = Object.fromEntries(
    Object.entries(shares).map(([column, share]) => [column, partOf(members, share * grown)]),
  ) as Shares;
  const { du_bi, mien, xuat_sac, hoan_thanh, khong } = parts;
  const whole = { cap_uy: chance.between(35, 47), dang_so: members, chinh_thuc: members - du_bi };
  // Those who are excused are not graded.
  const tot = members - mien - xuat_sac - hoan_thanh - khong;
  const values = { ...whole, ...parts, tot };
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

/** The first year that the register of studies holds. */
const KEPT_SINCE = 2016;
/** What concretises the Charter, and so is meant by its study. */
const OF_THE_CHARTER = new Set(['qd-29', 'qd-24', 'qd-22', 'hd-01']);

/** What a committee and the communes below it recorded, year by year, as the register offers it. */
function studiedOf(unit: string, takenOn: string): Values {
  const below = (one: string) =>
    one === unit ||
    DISTRICTS.find((district) => district.unit === unit)?.communes.some((commune) => commune.unit === one);
  const held = studies().filter((one) => OF_THE_CHARTER.has(one.directive) && below(one.unit));
  const values: Values = {};
  for (let year = KEPT_SINCE; year <= CLOSED; year++) {
    const some = held.filter(({ heldOn }) => heldOn.startsWith(`${year}`));
    if (!some.length) continue;
    const sum = (name: 'invited' | 'present') => some.reduce((total, one) => total + one[name], 0);
    const told = { so_cuoc: some.length, don_vi: new Set(some.map((one) => one.unit)).size };
    const people = { trieu_tap: sum('invited'), co_mat: sum('present') };
    for (const [row, value] of Object.entries({ ...told, ...people })) {
      const cell = `${row}:nam:${year}`;
      values[cell] = value;
      values[drawnAs(cell)] = takenOn;
    }
  }
  return values;
}
