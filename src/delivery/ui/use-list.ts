import { usePages, type Pages } from '#web';
import type { Narrowing, UndertakingPage, UndertakingRow } from './questions.ts';

const AT_ONCE = 200;

/** A list of undertakings of any length, read on as it is scrolled. */
export function useList({
  state,
  ...asked
}: Narrowing & { asOf: string }): Pages<UndertakingPage, UndertakingRow> {
  return usePages<UndertakingPage, UndertakingRow>('/undertakings', {
    query: { ...asked, state: state?.split(','), limit: AT_ONCE },
    pick: (page) => page,
  });
}
