import { useRouterState } from '@tanstack/react-router';
import { useAsOf, usePages, type Pages, type Say } from '#web';
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

/** What a registry is narrowed to, in words. */
export function aboutOf(asked: Narrowing, t: Say): string[] {
  const { q, type, issuer, field, standing, related, from, to } = asked;
  const words = [
    q && t('web.table.sought', { words: q }),
    type && t(`directives.type.${type}`),
    issuer,
    field && t(`organisation.field.${field}`),
    standing && t(`directives.standing.${standing}`),
    related && t(`directives.related.${related}`),
    from && `${t('directives.filter.from')} ${t.format.day(from)}`,
    to && `${t('directives.filter.to')} ${t.format.day(to)}`,
  ];
  return words.filter((word): word is string => Boolean(word));
}

/** The registry within sight as of the day, read on where it is long. */
export function useRegistry(asked: Narrowing): Pages<DirectivePage, DirectiveRow> {
  const { asOf } = useAsOf();
  return usePages<DirectivePage, DirectiveRow>('/directives', {
    query: { sort: 'date', ...asked, asOf, limit: AT_ONCE },
    pick: (page) => page,
  });
}
