import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, ApiProblem, useText, type Reading } from '#web';
import type { Static } from 'typebox';
import type { UndertakingPage, UndertakingRow } from '../contract.ts';
import type { Narrowing } from './questions.ts';

type Batch = Static<typeof UndertakingPage>;

const AT_ONCE = 200;
/** More than this is no list to take home but a database. */
const MOST = 50_000;

/** The words of a question as the server takes them: a state each. */
export function queryOf(asked: Narrowing & { asOf: string; limit?: number; cursor?: string | null }): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined || value === null || value === '') continue;
    if (name === 'state') for (const state of String(value).split(',')) params.append('state', state);
    else params.set(name, String(value));
  }
  return `/undertakings?${params.toString()}`;
}

function asProblem(error: Error | null): ApiProblem | null {
  if (!error) return null;
  return error instanceof ApiProblem
    ? error
    : new ApiProblem(0, { code: 'web.unexpected', detail: error.message });
}

/** A list as far as it was read. */
export interface ReadList {
  rows: UndertakingRow[];
  total: number;
}

/** A list of any length, read on as it is scrolled. */
export function useList(asked: Narrowing & { asOf: string }) {
  const { language } = useText();
  const result = useInfiniteQuery({
    queryKey: ['read', queryOf(asked), language],
    queryFn: ({ pageParam, signal }) =>
      api
        .read<Batch>(queryOf({ ...asked, limit: AT_ONCE, cursor: pageParam }), {}, signal)
        .then(({ body }) => body),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const pages = result.data?.pages;
  const reading: Reading<ReadList> = {
    data: pages && { rows: pages.flatMap(({ rows }) => rows), total: pages[0]?.total ?? 0 },
    etag: null,
    problem: pages ? null : asProblem(result.error),
    loading: result.isPending,
    stale: result.isPlaceholderData,
    again: () => void result.refetch(),
  };
  const more = (): void => {
    if (result.hasNextPage && !result.isFetching) void result.fetchNextPage();
  };
  return { reading, more, whole: !result.hasNextPage, readingOn: result.isFetchingNextPage };
}

/** All rows of a list, for a file. */
export async function wholeList(asked: Narrowing & { asOf: string }): Promise<UndertakingRow[]> {
  const rows: UndertakingRow[] = [];
  let cursor: string | null = null;
  do {
    const batch: Batch = (await api.read<Batch>(queryOf({ ...asked, limit: 500, cursor }))).body;
    rows.push(...batch.rows);
    cursor = batch.nextCursor;
  } while (cursor && rows.length < MOST);
  return rows;
}
