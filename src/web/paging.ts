import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, ApiProblem, type Query } from './api.ts';
import { asProblem, type Reading } from './asking.ts';
import type { WholeReading } from './table/rows.ts';
import { useText } from './text.tsx';

/** A longer list is no table to take away. */
const MOST = 100_000;
/** As many rows as the server gives at once. */
const PAGE = 500;

/** Some rows of a list, and where it goes on. */
export interface Batch<Row> {
  rows: Row[];
  nextCursor: string | null;
}

/** A list as far as it was read, and the way to read on. */
export interface Pages<Reply, Row> {
  /** The first answer, with what it says beside its rows, and the rows of all answers. */
  reading: Reading<{ first: Reply; rows: Row[] }>;
  /** Whether the server has no more. */
  whole: boolean;
  readingOn: boolean;
  more: () => void;
  /** Reads the list to its end, for a file. @throws ApiProblem `web.too-many-rows` */
  everyRow: (reading: WholeReading) => Promise<Row[]>;
}

/** What a list is read by: its query, and where the page is in an answer. */
interface Asked<Reply, Row> {
  query: Query;
  pick: (reply: Reply) => Batch<Row>;
}

/** How many rows a list has in all, where its first answer says so. */
function totalOf(reply: object): number {
  return (reply as { total?: number | null }).total ?? 0;
}

/** Reads a list to its end, in pages as large as they come. @throws ApiProblem `web.too-many-rows`, as soon as it is known */
export async function readToEnd<Reply extends object, Row>(
  path: string,
  { query, pick }: Asked<Reply, Row>,
  { signal, told }: WholeReading,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: Reply } = await api.read<Reply>(path, { ...query, limit: PAGE, cursor }, signal);
    const batch = pick(body);
    rows.push(...batch.rows);
    told(rows.length);
    cursor = batch.nextCursor;
    if (Math.max(rows.length, totalOf(body)) > MOST)
      throw new ApiProblem(413, { code: 'web.too-many-rows', values: { most: MOST } });
  } while (cursor !== null);
  return rows;
}

/** A list that the server gives in pages, read on when more is asked for; `pick` finds the page in an answer. */
export function usePages<Reply extends object, Row>(
  path: string,
  { query, pick }: Asked<Reply, Row>,
): Pages<Reply, Row> {
  const { language } = useText();
  const result = useInfiniteQuery({
    queryKey: ['read', path, { pages: true, ...query }, language],
    queryFn: ({ pageParam, signal }) =>
      api.read<Reply>(path, { ...query, cursor: pageParam }, signal).then(({ body }) => body),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Reply) => pick(last).nextCursor,
    placeholderData: keepPreviousData,
  });
  const pages = result.data?.pages;
  return {
    reading: {
      data: pages && { first: pages[0]!, rows: pages.flatMap((page) => pick(page).rows) },
      etag: null,
      problem: pages || !result.error ? null : asProblem(result.error),
      loading: result.isPending,
      stale: result.isPlaceholderData,
      again: () => void result.refetch(),
    },
    whole: !result.hasNextPage,
    readingOn: result.isFetchingNextPage,
    more: () => void result.fetchNextPage(),
    everyRow: (whole) => readToEnd(path, { query, pick }, whole),
  };
}
