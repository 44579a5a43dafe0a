import { useState } from 'react';
import { Icon } from '../icons.tsx';
import type { NotFetched } from '../later.tsx';
import { Failure } from '../parts/failure.tsx';
import { useText } from '../text.tsx';
import bar from './bar-button.module.css';
import css from './missing-card.module.css';

/** What could not be fetched of the bar and the rail is told on a card above the page: they have no room for it. */
export const MissingCard: NotFetched = ({ error, reset, waiting }) => {
  const t = useText();
  const [read, setRead] = useState(false);
  return (
    <>
      {waiting}
      {!read && (
        <div className={css.card}>
          <Failure problem={error} again={reset} />
          <button
            type="button"
            className={bar.button}
            onClick={() => setRead(true)}
            aria-label={t('web.close')}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      )}
    </>
  );
};
