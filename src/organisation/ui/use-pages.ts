import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, ApiProblem, useText, type Query, type Reading } from '#web';

interface Batch<Row> {
  rows: Row[];
  nextCursor: string | null;
}

function asProblem(error: Error | null): ApiProblem | null {
  if (!error) return null;
  return error instanceof ApiProblem
    ? error
    : new ApiProblem(0, { code: 'web.unexpected', detail: error.message });
}

/** A list that the server gives in pages, read on when more is asked for. */
export function usePages<Reply extends object, Row>(
  path: string,
  { query, pick }: { query: Query; pick: (reply: Reply) => Batch<Row> },
) {
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
  const reading: Reading<{ first: Reply; rows: Row[] }> = {
    data: pages && { first: pages[0]!, rows: pages.flatMap((page) => pick(page).rows) },
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
