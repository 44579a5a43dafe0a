import type { Day } from '#kernel/day';
import type { RowProblem } from './row.ts';
import type { RowState } from './states.ts';

export const OUTCOMES = ['create', 'update', 'skip', 'error'] as const;

/** What a row says, its units by their whole names. */
export interface RowValues {
  title: string;
  /** The unit in charge: the lead of a tracker's row, the owner of a plan's. */
  lead: string | null;
  supporting: string[];
  /** Words in the columns of units that name none: "Các sở, ban, ngành". */
  noted: string[];
  due: Day | null;
  state: RowState | null;
  doneOn: Day | null;
  code: string | null;
  kind: 'programme' | 'scheme' | 'item';
  parent: string | null;
  owner: string | null;
  field: string | null;
  startsOn: Day | null;
  summary: string;
  group: string | null;
}

/** What became, or would become, of a row. */
export interface RowOutcome {
  sheet: string;
  row: number;
  outcome: (typeof OUTCOMES)[number];
  values: RowValues;
  problems: RowProblem[];
}
