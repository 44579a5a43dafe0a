import { useText } from '../text.tsx';
import css from './loading.module.css';

/** Waiting: a station moves down the thread. Appears only when the wait is worth showing. */
export function Loading({ word }: { word?: string | undefined }) {
  const t = useText();
  return (
    <div className={css.loading} role="status">
      <span className={css.line} aria-hidden="true" />
      <span>{word ?? t('web.loading')}</span>
    </div>
  );
}
