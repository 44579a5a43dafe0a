import { Link, Read, useAsOf, useRead, useText } from '#web';
import { listLink, useSeat, type UndertakingPage } from '#delivery/ui';
import { Brief } from './brief.tsx';
import css from './overview.module.css';

const SHOWN = 4;
const DAYS = 30;

/** What falls due next. */
export function Soon() {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const asked = { unit: seat.id, dueWithin: String(DAYS), sort: 'due' };
  const soon = useRead<UndertakingPage>('/undertakings', { ...asked, limit: SHOWN, asOf });
  return (
    <section>
      <h2>
        <Link to={listLink(asked)}>
          {t('overview.soon', { days: DAYS })}{' '}
          <span className={css.howMany}>{soon.data?.total != null && t.format.number(soon.data.total)}</span>
        </Link>
      </h2>
      <Read of={soon}>
        {({ rows }) => (
          <>
            {rows.length === 0 && <p className={css.none}>{t('overview.soon.none')}</p>}
            <ul className={css.list}>
              {rows.map((row) => (
                <Brief key={row.id} row={row} asOf={asOf} />
              ))}
            </ul>
          </>
        )}
      </Read>
    </section>
  );
}
