import { Link, Read, useAsOf, useRead, useText } from '#web';
import { daysFrom, listLink, pageOf, useSeat, type ChildCounts, type UndertakingPage } from '#delivery/ui';
import css from './overview.module.css';

const SHOWN = 4;

/** What is late the longest and whose it is; then the units with the most of it. */
export function Late() {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const asked = { unit: seat.id, late: 'true', sort: 'due' } as const;
  const late = useRead<UndertakingPage>('/undertakings', { ...asked, limit: SHOWN, asOf });
  return (
    <section>
      <h2>
        <Link to={listLink(asked)}>{t('overview.lateWhose')}</Link>
      </h2>
      <Read of={late}>
        {({ rows }) => (
          <>
            {rows.length === 0 && <p className={css.none}>{t('overview.late.none')}</p>}
            <ul className={css.list}>
              {rows.map((row) => (
                <li key={row.id}>
                  <Link to={pageOf(row)} className={css.item} title={row.title}>
                    {row.title}
                  </Link>
                  <span className={css.whose}>
                    <span>{(row.lead ?? row.owner).name}</span>
                    <strong className={css.days}>{t('overview.lateBy', { days: daysFrom(row.dueOn ?? asOf, asOf) })}</strong>
                  </span>
                </li>
              ))}
            </ul>
            {rows.length > 0 && <LateUnits />}
          </>
        )}
      </Read>
    </section>
  );
}

/** The units directly below with the most late work. */
function LateUnits() {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const { data } = useRead<ChildCounts>('/counts/children', { unit: seat.id, asOf });
  const rows = (data?.rows ?? []).filter(({ count }) => count.late > 0).sort((a, b) => b.count.late - a.count.late);
  if (rows.length === 0) return null;
  return (
    <p className={css.units}>
      {t('overview.lateMost')}{' '}
      {rows.slice(0, SHOWN).map(({ unit, count }, at) => (
        <span key={unit.id}>
          {at > 0 && ', '}
          <Link to={listLink({ unit: unit.id, late: 'true', sort: 'due' })}>
            {unit.name} ({t.format.number(count.late)})
          </Link>
        </span>
      ))}
      {rows.length > SHOWN && (
        <>
          {' '}
          · <Link to="/counts/units">{t('overview.allUnits')}</Link>
        </>
      )}
    </p>
  );
}
