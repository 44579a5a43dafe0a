import { Icon, LateSign, Link, StateSign, useAsOf, useText, type Say } from '#web';
import { daysAfter } from '#delivery/ui';
import { placeIn, weeksOf, type Span } from '../calendar.ts';
import { planLine, type Bar, type CalendarRow } from './calendar-rows.ts';
import css from './calendar-grid.module.css';
import { daysText, SIGNS, stateText } from './standing.tsx';
import type { PlanRow } from './wire.ts';

interface CalendarGridProps {
  span: Span;
  rows: CalendarRow[];
  plans: PlanRow[];
  label: string;
  /** What each line is: a unit, or an inspection. */
  by: string;
}

const LANE = 30;

/** The least width of a bar, in pixels: its sign has room in it. */
const LEAST = 26;

/** Where a bar stands on the track: also one of the last day stays within it. */
function barAt(span: Span, days: { startsOn: string; endsOn: string }) {
  const { left, width } = between(span, days);
  return { left: `min(${left}, 100% - ${LEAST}px)`, width, minWidth: LEAST };
}

/** Where some days stand on the track, cut at the edges of the span. */
function between(span: Span, { startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  const [from, to] = [placeIn(span, startsOn), placeIn(span, daysAfter(endsOn, 1))];
  return { left: `${(from * 100).toFixed(3)}%`, width: `${((to - from) * 100).toFixed(3)}%` };
}

/** A month or quarter with a line for each unit or inspection, week by week; every bar is a link. */
export function CalendarGrid({ span, rows, plans, label, by }: CalendarGridProps) {
  const { asOf } = useAsOf();
  const t = useText();
  const weeks = weeksOf(span);
  const today = asOf >= span.first && asOf <= span.last;
  return (
    <div className={css.calendar} role="region" aria-label={label}>
      <div className={css.head} aria-hidden="true">
        <span className={css.name} />
        <span className={css.track}>
          {weeks.map(({ monday, sunday }) => (
            <span
              key={monday}
              className={css.week}
              style={between(span, { startsOn: monday, endsOn: sunday })}
            >
              {monday >= span.first && daysAfter(monday, 3) <= span.last ? shortDay(monday, t) : ''}
            </span>
          ))}
        </span>
      </div>
      <ul className={css.rows}>
        {plans.map(planLine).map((plan) => (
          <li key={plan.key} className={css.row} data-plan="">
            <span className={css.name}>{t('inspection.plan')}</span>
            <span className={css.track} style={{ height: LANE }}>
              <Link to={plan.to} className={css.plan} style={barAt(span, plan)} title={plan.title}>
                {plan.title}
              </Link>
            </span>
          </li>
        ))}
        {rows.map((row) => (
          <li key={row.key} className={css.row}>
            <span className={css.name} title={row.name}>
              {row.name}
            </span>
            <span className={css.track} style={{ height: row.lanes * LANE + 4 }}>
              {row.bars.map((bar) => (
                <BarLink key={bar.inspection.id} {...{ bar, span, by }} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <div className={css.under} aria-hidden="true">
        {weeks.slice(1).map(({ monday }) => (
          <span
            key={monday}
            className={css.line}
            style={{ left: between(span, { startsOn: monday, endsOn: monday }).left }}
          />
        ))}
        {today && (
          <span className={css.asOf} style={{ left: between(span, { startsOn: asOf, endsOn: asOf }).left }} />
        )}
      </div>
    </div>
  );
}

/** A day without its year: 05/08, 5 Aug. */
export function shortDay(day: string, t: Say): string {
  return t.language === 'vi' ? t.format.day(day).slice(0, 5) : t.format.day(day).slice(0, -5);
}

/** Where the words of a bar stand that is too narrow for them: beside it, as far as nothing else does; null without room. */
function besideAt(span: Span, { inspection: { startsOn, endsOn }, until }: Bar) {
  const [from, to] = [placeIn(span, startsOn), placeIn(span, daysAfter(endsOn, 1))];
  const end = until ? placeIn(span, until) : 1;
  if (to - from > 0.09 || end - to < 0.06) return null;
  const left = `max(${(to * 100).toFixed(3)}%, ${(from * 100).toFixed(3)}% + ${LEAST}px)`;
  return { left, maxWidth: `calc(${(end * 100).toFixed(3)}% - ${left})` };
}

function BarLink({ bar, span, by }: { bar: Bar; span: Span; by: string }) {
  const t = useText();
  const { inspection, lane, twice } = bar;
  const beside = besideAt(span, bar);
  const { title, unit, visited, state, late } = inspection;
  const who = by === 'unit' ? unit.name : visited.map(({ name }) => name).join('; ');
  const said = [
    title,
    who,
    daysText(inspection, t),
    stateText(inspection, t),
    ...(twice ? [t('inspection.calendar.twice')] : []),
  ].join(', ');
  const words = by === 'unit' ? title : who;
  return (
    <>
      <Link
        to={`/inspection/inspections/${inspection.id}`}
        className={css.bar}
        data-state={SIGNS[state]}
        data-twice={twice || undefined}
        aria-label={said}
        title={said}
        style={{ ...barAt(span, inspection), top: lane * LANE + 2 }}
      >
        <StateSign state={SIGNS[state]} />
        {late && <LateSign />}
        {twice && <Icon name="warning" size={12} />}
        {!beside && <span className={css.words}>{words}</span>}
      </Link>
      {beside && (
        <span className={css.beside} style={{ ...beside, top: lane * LANE + 2 }} aria-hidden="true">
          {words}
        </span>
      )}
    </>
  );
}
