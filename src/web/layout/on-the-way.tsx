import { useRouterState } from '@tanstack/react-router';
import { useText } from '../text.tsx';
import css from './on-the-way.module.css';

/** Whether the address is another page's already, while the page shown is still the one before. */
export function useLeaving(): boolean {
  return useRouterState({
    select: ({ status, location, resolvedLocation }) =>
      status === 'pending' &&
      resolvedLocation !== undefined &&
      resolvedLocation.pathname !== location.pathname,
  });
}

/** At the top while another page is fetched: a station moves along the thread, at once. */
export function OnTheWay({ leaving }: { leaving: boolean }) {
  const t = useText();
  return (
    <div role="status" className={css.place}>
      {leaving && (
        <span className={css.line}>
          <span className={css.word}>{t('web.loading')}</span>
        </span>
      )}
    </div>
  );
}
