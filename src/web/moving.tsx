import { Link as RouterLink, useParams, useRouter, useRouterState } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { useMaybeMe } from './me.tsx';

/** What stands after the `?`. Everything in it is text; an undefined value leaves it. */
export type Search = Record<string, string | undefined>;

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string;
  search?: Search | undefined;
  children?: ReactNode;
};

/** The two that are kept while moving about. */
const KEPT = ['asOf', 'lang'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Splits `/path?query#hash`, so that a whole address can be given as `to`. */
function parts(to: string): { path: string; search: Search; hash?: string } {
  const url = new URL(to, 'http://here');
  const search = Object.fromEntries(url.searchParams);
  return { path: url.pathname, search, ...(url.hash ? { hash: url.hash.slice(1) } : {}) };
}

/** A link within the product; keeps the as-of day and the language. `to` may carry its own `?query`. */
export function Link({ to, search, ...rest }: LinkProps) {
  const { path, search: own, hash } = parts(to);
  const plain = rest as object;
  const target = { to: path, search: { ...own, ...search } as never, ...(hash ? { hash } : {}) };
  return <RouterLink activeOptions={{ exact: true, includeSearch: false }} {...target} {...plain} />;
}

/** Goes somewhere by program; keeps the as-of day and the language. */
export function useGo(): (to: string, search?: Search) => void {
  const router = useRouter();
  return (to, search) => {
    const { path, search: own } = parts(to);
    void router.navigate({ to: path, search: { ...own, ...search } as never });
  };
}

/** A value of the path: `useParam('id')` on `/programmes/$id`. */
export function useParam(name: string): string {
  const params: Record<string, string> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`This page's path has no $${name}`);
  return value;
}

/** The path without the query. */
export function usePath(): string {
  return useRouterState({ select: (state) => state.location.pathname });
}

/** A value in the address that a page keeps there (a tab, a filter), and the way to change it in place. */
export function useAddressValue(name: string): [string | undefined, (value: string | undefined) => void] {
  const router = useRouter();
  const value = useRouterState({ select: (state) => (state.location.search as Search)[name] });
  const change = (next: string | undefined): void => {
    const search = { ...(router.state.location.search as Search), [name]: next };
    void router.navigate({
      to: '.',
      search: search as never,
      replace: !KEPT.includes(name),
      resetScroll: false,
    });
  };
  return [value, change];
}

/** The day that an address names; undefined where it names none. */
export function dayIn({ asOf }: Search): string | undefined {
  return asOf !== undefined && DAY.test(asOf) ? asOf : undefined;
}

/** The day that everything is shown as of: the address's, otherwise the workspace's today. */
export function useAsOf(): {
  asOf: string;
  today: string;
  chosen: boolean;
  choose: (day: string | undefined) => void;
} {
  const [value, choose] = useAddressValue('asOf');
  const today = useMaybeMe()?.workspace.today ?? new Date().toISOString().slice(0, 10);
  const day = dayIn({ asOf: value });
  return { asOf: day ?? today, today, chosen: day !== undefined, choose };
}
