import { useRouterState } from '@tanstack/react-router';
import { useAsOf, usePages, type Pages } from '#web';
import { useSeat } from '#delivery/ui';
import type { WaitingClaim } from '../wire.ts';

const AT_ONCE = 200;

/** What the list of waiting claims can be narrowed to and ordered by; each is kept in the address under its name. */
const NARROWING = ['q', 'unit', 'under', 'kind', 'field', 'level', 'sort'] as const;
export type WaitingNarrowing = Partial<Record<(typeof NARROWING)[number], string>>;

interface WaitingPage {
  rows: WaitingClaim[];
  nextCursor: string | null;
  total: number | null;
}

/** What the address asks for. */
export function useAskedWaiting(): WaitingNarrowing {
  const search = useRouterState({
    select: (state) => state.location.search as Record<string, string | undefined>,
  });
  return Object.fromEntries(NARROWING.filter((name) => search[name]).map((name) => [name, search[name]]));
}

/** What was claimed by the day and waits for inspection's word, the oldest first where no other order is asked for; where a person looks down from unless a unit is named. */
export function useWaiting(asked: WaitingNarrowing): Pages<WaitingPage, WaitingClaim> {
  const { asOf } = useAsOf();
  const { id } = useSeat();
  return usePages<WaitingPage, WaitingClaim>('/claims', {
    query: { unit: id, ...asked, asOf, limit: AT_ONCE },
    pick: (page) => page,
  });
}
