import type { ReactNode } from 'react';
import { Link } from '../moving.tsx';
import { useText } from '../text.tsx';
import css from './count.module.css';
import { LateSign, STATES, StateSign, type StateName } from './state.tsx';

/** How many stand in each state; `late` is how many of them are past their day. */
export type Counts = Partial<Record<StateName, number>> & { late?: number };

interface CountFigureProps {
  /** What is counted: "đề án". */
  label: string;
  /** How many are done; without it the total alone is shown. */
  done?: number | undefined;
  total: number;
  to?: string | undefined;
  detail?: ReactNode;
  /** The headline of a page is larger. */
  headline?: boolean;
}

/** A count as a figure: "30/34 đề án". The figure is a link to what was counted. */
export function CountFigure({ label, done, total, to, detail, headline }: CountFigureProps) {
  const t = useText();
  const figure = (
    <>
      <span className={css.number}>
        {t.format.number(done ?? total)}
        {done !== undefined && <span className={css.total}>/{t.format.number(total)}</span>}
      </span>{' '}
      <span className={css.label}>{label}</span>
    </>
  );
  return (
    <div className={css.figure} data-headline={headline || undefined}>
      {to ? (
        <Link to={to} className={css.link}>
          {figure}
        </Link>
      ) : (
        <span className={css.link}>{figure}</span>
      )}
      {detail && <span className={css.detail}>{detail}</span>}
    </div>
  );
}

interface CountBarProps {
  counts: Counts;
  /** What is counted, for those who do not see the bar. */
  label: string;
  /** Writes the numbers under the bar, each as a link if `linkTo` gives one. */
  words?: boolean;
  linkTo?: ((state: StateName | 'late') => string | undefined) | undefined;
}

/** Several figures side by side; on a phone two by two. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className={css.figures}>{children}</div>;
}

/** A count as a thin bar: verified, claimed, in progress, planned in order, with what is late marked on it. */
export function CountBar({ counts, label, words = false, linkTo }: CountBarProps) {
  const t = useText();
  const present = STATES.filter((state) => (counts[state] ?? 0) > 0);
  const total = present.reduce((sum, state) => sum + counts[state]!, 0);
  const late = counts.late ?? 0;
  const said = present.map(
    (state) => `${t.format.number(counts[state]!)} ${t(`web.state.${state}`).toLowerCase()}`,
  );
  if (late > 0) said.push(`${t.format.number(late)} ${t('web.late').toLowerCase()}`);
  return (
    <div className={css.count}>
      <div className={css.bar} role="img" aria-label={`${label}: ${said.join(', ') || t('web.none')}`}>
        {present.map((state) => (
          <span key={state} className={css.part} data-part={state} style={{ flexGrow: counts[state]! }} />
        ))}
        {late > 0 && <span className={css.lateMark} style={{ width: `${(late / total) * 100}%` }} />}
      </div>
      {words && <CountWords counts={counts} linkTo={linkTo} />}
    </div>
  );
}

/** The numbers of a bar, written out. */
function CountWords({ counts, linkTo }: Pick<CountBarProps, 'counts' | 'linkTo'>) {
  const t = useText();
  const entries = [...STATES, 'late' as const].filter((state) => (counts[state] ?? 0) > 0);
  return (
    <ul className={css.words}>
      {entries.map((state) => {
        const to = linkTo?.(state);
        const said = (
          <>
            <strong>{t.format.number(counts[state]!)}</strong>{' '}
            {t(state === 'late' ? 'web.late' : `web.state.${state}`).toLowerCase()}
          </>
        );
        return (
          <li key={state}>
            {state === 'late' ? <LateSign /> : <StateSign state={state} />}
            {to ? <Link to={to}>{said}</Link> : <span>{said}</span>}
          </li>
        );
      })}
    </ul>
  );
}
