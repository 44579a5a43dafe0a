import type { ReactNode } from 'react';
import { LateSign, StateSign, useText, type StateName } from '#web';
import type { Undertaking } from '../undertaking/wire.ts';
import { willCount, type ReportForm, type WillCount as Completion } from './form.ts';
import css from './will-count.module.css';

interface WillCountProps {
  undertaking: Undertaking;
  form: ReportForm;
}

/** What will be counted from a report once it is submitted. */
export function WillCount({ undertaking, form }: WillCountProps) {
  const t = useText();
  const completions = willCount(form, undertaking);
  const begins =
    (undertaking.state === 'planned' || undertaking.state === 'returned') &&
    !completions.some(({ key }) => key === undertaking.id);
  const measured = Object.keys(form.actuals).length;
  return (
    <>
      <p className={css.lead}>{t('delivery.report.submit.counted')}</p>
      <ul className={css.counted}>
        {completions.map((one) => (
          <Counted key={one.key} sign="claimed">
            <CompletionWords completion={one} undertaking={undertaking} />
          </Counted>
        ))}
        {begins && (
          <Counted sign="in_progress">
            {t('delivery.report.submit.begins', { day: t.format.day(form.holdsOn) })}
          </Counted>
        )}
        {measured > 0 && (
          <Counted sign="planned">{t('delivery.report.submit.measured', { count: measured })}</Counted>
        )}
        {completions.length === 0 && !begins && measured === 0 && (
          <li>{t('delivery.report.submit.nothing')}</li>
        )}
      </ul>
    </>
  );
}

function Counted({ sign, children }: { sign: StateName; children: ReactNode }) {
  return (
    <li>
      <StateSign state={sign} />
      <span>{children}</span>
    </li>
  );
}

/** What is claimed to be done, from which day, and whether that is late. */
function CompletionWords({
  completion: { key, title, day, late },
  undertaking,
}: {
  completion: Completion;
  undertaking: Undertaking;
}) {
  const t = useText();
  const kind = t(`delivery.kind.${undertaking.kind}`).toLowerCase();
  return (
    <>
      <strong>{key === undertaking.id ? t('delivery.report.whole', { kind }) : title}</strong>{' '}
      {t('delivery.report.submit.from', { day: t.format.day(day) })}
      {late && (
        <span className={css.late}>
          <LateSign size={10} /> {t('delivery.report.submit.late')}
        </span>
      )}
    </>
  );
}
