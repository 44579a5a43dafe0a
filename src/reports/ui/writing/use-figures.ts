import { useCallback, useRef, useSyncExternalStore } from 'react';
import * as Y from 'yjs';

type Values = Record<string, number | string>;

/** The values of a section's table as everybody enters them, and the way to enter some. */
export function useFigures(
  document: Y.Doc,
): [Values, (changes: Record<string, number | string | null>) => void] {
  const map = document.getMap<number | string>('figures');
  const last = useRef<Values>(map.toJSON() as Values);
  const subscribe = useCallback(
    (tell: () => void) => {
      const onChange = () => {
        last.current = map.toJSON() as Values;
        tell();
      };
      onChange();
      map.observe(onChange);
      return () => map.unobserve(onChange);
    },
    [map],
  );
  const values = useSyncExternalStore(subscribe, () => last.current);
  const enter = (changes: Record<string, number | string | null>) =>
    document.transact(() => {
      for (const [cell, value] of Object.entries(changes))
        if (value === null) map.delete(cell);
        else map.set(cell, value);
    });
  return [values, enter];
}
