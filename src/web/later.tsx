// Parts of the program that are fetched when they are first shown, or earlier. React's own way to wait (`lazy` in `Suspense`)
// holds back for 300 ms what takes the place of something that waited; these are shown as soon as they are there.
import { useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { ApiProblem } from './api.ts';
import { fetched } from './fetched.ts';
import { Failure } from './parts/failure.tsx';

/** A part of a page that is fetched later; `waiting` stands in its place until then, nothing if it is not given. */
export interface Later<Props> {
  (props: Props & { waiting?: ReactNode }): ReactNode;
  /** Fetches it before it is shown. Fails as `fetched` does; asked again, it tries again. */
  fetch: () => Promise<void>;
}

/** What stands where a part could not be fetched, instead of what waited for it. */
export type NotFetched = (missing: { error: ApiProblem; reset: () => void; waiting: ReactNode }) => ReactNode;

/** The rest of the page stays as it is, with all that was typed. */
const InItsPlace: NotFetched = ({ error, reset }) => <Failure problem={error} again={reset} />;

/** Makes a part of its module: `const Calendar = later(() => import('./calendar.tsx'))`. */
export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Missing: NotFetched = InItsPlace,
): Later<Props> {
  let part: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const fetch = () =>
    (coming ??= fetched(load).then(
      (module) => void (part = module.default),
      (failure: unknown) => {
        coming = null;
        throw failure;
      },
    ));
  function Part({ waiting = null, ...given }: Props & { waiting?: ReactNode }) {
    const [shown, show] = useState({ part, failure: null as { of: unknown } | null });
    const missing = shown.part === null && shown.failure === null;
    useEffect(() => {
      if (!missing) return;
      let here = true;
      fetch().then(
        () => here && show({ part, failure: null }),
        (of: unknown) => here && show({ part: null, failure: { of } }),
      );
      return () => void (here = false);
    }, [missing]);
    const reset = useCallback(() => show({ part, failure: null }), []);
    if (shown.failure) {
      if (shown.failure.of instanceof ApiProblem)
        return <Missing error={shown.failure.of} {...{ reset, waiting }} />;
      throw shown.failure.of;
    }
    const Shown = shown.part;
    return Shown ? <Shown {...(given as unknown as Props)} /> : waiting;
  }
  return Object.assign(Part, { fetch });
}
