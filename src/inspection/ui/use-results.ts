import { useRouterState } from '@tanstack/react-router';
import { useAsOf, usePages, type Pages } from '#web';
import { useUnitOf } from './use-unit.ts';

const AT_ONCE = 200;

/** What a list of results can be narrowed to; each is kept in the address under its name. */
const NARROWING = ['unit', 'within', 'field', 'level', 'kind', 'state'] as const;
export type ResultNarrowing = Partial<Record<(typeof NARROWING)[number], string>>;

/** What the address asks for, and the unit by name. */
export function useAskedResults(): { asked: ResultNarrowing; unitName: string | undefined } {
  const search = useRouterState({
    select: (state) => state.location.search as Record<string, string | undefined>,
  });
  const asked: ResultNarrowing = Object.fromEntries(
    NARROWING.filter((name) => search[name]).map((name) => [name, search[name]]),
  );
  const unit = asked.unit ?? asked.within;
  const { name } = useUnitOf(unit);
  return { asked, unitName: unit && name };
}

interface ResultPage<Row> {
  rows: Row[];
  nextCursor: string | null;
  total: number | null;
}

/** A list behind a figure, as of the day, read on where it is long. */
export function useResults<Row>(
  path: string,
  query: Record<string, string | string[] | undefined>,
): Pages<ResultPage<Row>, Row> {
  const { asOf } = useAsOf();
  return usePages<ResultPage<Row>, Row>(path, {
    query: { ...(query as Record<string, string | string[]>), asOf, limit: AT_ONCE },
    pick: (page) => page,
  });
}
