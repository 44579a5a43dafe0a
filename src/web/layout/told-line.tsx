import { useSyncExternalStore } from 'react';
import { Icon } from '../icons.tsx';
import { telling } from '../told.ts';
import css from './told-line.module.css';

/** Shows, and has screen readers say, what was just done. */
export function ToldLine() {
  const told = useSyncExternalStore(telling.subscribe, telling.current);
  return (
    <div className={css.place} role="status" aria-live="polite">
      {told && (
        <p className={css.told} key={told.id}>
          <Icon name="check" />
          {told.sentence}
        </p>
      )}
    </div>
  );
}
