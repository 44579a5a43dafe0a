import { useEffect, useRef } from 'react';
import { unknownOutcome, type Saver } from './use-saver.ts';

/** How long typing goes on before it is saved, and how long a lost connection is waited for. */
const EVERY = 3_000;
const AFTER_LOSS = 10_000;

/**
 * Saves every few seconds while typing goes on, when the page is put aside, and when the connection comes back. A
 * refusal waits until something is changed; a colleague's version waits until the person has chosen.
 */
export function useAutosave({ problem, save }: Saver, text: string, changed: boolean): void {
  const lost = problem !== null && unknownOutcome(problem);
  const meanwhile = problem?.status === 409;
  const latest = useRef(save);
  latest.current = save;
  const due = useRef(0);
  useEffect(() => {
    if (!changed || meanwhile) {
      due.current = 0;
      return undefined;
    }
    due.current ||= Date.now() + (lost ? AFTER_LOSS : EVERY);
    const saving = (): void => {
      due.current = 0;
      void latest.current();
    };
    const timer = setTimeout(saving, Math.max(0, due.current - Date.now()));
    return () => clearTimeout(timer);
  }, [changed, meanwhile, lost, text, problem]);
  useEffect(() => {
    const online = (): void => void latest.current();
    const leaving = (): void => {
      if (document.visibilityState === 'hidden') void latest.current();
    };
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', leaving);
    };
  }, []);
}
