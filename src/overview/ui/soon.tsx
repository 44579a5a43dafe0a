import { Link, Read, useAsOf, useRead, useText } from '#web';
import { listLink, pageOf, useSeat, type UndertakingPage } from '#delivery/ui';
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
        <Link to={listLink(asked)}>{t('overview.soon', { days: DAYS })}</Link>
      </h2>
      <Read of={soon}>
        {({ rows }) => (
          <>
            {rows.length === 0 && <p className={css.none}>{t('overview.soon.none')}</p>}
            <ul className={css.list}>
              {rows.map((row) => (
                <li key={row.id}>
                  <Link to={pageOf(row)} className={css.item} title={row.title}>
                    {row.title}
                  </Link>
                  <span className={css.whose}>
                    <span>{(row.lead ?? row.owner).name}</span>
                    <strong>{row.dueOn && t.format.day(row.dueOn)}</strong>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Read>
    </section>
  );
}
