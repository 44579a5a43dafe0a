import { CountBar, CountFigure, Figures, Link, useAsOf, useRead, useText, type StateName } from '#web';
import css from './unit-counts.module.css';

/** How what a subtree owns stands; the shape of `/counts`, of which this room reads these numbers alone. */
interface CountReply {
  count: Record<
    | 'total'
    | 'planned'
    | 'inProgress'
    | 'claimed'
    | 'verified'
    | 'returned'
    | 'suspended'
    | 'cancelled'
    | 'late',
    number
  >;
}

function linkTo(unit: string, part?: StateName | 'late'): string {
  const narrowed = part === 'late' ? '&late=true' : part ? `&state=${part}` : '';
  return `/counts?unit=${unit}${narrowed}`;
}

/** What the unit and those below it have done of what they own. Nothing where it may not be seen, or nothing is owned. */
export function UnitCounts({ unit }: { unit: string }) {
  const t = useText();
  const { asOf } = useAsOf();
  const reading = useRead<CountReply>('/counts', { unit, asOf });
  if (reading.loading) return <div className={css.waiting} aria-hidden="true" />;
  const { count } = reading.data ?? {};
  if (!count || count.total === 0) return null;
  const { planned, inProgress, claimed, verified, returned, suspended, cancelled, late, total } = count;
  const label = t('organisation.ui.counts');
  return (
    <section className={css.counts} aria-label={label}>
      <Figures>
        <CountFigure headline label={label} done={claimed + verified} total={total} to={linkTo(unit)} />
        <CountFigure headline label={t('organisation.ui.late')} total={late} to={linkTo(unit, 'late')} />
      </Figures>
      <CountBar
        counts={{ planned, in_progress: inProgress, claimed, verified, returned, suspended, cancelled, late }}
        label={label}
        words
        linkTo={(part) => linkTo(unit, part)}
      />
      <p className={css.more}>
        <Link to={`/counts/units?line=${unit}`}>{t('organisation.ui.countsByUnit')}</Link>
      </p>
    </section>
  );
}
