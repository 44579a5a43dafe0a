import { useNetwork } from '@mantine/hooks';
import { useApplication } from '../application.tsx';
import { Icon } from '../icons.tsx';
import { useMe } from '../me.tsx';
import { useText } from '../text.tsx';
import css from './notices.module.css';
import { tourControl } from './tour-control.ts';

/** Slim lines under the bar: a lost network, a sample workspace. */
export function Notices() {
  const t = useText();
  const { workspace } = useMe();
  const { tour } = useApplication();
  const { online } = useNetwork();
  return (
    <section aria-label={t('web.notices')}>
      <div role="status">
        {!online && (
          <p className={css.notice} data-urgent="">
            <Icon name="warning" size={14} />
            {t('web.offline')}
          </p>
        )}
      </div>
      {workspace.sample && (
        <p className={css.notice}>
          {t('web.sample', { day: t.format.day(workspace.today) })}
          {tour.length > 0 && (
            <button type="button" className={css.act} onClick={tourControl.open}>
              {t('web.tour.open')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
