// Parts of pages whose program is fetched when they are first shown, or earlier. React's own way to wait (`lazy` in `Suspense`)
// holds back for 300 ms what takes the place of something that waited; these are shown as soon as they are there.
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A part of a page that is fetched later; `waiting` stands in its place until then, nothing if it is not given. */
export interface Later<Props> {
  (props: Props & { waiting?: ReactNode }): ReactNode;
  /** Fetches it before it is shown. Fails as the network does; asked again, it tries again. */
  fetch: () => Promise<void>;
}

/** Makes a part of its module: `const Calendar = later(() => import('./calendar.tsx'))`. It fails to the page's own failure. */
export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): Later<Props> {
  let part: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const fetch = () =>
    (coming ??= load().then(
      (module) => void (part = module.default),
      (failure: unknown) => {
        coming = null;
        throw failure;
      },
    ));
  function Part({ waiting = null, ...given }: Props & { waiting?: ReactNode }) {
    const [shown, show] = useState({ part, failure: null as { of: unknown } | null });
    useEffect(() => {
      if (shown.part) return;
      let here = true;
      fetch().then(
        () => here && show({ part, failure: null }),
        (of: unknown) => here && show({ part: null, failure: { of } }),
      );
      return () => void (here = false);
    }, [shown.part]);
    if (shown.failure) throw shown.failure.of;
    const Shown = shown.part;
    return Shown ? <Shown {...(given as unknown as Props)} /> : waiting;
  }
  return Object.assign(Part, { fetch });
}
