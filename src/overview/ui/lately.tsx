import { LateSign, Link, Read, StateSign, useAsOf, useRead, useText, type StateName } from '#web';
import { daysAfter, useSeat, type Changes } from '#delivery/ui';
import css from './overview.module.css';

/** As many as are read to say how many; beyond that it says "more than". */
const MOST = 500;
const TOLD: StateName[] = ['verified', 'claimed', 'returned', 'in_progress', 'suspended', 'cancelled'];

/** What happened in the last days: how many came to which state, and how many became late. */
export function Lately({ days }: { days: number }) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const from = daysAfter(asOf, -days);
  const changes = useRead<Changes>('/counts/changes', { unit: seat.id, from, until: asOf, limit: MOST });
  const to = `/counts/changes?from=${from}`;
  return (
    <section>
      <h2>
        <Link to={to}>{t('overview.lately', { days })}</Link>
      </h2>
      <Read of={changes}>
        {({ rows, nextCursor }) => {
          const became = TOLD.map((state) => ({
            state,
            count: rows.filter((row) => row.to === state && row.from !== state).length,
          })).filter(({ count }) => count > 0);
          const late = rows.filter((row) => row.isLate && !row.wasLate).length;
          if (became.length === 0 && late === 0)
            return <p className={css.none}>{t('overview.lately.none')}</p>;
          return (
            <ul className={css.turns}>
              {became.map(({ state, count }) => (
                <li key={state}>
                  <StateSign state={state} />
                  <Link to={to}>
                    {t(`overview.became.${state}`, { count: nextCursor ? `≥ ${count}` : count })}
                  </Link>
                </li>
              ))}
              {late > 0 && (
                <li>
                  <LateSign />
                  <Link to={to}>{t('overview.became.late', { count: late })}</Link>
                </li>
              )}
            </ul>
          );
        }}
      </Read>
    </section>
  );
}
