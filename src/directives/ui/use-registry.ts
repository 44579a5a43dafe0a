import { useRouterState } from '@tanstack/react-router';
import { useAsOf, usePages, type Pages } from '#web';
import type { DirectivePage, DirectiveRow } from './wire.ts';

const AT_ONCE = 500;

/** What a registry can be narrowed to; each is kept in the address under its name. */
export const NARROWING = [
  'q',
  'type',
  'issuer',
  'field',
  'standing',
  'related',
  'from',
  'to',
  'owner',
  'sort',
] as const;
export type Narrowing = Partial<Record<(typeof NARROWING)[number], string>>;

/** What the address asks for. */
export function useNarrowing(): Narrowing {
  const search = useRouterState({
    select: (state) => state.location.search as Record<string, string | undefined>,
  });
  return Object.fromEntries(NARROWING.filter((name) => search[name]).map((name) => [name, search[name]]));
}

/** The registry within sight as of the day, read on where it is long. */
export function useRegistry(asked: Narrowing): Pages<DirectivePage, DirectiveRow> {
  const { asOf } = useAsOf();
  return usePages<DirectivePage, DirectiveRow>('/directives', {
    query: { ...asked, asOf, limit: AT_ONCE },
    pick: (page) => page,
  });
}
