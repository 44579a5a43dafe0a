import { useEffect, useRef, type ReactNode } from 'react';
import css from './arrival.module.css';

/** What has just come: it is brought into sight and takes the focus, so that keyboard and screen reader go on there. */
export function Arrival({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div ref={box} tabIndex={-1} className={css.arrival}>
      {children}
    </div>
  );
}
