import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { api, ApiProblem, useAsOf, useText, type Reading } from '#web';
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

/** The registry as far as it was read. */
export interface ReadRegistry {
  rows: DirectiveRow[];
  total: number;
  can: Record<string, boolean>;
}

function asProblem(error: Error | null): ApiProblem | null {
  if (!error) return null;
  return error instanceof ApiProblem
    ? error
    : new ApiProblem(0, { code: 'web.unexpected', detail: error.message });
}

/** The registry within sight as of the day, read on where it is long. */
export function useRegistry(asked: Narrowing) {
  const { language } = useText();
  const { asOf } = useAsOf();
  const result = useInfiniteQuery({
    queryKey: ['read', '/directives', asked, asOf, language],
    queryFn: ({ pageParam, signal }) =>
      api
        .read<DirectivePage>('/directives', { ...asked, asOf, limit: AT_ONCE, cursor: pageParam }, signal)
        .then(({ body }) => body),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const pages = result.data?.pages;
  const reading: Reading<ReadRegistry> = {
    data: pages && {
      rows: pages.flatMap(({ rows }) => rows),
      total: pages[0]?.total ?? 0,
      can: pages[0]?.can ?? {},
    },
    etag: null,
    problem: pages ? null : asProblem(result.error),
    loading: result.isPending,
    stale: result.isPlaceholderData,
    again: () => void result.refetch(),
  };
  return {
    reading,
    whole: !result.hasNextPage,
    readingOn: result.isFetchingNextPage,
    more: () => void result.fetchNextPage(),
  };
}
