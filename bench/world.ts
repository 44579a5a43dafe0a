// The generated organisation as facts that can be told from a number: who it has, what it does, on which days.
import { addDays } from '#kernel/day';
import { copyLine } from '#platform/db';

export interface Size {
  name: 'city' | 'province' | 'nation';
  /** Units on each level, from the top. */
  levels: number[];
  items: number;
}

export const SIZES: Record<Size['name'], Size> = {
  city: { name: 'city', levels: [1, 30, 569], items: 12_000 },
  province: { name: 'province', levels: [1, 120, 1_000, 4_879], items: 120_000 },
  nation: { name: 'nation', levels: [1, 34, 3_321, 50_000, 208_644], items: 1_000_000 },
};

export const FIRST_DAY = '2021-01-01';
/** How many days its history has. */
export const DAYS = 1826;
export const LEVELS = {
  3: ['city', 'district', 'commune'],
  4: ['city', 'district', 'commune', 'base'],
  5: ['nation', 'city', 'commune', 'base', 'cell'],
};
export const FIELDS = [
  'organisation',
  'inspection',
  'internal-affairs',
  'communication',
  'mass-mobilisation',
];

/** What the measurements need to know of the generated world. */
export interface World {
  size: Size;
  /** Units by level, from the top. */
  units: string[][];
  programmes: string[];
  items: number;
  events: number;
}

/** An identifier for the n-th thing of a kind. */
export function numbered(kind: string, n: number): string {
  return `${kind.padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** The n-th item. */
export const itemId = (n: number) => numbered('c', n);
const days: string[] = Array.from({ length: DAYS + 800 }, (_, n) => addDays(FIRST_DAY, n));
/** The n-th day of the five years. */
export const dayNumber = (n: number) => days[n]!;
const indices = new Map(days.map((day, n) => [day, n]));
/** Which day of them a day is. */
export const dayIndex = (day: string) => indices.get(day)!;

export const PROGRAMMES = 10;
export const SCHEMES = 100;
export const programmeId = (n: number) => numbered('d', n);
/** The programme that the n-th scheme is under. */
export const programmeOf = (scheme: number) => programmeId(scheme % PROGRAMMES);
export const schemeId = (n: number) => numbered('e', n);
/** The number of the n-th scheme, by which a file names it. */
export const schemeCode = (n: number) => `${n + 1}-ĐA`;

/** The n-th generated item, and the unit that owns it; `random` must stand where it stood for the item before. */
export function itemRow(
  world: World,
  n: number,
  random: () => number,
): { owner: string; scheme: number; due: string; title: string; field: string } {
  const level = world.units.length - 1 - (random() < 0.25 ? 1 : 0) - (random() < 0.02 ? 1 : 0);
  const ids = world.units[Math.max(level, 0)]!;
  return {
    owner: ids[Math.floor(random() * ids.length)]!,
    scheme: Math.floor(random() * SCHEMES),
    due: dayNumber(60 + Math.floor(random() * (DAYS - 60))),
    title: `Nội dung cụ thể hoá số ${n}`,
    field: FIELDS[n % FIELDS.length]!,
  };
}

/** Things in the form in which a COPY takes them: a line of `cells` for each. */
export async function* lined<T>(things: Iterable<T>, cells: (one: T) => unknown[]): AsyncGenerator<string> {
  for (const one of things) yield copyLine(cells(one));
}
