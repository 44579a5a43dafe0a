import { Empty, Link, Plot, useText, type PlotSeries, type Say } from '#web';
import type { SectionProps } from './sections.tsx';
import type { Indicator } from './wire.ts';
import css from './indicators-section.module.css';

/** What is measured: where it began, where it should come to, where it is, and the way over time. */
export function IndicatorsSection({ undertaking }: SectionProps) {
  const t = useText();
  const { indicators, id, draft, can } = undertaking;
  if (indicators.length === 0) {
    const step =
      draft && can['edit']
        ? { word: t('delivery.indicators.step'), to: `/undertakings/${id}/edit` }
        : undefined;
    return (
      <Empty
        title={t('delivery.indicators.none')}
        detail={t('delivery.indicators.none.detail')}
        step={step}
      />
    );
  }
  return indicators.map((one) => <OneIndicator key={one.id} indicator={one} />);
}

/** Whether the target is reached. */
export function isReached({ target, direction, actuals }: Indicator): boolean {
  const last = actuals.at(-1);
  if (!last) return false;
  return direction === 'up' ? last.value >= target : last.value <= target;
}

function OneIndicator({ indicator }: { indicator: Indicator }) {
  const t = useText();
  const { name, measure, baseline, baselineOn, target, targetOn, actuals } = indicator;
  const last = actuals.at(-1);
  return (
    <section className={css.indicator}>
      <div>
        <h2>{name}</h2>
        <dl className={css.values}>
          <div data-main="">
            <dt>{t('delivery.indicators.actual')}</dt>
            <dd>
              {last ? (
                <>
                  <Link to={`/progress-reports/${last.reportId}`}>{t.format.number(last.value)}</Link>{' '}
                  {measure}
                </>
              ) : (
                '–'
              )}
            </dd>
            <dd className={css.when}>
              {last
                ? t('delivery.indicators.on', { day: t.format.day(last.holdsOn) })
                : t('delivery.indicators.noActual')}
              {isReached(indicator) && ` · ${t('delivery.indicators.reached')}`}
            </dd>
          </div>
          <div>
            <dt>{t('delivery.indicators.target')}</dt>
            <dd>
              {t(`delivery.indicators.direction.${indicator.direction}`)} {t.format.number(target)} {measure}
            </dd>
            <dd className={css.when}>{t('delivery.indicators.by', { day: t.format.day(targetOn) })}</dd>
          </div>
          <div>
            <dt>{t('delivery.indicators.baseline')}</dt>
            <dd>{baseline === null ? '–' : `${t.format.number(baseline)} ${measure}`}</dd>
            {baselineOn && (
              <dd className={css.when}>{t('delivery.indicators.on', { day: t.format.day(baselineOn) })}</dd>
            )}
          </div>
        </dl>
      </div>
      {actuals.length > 0 && (
        <Plot
          kind="lines"
          title={t('delivery.indicators.plot', { measure })}
          series={seriesOf(indicator, t)}
          height={200}
        />
      )}
    </section>
  );
}

/** The way so far, and the way there should be from the beginning to the target. */
function seriesOf({ baseline, baselineOn, target, targetOn, actuals }: Indicator, t: Say): PlotSeries[] {
  const begin = baseline !== null && baselineOn ? [{ at: baselineOn, value: baseline }] : [];
  const way = begin.length
    ? begin
    : actuals.slice(0, 1).map(({ holdsOn, value }) => ({ at: holdsOn, value }));
  return [
    {
      label: t('delivery.indicators.actual').toLowerCase(),
      values: [...begin, ...actuals.map(({ holdsOn, value }) => ({ at: holdsOn, value }))],
    },
    {
      label: t('delivery.indicators.target').toLowerCase(),
      values: [...way, { at: targetOn, value: target }],
    },
  ];
}
