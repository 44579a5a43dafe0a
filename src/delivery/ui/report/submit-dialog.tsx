import { ConfirmDialog, useText, type ApiProblem } from '#web';
import type { Undertaking } from '../undertaking/wire.ts';
import type { ReportForm } from './form.ts';
import { WillCount } from './will-count.tsx';

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
          <WillCount undertaking={undertaking} form={form} />
          <p>{t('delivery.report.submit.evidence', { count: form.evidence.length })}</p>
          <p>{t('delivery.report.submit.fixed')}</p>
        </>
      }
    />
  );
}
