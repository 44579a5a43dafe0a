import { useRouterState } from '@tanstack/react-router';
import { useAsOf, usePages, type Pages } from '#web';
import type { InspectionPage, InspectionRow } from './wire.ts';

const AT_ONCE = 200;

/** What a list of inspections can be narrowed to; each is kept in the address under its name. */
const NARROWING = [
  'q',
  'form',
  'state',
  'field',
  'late',
  'unit',
  'within',
  'visited',
  'level',
  'from',
  'to',
  'sort',
  'order',
] as const;
export type Narrowing = Partial<Record<(typeof NARROWING)[number], string>>;

/** What the address asks for. */
export function useNarrowing(): Narrowing {
  const search = useRouterState({
    select: (state) => state.location.search as Record<string, string | undefined>,
  });
  return Object.fromEntries(NARROWING.filter((name) => search[name]).map((name) => [name, search[name]]));
}

/** Inspections within sight as of the day, read on where there are many. */
export function useInspections({ state, ...asked }: Narrowing): Pages<InspectionPage, InspectionRow> {
  const { asOf } = useAsOf();
  return usePages<InspectionPage, InspectionRow>('/inspections', {
    query: { ...asked, state: state?.split(','), asOf, limit: AT_ONCE },
    pick: (page) => page,
  });
}
