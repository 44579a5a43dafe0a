import { Link, Notice, useAsOf, useRead, useText } from '#web';
import css from './reorganisation-notice.module.css';
import type { ActPage, ActRow } from './wire.ts';

/** How many units an act touched that the person may know of. */
export function touched({ counts }: ActRow): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The next reorganisation after the day shown, otherwise the last one before it, and the way to see the tree then. */
export function ReorganisationNotice() {
  const t = useText();
  const { asOf } = useAsOf();
  const acts =
    useRead<ActPage>('/acts', { limit: 50 }).data?.rows.filter(
      ({ type }) => type === 'reorganising' || type === 'merging' || type === 'splitting',
    ) ?? [];
  const next = acts.filter(({ holdsOn }) => holdsOn > asOf).toSorted((a, b) => touched(b) - touched(a))[0];
  const last = acts.find(({ holdsOn }) => holdsOn <= asOf);
  if (!next && !last) return null;
  return (
    <aside className={css.notices} aria-label={t('organisation.ui.notice')}>
      {last && <Line act={last} word="last" day={dayBefore(last.holdsOn)} />}
      {next && <Line act={next} word="next" day={next.holdsOn} />}
    </aside>
  );
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function Line({ act, word, day }: { act: ActRow; word: 'last' | 'next'; day: string }) {
  const t = useText();
  return (
    <Notice icon="split">
      {t(`organisation.ui.notice.${word}`, { day: t.format.day(act.holdsOn) })}{' '}
      <Link to={`/organisation/acts/${act.id}`}>{act.directive}</Link>
      {'. '}
      <Link to="/organisation" search={{ asOf: day }} className={css.see}>
        {t('organisation.ui.notice.see', { day: t.format.day(day) })}
      </Link>
    </Notice>
  );
}
