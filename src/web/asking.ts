import { QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ApiProblem, newKey, type Act, type Answer, type Query } from './api.ts';
import { tell } from './told.ts';
import { useText } from './text.tsx';

/** What a read has come to. `stale` means: shown is the former answer, the new one is on its way. */
export interface Reading<T> {
  data: T | undefined;
  etag: string | null;
  problem: ApiProblem | null;
  loading: boolean;
  stale: boolean;
  again: () => void;
}

/** Trying again helps against a lost network or a tired server, never against a refusal. */
function worthRetrying(count: number, error: Error): boolean {
  return count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
}

/** The memory of what the server said. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: worthRetrying, staleTime: 15_000, networkMode: 'always' } },
  });
}

/** A read as the memory keeps it: the same path, query and language are asked for once, whoever asks. */
export function readOf<T>(path: string | null, query: Query, language: string) {
  return queryOptions<Answer<T>, Error>({
    queryKey: ['read', path, query, language],
    queryFn: ({ signal }) => api.read<T>(path!, query, signal),
  });
}

/**
 * Reads a path and keeps it fresh: `useRead<Counts>('/counts', { asOf })`. While only the query changes, the former
 * answer stays on screen (dimmed by `Read`). A path of `null` waits.
 */
export function useRead<T>(path: string | null, query?: Query): Reading<T> {
  const { language } = useText();
  const result = useQuery<Answer<T>, Error>({
    ...readOf<T>(path, query ?? {}, language),
    enabled: path !== null,
    placeholderData: (former, formerQuery) => (formerQuery?.queryKey[1] === path ? former : undefined),
  });
  return {
    data: result.data?.body,
    etag: result.data?.etag ?? null,
    problem: result.error === null ? null : asProblem(result.error),
    loading: result.isPending && path !== null,
    stale: result.isPlaceholderData,
    again: () => void result.refetch(),
  };
}

/**
 * Lets a read go on whatever becomes of those who show it: when one part of a page takes the place of another while an
 * answer is on its way, it is not given up and asked for anew. Asks for nothing itself.
 */
export function useHeldRead(path: string, query: Query = {}): void {
  const { language } = useText();
  useQuery({ ...readOf(path, query, language), enabled: false });
}

/** Any error as the one kind of failure that screens know. */
export function asProblem(error: Error): ApiProblem {
  return error instanceof ApiProblem
    ? error
    : new ApiProblem(0, { code: 'web.unexpected', detail: error.message });
}

/** Sending, as a screen sees it. */
export interface Sending<T> {
  /** Does it; resolves to the answer, or to undefined when it was refused (then `problem` says why). */
  act: (act: Act, said?: string) => Promise<Answer<T> | undefined>;
  busy: boolean;
  problem: ApiProblem | null;
  savedAt: Date | null;
  forget: () => void;
}

/** Whether the server may have done the act although no answer came: then the same key must be used again. */
function unknownOutcome(problem: ApiProblem): boolean {
  return problem.status === 0 || problem.status >= 500;
}

/** An act whose outcome is not known yet, with its key and, while it is under way, its answer to come. */
interface Pending<T> {
  act: Act;
  key: string;
  answer: Promise<Answer<T> | undefined> | null;
}

/** Whether two acts are the same one again. Files cannot be compared, so only the very same form counts as the same. */
function sameAct(one: Act, other: Act): boolean {
  if (one.body instanceof FormData || other.body instanceof FormData) {
    if (one.body !== other.body) return false;
  }
  const words = ({ method, path, body, ifMatch }: Act): string =>
    JSON.stringify([method, path, body, ifMatch]);
  return words(one) === words(other);
}

/**
 * Sends acts to the server. A second click while one is under way joins it; the same act sent again after a lost
 * connection carries the same Idempotency-Key, so it counts once. After success everything read is read anew, and
 * the sentence `said`, if any, is told.
 */
export function useSend<T = unknown>(): Sending<T> {
  const memory = useQueryClient();
  const pending = useRef<Pending<T> | null>(null);
  const mutation = useMutation<Answer<T>, ApiProblem, Act & { said?: string | undefined }>({
    networkMode: 'always',
    mutationFn: (act) =>
      api.send<T>(act).catch((error: Error) => {
        throw asProblem(error);
      }),
    onSuccess: async (_answer, { said }) => {
      if (said) tell(said);
      await memory.invalidateQueries();
    },
  });
  const act = (wanted: Act, said?: string): Promise<Answer<T> | undefined> => {
    const former = pending.current && sameAct(pending.current.act, wanted) ? pending.current : null;
    if (former?.answer) return former.answer;
    const key = wanted.idempotencyKey ?? former?.key ?? newKey();
    const answer = mutation.mutateAsync({ ...wanted, idempotencyKey: key, said }).then(
      (done) => {
        pending.current = null;
        return done;
      },
      (problem: ApiProblem) => {
        pending.current = unknownOutcome(problem) ? { act: wanted, key, answer: null } : null;
        return undefined;
      },
    );
    pending.current = { act: wanted, key, answer };
    return answer;
  };
  return {
    act,
    busy: mutation.isPending,
    problem: mutation.error,
    savedAt: mutation.isSuccess ? new Date(mutation.submittedAt) : null,
    forget: mutation.reset,
  };
}
