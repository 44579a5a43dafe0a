import type { ReactNode } from 'react';
import { useText } from '#web';
import type { Milestone } from './wire.ts';
import css from './undertaking.module.css';

/** A due date, with those it had before struck through, each with when and why it was changed. */
export function Due({
  dueOn,
  formerDues,
  note,
}: Pick<Milestone, 'dueOn' | 'formerDues'> & { note?: ReactNode }) {
  const t = useText();
  const day = (text: string | null): string =>
    text ? t.format.day(text) : t('delivery.undertaking.due.none');
  return (
    <span>
      {day(dueOn)} {note}
      {formerDues.map((former) => (
        <span key={`${former.changedOn}${former.dueOn}`} className={css.former}>
          <s>
            <span className={css.unseen}>{t('delivery.undertaking.due.former')} </span>
            {day(former.dueOn)}
          </s>{' '}
          {t('delivery.undertaking.due.changed', { day: t.format.day(former.changedOn) })}
          {former.reason && `: ${former.reason}`}
        </span>
      ))}
    </span>
  );
}
