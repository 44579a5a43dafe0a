// Inspections of 2021 to 2025, all made up for the sample: what was planned, asked, answered, found and asked to be put right
// at some districts. Days run in order; what is left out did not happen by the end of the story.
import { OF_2021 } from './inspections/of-2021.ts';
import { OF_2022 } from './inspections/of-2022.ts';
import { OF_2023 } from './inspections/of-2023.ts';
import { OF_2024 } from './inspections/of-2024.ts';
import { OF_2025 } from './inspections/of-2025.ts';
import type { SampleInspection } from './inspections/shape.ts';
import type { Day } from './types.ts';

/** The inspections, in the order of their years. */
export const INSPECTIONS: SampleInspection[] = [...OF_2021, ...OF_2022, ...OF_2023, ...OF_2024, ...OF_2025];

/** A sample of the items claimed as done, drawn by lot on a day. */
export interface SampleDraw {
  on: Day;
  seed: string;
  size: number;
  note: string;
  /** By these days inspection has judged all that was drawn; what it rejects is claimed again on the last. */
  through?: { confirmed: Day; rejected: Day; again: Day };
}

/** One judged in full, one under way. */
export const DRAWS: SampleDraw[] = [
  {
    on: '2022-12-30',
    seed: 'UBKTTU-2022-01',
    size: 12,
    note: 'Rút mẫu xác nhận năm 2022',
    through: { confirmed: '2023-03-30', rejected: '2023-03-31', again: '2023-06-15' },
  },
  { on: '2024-03-29', seed: 'UBKTTU-2024-01', size: 40, note: 'Rút mẫu xác nhận quý I/2024' },
];

/** Totals of discipline of the city's inspection commission by year, made up: [year, target, form, total]. */
export const DISCIPLINE: [
  number,
  'organisation' | 'member',
  'reprimand' | 'warning' | 'dismissal' | 'expulsion',
  number,
][] = [
  [2021, 'organisation', 'reprimand', 3],
  [2021, 'member', 'reprimand', 21],
  [2021, 'member', 'warning', 9],
  [2022, 'organisation', 'reprimand', 2],
  [2022, 'member', 'reprimand', 24],
  [2022, 'member', 'warning', 8],
  [2022, 'member', 'dismissal', 1],
  [2023, 'organisation', 'reprimand', 4],
  [2023, 'organisation', 'warning', 1],
  [2023, 'member', 'reprimand', 19],
  [2023, 'member', 'warning', 11],
  [2023, 'member', 'expulsion', 2],
];
