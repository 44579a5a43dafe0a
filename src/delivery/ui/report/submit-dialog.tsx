import { ConfirmDialog, LateSign, StateSign, useText, type ApiProblem } from '#web';
import type { Undertaking } from '../undertaking/wire.ts';
import { willCount, type ReportForm } from './form.ts';
import css from './report.module.css';

interface SubmitDialogProps {
  undertaking: Undertaking;
  form: ReportForm;
  busy: boolean;
  problem: ApiProblem | null;
  onSubmit: () => void;
  onClose: () => void;
}

/** Before a report goes up in the unit's name: what will be counted from it, and that it will be fixed. */
export function SubmitDialog({ undertaking, form, busy, problem, onSubmit, onClose }: SubmitDialogProps) {
  const t = useText();
  const counted = willCount(form, undertaking);
  const begins =
    (undertaking.state === 'planned' || undertaking.state === 'returned') &&
    !counted.some(({ key }) => key === undertaking.id);
  const measured = Object.keys(form.actuals).length;
  return (
    <ConfirmDialog
      open
      title={t('delivery.report.submit.title')}
      verb={t('delivery.verb.submit')}
      busy={busy}
      problem={problem}
      onConfirm={onSubmit}
      onClose={onClose}
      detail={
        <>
          <p className={css.submitLead}>{t('delivery.report.submit.counted')}</p>
          <ul className={css.counted}>
            {counted.map(({ key, title, day, late }) => (
              <li key={key}>
                <StateSign state="claimed" />
                <span>
                  <strong>
                    {key === undertaking.id
                      ? t('delivery.report.whole', {
                          kind: t(`delivery.kind.${undertaking.kind}`).toLowerCase(),
                        })
                      : title}
                  </strong>{' '}
                  {t('delivery.report.submit.from', { day: t.format.day(day) })}
                  {late && (
                    <span className={css.late}>
                      <LateSign size={10} /> {t('delivery.report.submit.late')}
                    </span>
                  )}
                </span>
              </li>
            ))}
            {begins && (
              <li>
                <StateSign state="in_progress" />
                <span>{t('delivery.report.submit.begins', { day: t.format.day(form.holdsOn) })}</span>
              </li>
            )}
            {measured > 0 && (
              <li>
                <StateSign state="planned" />
                <span>{t('delivery.report.submit.measured', { count: measured })}</span>
              </li>
            )}
            {counted.length === 0 && !begins && measured === 0 && (
              <li>{t('delivery.report.submit.nothing')}</li>
            )}
          </ul>
          <p>{t('delivery.report.submit.evidence', { count: form.evidence.length })}</p>
          <p>{t('delivery.report.submit.fixed')}</p>
        </>
      }
    />
  );
}
