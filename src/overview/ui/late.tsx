import { Link, Read, useAsOf, useRead, useText } from '#web';
import { listLink, useSeat, type ChildCounts, type UndertakingPage } from '#delivery/ui';
import { Brief } from './brief.tsx';
import css from './overview.module.css';

const SHOWN = 4;
const UNITS = 3;

/** What is late and whose it is: schemes first, the longest first; then the units with the most of it. */
export function Late() {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const asked = { unit: seat.id, late: 'true', sort: 'due' } as const;
  const schemes = useRead<UndertakingPage>('/undertakings', { ...asked, kind: 'scheme', limit: SHOWN, asOf });
  const items = useRead<UndertakingPage>('/undertakings', { ...asked, kind: 'item', limit: SHOWN, asOf });
  return (
    <section>
      <h2>
        <Link to={listLink(asked)}>{t('overview.lateWhose')}</Link>
      </h2>
      <Read of={schemes}>
        {(first) => {
          const rows = [...first.rows, ...(items.data?.rows ?? [])].slice(0, SHOWN);
          if (rows.length === 0) return <p className={css.none}>{t('overview.late.none')}</p>;
          return (
            <>
              <ul className={css.list}>
                {rows.map((row) => (
                  <Brief key={row.id} row={row} asOf={asOf} />
                ))}
              </ul>
              <LateUnits />
            </>
          );
        }}
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
  const rows = (data?.rows ?? [])
    .filter(({ count }) => count.late > 0)
    .sort((a, b) => b.count.late - a.count.late);
  if (rows.length === 0) return null;
  return (
    <p className={css.units}>
      {t('overview.lateMost')}{' '}
      {rows.slice(0, UNITS).map(({ unit, count }, at) => (
        <span key={unit.id}>
          {at > 0 && ', '}
          <Link to={listLink({ unit: unit.id, late: 'true', sort: 'due' })}>
            {unit.name} ({t.format.number(count.late)})
          </Link>
        </span>
      ))}
      {rows.length > UNITS && (
        <>
          {' · '}
          <Link to="/counts/units">{t('overview.allUnits', { count: rows.length })}</Link>
        </>
      )}
    </p>
  );
}
