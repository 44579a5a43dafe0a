// Where the list behind each figure of inspection is: the one place that makes such addresses.
import { listLink } from '#delivery/ui';
import type { Figures } from './wire.ts';

export const FIGURES = [
  'inspections',
  'concluded',
  'lateInspections',
  'visits',
  'visitsConcluded',
  'strengths',
  'shortcomings',
  'remedies',
  'remediesClosed',
  'remediesOpen',
  'remediesLate',
  'rejectedClaims',
] as const satisfies (keyof Figures)[];
export type Figure = (typeof FIGURES)[number];

/** What was counted: a subtree, or of its top alone what is its own, narrowed to a field or a level. */
export interface Part {
  unit: string;
  own?: boolean | undefined;
  field?: string | undefined;
  level?: string | undefined;
}

const IN_FORCE = 'approved,announced,open,concluded';
const OPEN = 'planned,in_progress,claimed,returned,suspended';

const INSPECTIONS: Partial<Record<Figure, Record<string, string>>> = {
  inspections: { state: IN_FORCE },
  concluded: { state: 'concluded' },
  lateInspections: { late: 'true' },
};
const VISITS: Partial<Record<Figure, Record<string, string>>> = {
  visits: { state: IN_FORCE },
  visitsConcluded: { state: 'concluded' },
};
const FINDINGS: Partial<Record<Figure, Record<string, string>>> = {
  strengths: { kind: 'strength' },
  shortcomings: { kind: 'shortcoming' },
};
const REMEDIES: Partial<Record<Figure, Record<string, string>>> = {
  remedies: { state: `${OPEN},verified` },
  remediesClosed: { state: 'verified' },
  remediesOpen: { state: OPEN },
  remediesLate: { late: 'true' },
};

/** The list that has as many rows as the figure says. */
export function figureLink(figure: Figure, { unit, own, field, level }: Part): string {
  const place = own ? { unit } : { within: unit };
  const narrow = { field, level };
  if (INSPECTIONS[figure]) return link('/inspection', { ...place, ...narrow, ...INSPECTIONS[figure] });
  if (VISITS[figure]) return link('/inspection/visits', { ...place, ...narrow, ...VISITS[figure] });
  if (FINDINGS[figure]) return link('/inspection/findings', { ...place, ...narrow, ...FINDINGS[figure] });
  const owned = own ? { owner: unit } : { unit };
  if (REMEDIES[figure]) return listLink({ ...owned, ...narrow, kind: 'remedy', ...REMEDIES[figure] });
  return link('/inspection/rejections', { ...place, ...narrow });
}

function link(path: string, asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `${path}?${new URLSearchParams(given).toString()}`;
}
