import { useAsOf, useRead } from '#web';
import type { Static } from 'typebox';
import type { Station } from '../contract.ts';

type Upstream = Static<typeof Station> & { type: string };

/** The directives on which a directive rests, the furthest first: the resolutions above a programme. */
export function useUpstream(directive: string | undefined): Upstream[] {
  const { asOf } = useAsOf();
  const { data } = useRead<{ above: Upstream[] }>(directive ? `/directives/${directive}/thread` : null, {
    asOf,
  });
  return data?.above ?? [];
}
