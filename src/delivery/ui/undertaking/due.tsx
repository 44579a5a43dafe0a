import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '#web';
import css from './due.module.css';
import type { Milestone } from './wire.ts';

type DueProps = Pick<Milestone, 'dueOn' | 'formerDues'> & { note?: ReactNode };

/** A due date, with those it had before struck through, each with when and why it was changed. */
export function Due({ dueOn, formerDues, note }: DueProps) {
  const t = useText();
  const day = (text: string | null): string =>
    text ? t.format.day(text) : t('delivery.undertaking.due.none');
  return (
    <span>
      {day(dueOn)} {note}
      {formerDues.map((former) => (
        <span key={`${former.changedOn}${former.dueOn}`} className={css.former}>
          <s>
            <VisuallyHidden>{t('delivery.undertaking.due.former')} </VisuallyHidden>
            {day(former.dueOn)}
          </s>{' '}
          {t('delivery.undertaking.due.changed', { day: t.format.day(former.changedOn) })}
          {former.reason && `: ${former.reason}`}
        </span>
      ))}
    </span>
  );
}
