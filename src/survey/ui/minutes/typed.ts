// Reads what is typed together, so that only what changed is drawn again.
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { PARTS, minutesOf, presentIn, statementOf } from '../rules.ts';
import type { Attendee, MinutesContent, Statement } from '../wire.ts';

/** What `read` makes of a part of a shared document; read again when the part changed, deep within it or only at its top. */
function useShared<T>(part: Y.AbstractType<unknown>, read: () => T, deep = true): T {
  const last = useRef<{ part: unknown; value: T } | null>(null);
  const subscribe = useCallback(
    (tell: () => void) => {
      const onChange = () => {
        last.current = { part, value: read() };
        tell();
      };
      if (deep) part.observeDeep(onChange);
      else part.observe(onChange);
      return () => (deep ? part.unobserveDeep(onChange) : part.unobserve(onChange));
    },
    // What is read follows from the part alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [part, deep],
  );
  return useSyncExternalStore(subscribe, () => {
    if (last.current?.part !== part) last.current = { part, value: read() };
    return last.current.value;
  });
}

export type Entry = [id: string, map: Y.Map<unknown>];

function entriesOf(part: Y.Map<Y.Map<unknown>>): Entry[] {
  const moment = ([, map]: Entry) => Number(map.get('at')) || 0;
  return [...part.entries()].toSorted((a, b) => moment(a) - moment(b) || (a[0] < b[0] ? -1 : 1));
}

/** The statements or assessments by the moments at which they were begun; drawn again when one comes or goes. */
export function useEntries(document: Y.Doc, name: 'statements' | 'assessments'): Entry[] {
  const part = document.getMap<Y.Map<unknown>>(PARTS[name]);
  return useShared(part as never, () => entriesOf(part), false);
}

/** One statement as it stands. */
export function useStatement(entry: Entry): Statement {
  return useShared(entry[1] as never, () => statementOf(entry));
}

/** Who is put down, present or not. */
export function usePresent(document: Y.Doc): Attendee[] {
  return useShared(document.getMap(PARTS.present) as never, () => presentIn(document));
}

/** When it began and ended, and the times of the agenda. */
export function useTimes(document: Y.Doc): Pick<MinutesContent, 'began' | 'ended' | 'times'> {
  return useShared(document.getMap(PARTS.head) as never, () => {
    const { began, ended, times } = minutesOf(document);
    return { began, ended, times };
  });
}

/** Everything that was valued. */
export function useAssessments(document: Y.Doc): MinutesContent['assessments'] {
  return useShared(document.getMap(PARTS.assessments) as never, () => minutesOf(document).assessments);
}
