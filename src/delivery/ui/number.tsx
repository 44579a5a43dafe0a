import { CountBar, Faint, Link, useText } from '#web';
import css from './number.module.css';
import { countsOf, doneOf, partLink, partOf, type Count, type Part, type Question } from './questions.ts';

interface NumberLinkProps {
  value: number;
  to: string;
  /** What is counted, for those who do not see the column. */
  label?: string | undefined;
  /** The day on which it was counted, if it is not the day that is shown. */
  on?: string | undefined;
}

/** A number that opens to the list behind it; nothing behind it is no link. */
export function NumberLink({ value, to, label, on }: NumberLinkProps) {
  const t = useText();
  const number = t.format.number(value);
  if (value === 0) return <Faint>0</Faint>;
  return (
    <Link
      to={to}
      className={css.number}
      aria-label={label && `${number} ${label}`}
      {...(on ? { search: { asOf: on } } : {})}
    >
      {number}
    </Link>
  );
}

/** One number of a count, with its list behind it. */
export function PartNumber({ count, part, question }: { count: Count; part: Part; question: Question }) {
  const t = useText();
  return (
    <NumberLink
      value={partOf(count, part)}
      to={partLink(question, part)}
      label={t(`overview.part.${part}`)}
    />
  );
}

/** "30/34": both numbers open to their lists. */
export function DoneOfTotal({ count, question }: { count: Count; question: Question }) {
  if (count.total === 0) return <Faint>–</Faint>;
  return (
    <span className={css.fraction}>
      <PartNumber count={count} part="done" question={question} />
      <span className={css.slash}>/</span>
      <PartNumber count={count} part="total" question={question} />
    </span>
  );
}

/** How far what lies below has come: the figure, then the thin bar. */
export function Progress({ count, question, label }: { count: Count; question: Question; label: string }) {
  if (count.total === 0) return <Faint>–</Faint>;
  return (
    <span className={css.progress}>
      <DoneOfTotal count={count} question={question} />
      <CountBar counts={countsOf(count)} label={label} />
    </span>
  );
}

/** The share that is done, for sorting: nothing to do comes last. */
export function shareOf(count: Count | null): number | null {
  return count && count.total > 0 ? doneOf(count) / count.total : null;
}
