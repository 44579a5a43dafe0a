import { useState, type KeyboardEvent } from 'react';
import { Icon } from '../icons.tsx';
import { later } from '../later.tsx';
import { MissingCard } from './missing-card.tsx';
import { useAsOf } from '../moving.tsx';
import { useText } from '../text.tsx';
import type { Face } from './as-of-calendar.tsx';
import css from './as-of.module.css';
import bar from './bar-button.module.css';

const AsOfCalendar = later(() => import('./as-of-calendar.tsx'), MissingCard);

/** The end of the month before or after a day: the days on which things are counted. */
async function neighbouringMonthEnd(day: string, direction: -1 | 1): Promise<string> {
  const { addMonths, endOfMonth } = await import('#kernel/day');
  const end = endOfMonth(day);
  if (direction === 1 && end !== day) return end;
  return endOfMonth(addMonths(day, direction));
}

/**
 * The day that everything is shown as of. Arrow keys go to the ends of the months before and after, Home goes back to
 * the workspace's day; a past day is coloured, because every number on the page is then a past one.
 */
export function AsOf() {
  const t = useText();
  const { asOf, today, choose } = useAsOf();
  const [wanted, want] = useState(false);
  const away = asOf !== today;
  const go = (day: string): void => choose(day === today ? undefined : day);
  const step = (direction: -1 | 1): void => void neighbouringMonthEnd(asOf, direction).then(go);
  const onKeyDown = (event: KeyboardEvent): void => {
    const acts: Record<string, () => void> = {
      ArrowLeft: () => step(-1),
      ArrowRight: () => step(1),
      Home: () => go(today),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]!();
  };
  const face: Face = (onClick) => (
    <button type="button" className={css.day} aria-haspopup="dialog" onClick={onClick} onKeyDown={onKeyDown}>
      <Icon name="calendar" size={14} />
      <span className={css.word}>{t('web.asOf')}</span>
      <time dateTime={asOf}>{t.format.day(asOf)}</time>
    </button>
  );
  const button = face(() => want(true));
  return (
    <div className={css.asOf} role="group" aria-label={t('web.asOf')} data-away={away || undefined}>
      <button
        type="button"
        className={bar.button}
        onClick={() => step(-1)}
        aria-label={t('web.asOf.before')}
        title={t('web.asOf.before')}
      >
        <Icon name="left" size={14} />
      </button>
      {wanted ? <AsOfCalendar face={face} onChoose={go} waiting={button} /> : button}
      <button
        type="button"
        className={bar.button}
        onClick={() => step(1)}
        aria-label={t('web.asOf.after')}
        title={t('web.asOf.after')}
      >
        <Icon name="right" size={14} />
      </button>
      {away && (
        <button
          type="button"
          className={css.back}
          onClick={() => go(today)}
          title={t('web.asOf.backTo', { day: t.format.day(today) })}
        >
          <Icon name="undo" size={14} />
          <span className={css.backWord}>{t('web.asOf.back')}</span>
        </button>
      )}
    </div>
  );
}
