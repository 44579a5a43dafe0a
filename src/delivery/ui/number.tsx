import { CountBar, Link, useText } from '#web';
import css from './counts.module.css';
import { countsOf, doneOf, partLink, partOf, type Count, type Part, type Question } from './questions.ts';

/** A number that opens to the list behind it; nothing behind it is no link. */
export function NumberLink({ value, to, label }: { value: number; to: string; label?: string | undefined }) {
  const t = useText();
  if (value === 0) return <span className={css.zero}>0</span>;
  return (
    <Link to={to} className={css.number} aria-label={label && `${t.format.number(value)} ${label}`}>
      {t.format.number(value)}
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
      label={t(`delivery.counts.part.${part}`)}
    />
  );
}

/** "30/34": both numbers open to their lists. */
export function DoneOfTotal({ count, question }: { count: Count; question: Question }) {
  const t = useText();
  if (count.total === 0) return <span className={css.zero}>–</span>;
  return (
    <span className={css.fraction}>
      <PartNumber count={count} part="done" question={question} />
      <span className={css.slash}>/</span>
      <Link
        to={partLink(question, 'total')}
        className={css.number}
        aria-label={`${t.format.number(count.total)} ${t('delivery.counts.part.total')}`}
      >
        {t.format.number(count.total)}
      </Link>
    </span>
  );
}

/** How far what lies below has come: the figure, then the thin bar. */
export function Progress({ count, question, label }: { count: Count; question: Question; label: string }) {
  if (count.total === 0) return <span className={css.zero}>–</span>;
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
