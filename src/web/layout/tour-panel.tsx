import { Button } from '@mantine/core';
import { Icon } from '../icons.tsx';
import { useGo } from '../moving.tsx';
import type { TourStep } from '../room.ts';
import { useText } from '../text.tsx';
import button from './bar-button.module.css';
import { tourControl } from './tour-control.ts';
import css from './tour-panel.module.css';

/** One step of the guided tour in a corner: what to see, and the way on. The page beside it stays usable. */
export default function TourPanel({ steps, at }: { steps: TourStep[]; at: number }) {
  const t = useText();
  const go = useGo();
  const step = steps[at]!;
  const move = (to: number): void => {
    tourControl.goTo(to);
    go(steps[to]!.to);
  };
  return (
    <section className={css.panel} aria-label={t('web.tour')}>
      <header className={css.head}>
        <span>{t('web.tour.step', { at: at + 1, count: steps.length })}</span>
        <button
          type="button"
          className={button.button}
          aria-label={t('web.close')}
          onClick={tourControl.close}
        >
          <Icon name="close" size={14} />
        </button>
      </header>
      <div aria-live="polite">
        <h2 className={css.title}>{t(`${step.key}.title`)}</h2>
        <p className={css.text}>{t(`${step.key}.text`)}</p>
      </div>
      <footer className={css.foot}>
        <Button variant="subtle" size="xs" disabled={at === 0} onClick={() => move(at - 1)}>
          {t('web.tour.back')}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => go(step.to)}>
          {t('web.tour.here')}
        </Button>
        {at < steps.length - 1 ? (
          <Button size="xs" onClick={() => move(at + 1)}>
            {t('web.tour.next')}
          </Button>
        ) : (
          <Button size="xs" onClick={tourControl.close}>
            {t('web.tour.end')}
          </Button>
        )}
      </footer>
    </section>
  );
}
