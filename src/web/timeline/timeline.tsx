import { useEffect, useRef } from 'react';
import { Link } from '../moving.tsx';
import { LateSign, StateSign, type StateName } from '../parts/state.tsx';
import { dayNumber } from '../plot/scale.ts';
import { useText } from '../text.tsx';
import { spanOf, type Span } from './span.ts';
import css from './timeline.module.css';

/** A dated step on a row. */
export interface TimelineStep {
  id: string;
  day: string;
  title: string;
  state: StateName;
  late?: boolean | undefined;
  to?: string | undefined;
}

/** A thing that takes time, with its steps. */
export interface TimelineRow {
  id: string;
  title: string;
  to?: string | undefined;
  /** How deep it stands below the others; 1 unless said. */
  level?: number | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  state?: StateName | undefined;
  late?: boolean | undefined;
  steps: TimelineStep[];
}

interface TimelineProps {
  label: string;
  rows: TimelineRow[];
  /** The day on which everything is shown: drawn as the deep-red line. */
  asOf: string;
}

/** Rows over time, with their steps as signs and the line of the day. Scrolls sideways; every sign can be tabbed to. */
export function Timeline({ label, rows, asOf }: TimelineProps) {
  const t = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const span = spanOf(rows, asOf);
  useEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const line = box.querySelector<HTMLElement>('[data-as-of]');
    if (line) box.scrollLeft = line.offsetLeft - box.clientWidth / 2;
  }, [asOf]);
  const years = span.ticks.filter((tick) => tick.isYear);
  return (
    <div ref={scroll} className={css.scroll} role="region" aria-label={label} tabIndex={0}>
      <div className={css.chart} style={{ minWidth: 260 + span.months * span.monthWidth }}>
        <div className={css.head} aria-hidden="true">
          <span className={css.name} />
          <span className={css.track}>
            {span.ticks.map((tick) => (
              <span
                key={tick.day}
                className={css.tick}
                data-year={tick.isYear || undefined}
                style={at(span, tick.day)}
              >
                {tick.isYear ? tick.day.slice(0, 4) : t.format.month(tick.day).split(/[/ ]/)[0]}
              </span>
            ))}
            <span className={css.today} style={at(span, asOf)}>
              {t.format.day(asOf)}
            </span>
          </span>
        </div>
        <ul className={css.rows}>
          {rows.map((row) => (
            <TimelineLine key={row.id} row={row} span={span} />
          ))}
        </ul>
        <div className={css.under} aria-hidden="true">
          {years.map((tick) => (
            <span key={tick.day} className={css.yearLine} style={at(span, tick.day)} />
          ))}
          <span className={css.asOf} data-as-of="" style={at(span, asOf)} />
        </div>
      </div>
    </div>
  );
}

/** Where a day stands on the track. */
function at(span: Span, day: string): { left: string } {
  return { left: `${(((dayNumber(day) - span.first) / (span.last - span.first)) * 100).toFixed(3)}%` };
}

function TimelineLine({ row, span }: { row: TimelineRow; span: Span }) {
  const days = row.steps.map((step) => step.day).sort();
  const from = row.from ?? days[0];
  const until = row.until ?? days.at(-1);
  const bar = from &&
    until && { ...at(span, from), right: `${(100 - Number.parseFloat(at(span, until).left)).toFixed(3)}%` };
  const name = row.to ? <Link to={row.to}>{row.title}</Link> : row.title;
  return (
    <li className={css.row}>
      <span className={css.name} style={{ paddingLeft: ((row.level ?? 1) - 1) * 16 }} title={row.title}>
        {row.state && <StateSign state={row.state} />}
        <span className={css.words}>{name}</span>
        {row.late && <LateSign />}
      </span>
      <span className={css.track}>
        {bar && <span className={css.bar} data-state={row.state} style={bar} />}
        {row.steps.map((step) => (
          <Step key={step.id} step={step} span={span} />
        ))}
      </span>
    </li>
  );
}

function Step({ step, span }: { step: TimelineStep; span: Span }) {
  const t = useText();
  const late = step.late ? `, ${t('web.late')}` : '';
  const said = `${t.format.day(step.day)}: ${step.title} – ${t(`web.state.${step.state}`)}${late}`;
  const sign = (
    <>
      <StateSign state={step.state} size={13} />
      {step.late && <LateSign size={9} />}
    </>
  );
  if (!step.to) {
    return (
      <span className={css.step} style={at(span, step.day)} role="img" aria-label={said} title={said}>
        {sign}
      </span>
    );
  }
  return (
    <Link to={step.to} className={css.step} style={at(span, step.day)} aria-label={said} title={said}>
      {sign}
    </Link>
  );
}
