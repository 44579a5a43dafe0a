import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { useLocalStorage } from '@mantine/hooks';
import { api, ApiProblem } from './api.ts';

/** A post that the person holds in a unit. */
export interface Post {
  id: string;
  unitId: string;
  unitName: string;
  title: string;
  role: string;
}

/** Who is signed in, what they hold, where, and what they may do. */
export interface Me {
  person: { id: string; name: string };
  posts: Post[];
  workspace: { name: string; sample: boolean; today: string };
  can: Record<string, boolean>;
}

interface Standing {
  me: Me;
  post: Post | null;
  choosePost: (id: string) => void;
}

const Context = createContext<Standing | null>(null);

/** The question who this is, as the memory keeps its answer. */
export const whoIsThis = queryOptions<Me, ApiProblem>({
  queryKey: ['me'],
  queryFn: () => api.get<Me>('/me'),
  staleTime: 60_000,
});

/** Asks the server who this is. */
export function useWhoIsThis(): UseQueryResult<Me, ApiProblem> {
  return useQuery(whoIsThis);
}

/** Tells everything below it who is signed in, and in which of their posts they stand. */
export function MeProvider(props: { me: Me; children: ReactNode }) {
  const { me } = props;
  const [chosen, choosePost] = useLocalStorage<string>({
    key: `web.post.${me.person.id}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const post = me.posts.find((one) => one.id === chosen) ?? me.posts[0] ?? null;
  return <Context value={{ me, post, choosePost }}>{props.children}</Context>;
}

/** Who is signed in. Public pages use `useMaybeMe`. */
export function useMe(): Me {
  const standing = useContext(Context);
  if (!standing) throw new Error('useMe on a page without a signed-in person');
  return standing.me;
}

/** Who is signed in, or null on a public page. */
export function useMaybeMe(): Me | null {
  return useContext(Context)?.me ?? null;
}

/** The post in which the person now stands, and the way to change it. */
export function usePost(): { post: Post | null; choosePost: (id: string) => void } {
  const standing = useContext(Context);
  return { post: standing?.post ?? null, choosePost: standing?.choosePost ?? (() => undefined) };
}
