import { Soft, StateSign, useText } from '#web';
import type { Submission } from '../undertaking/wire.ts';
import css from './returned.module.css';

/** Why a submission was sent back, by whom, when. */
export function Returned({ submission: { returned } }: { submission: Submission }) {
  const t = useText();
  if (!returned) return null;
  return (
    <div className={css.returned}>
      <p className={css.head}>
        <StateSign state="returned" />
        {t('delivery.report.returnedBy', { unit: returned.unit.name, day: t.format.day(returned.holdsOn) })}
      </p>
      <p>{returned.reason}</p>
      <p>
        <Soft>
          {[returned.by, t('delivery.recorded', { moment: t.format.moment(returned.recordedAt) })]
            .filter(Boolean)
            .join(' · ')}
        </Soft>
      </p>
    </div>
  );
}
