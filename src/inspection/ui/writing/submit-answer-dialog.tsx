import { FormDialog, useSend, useText } from '#web';
import type { useAnswer } from './use-answer.ts';

interface SubmitAnswerDialogProps {
  path: string;
  draft: ReturnType<typeof useAnswer>;
  onDone: () => void;
  onClose: () => void;
}

/** The leader sends the unit's answer: what is not saved yet is saved first; what was sent stays as it is. */
export function SubmitAnswerDialog({ path, draft, onDone, onClose }: SubmitAnswerDialogProps) {
  const t = useText();
  const send = useSend();
  const submit = async (): Promise<void> => {
    if (!(await draft.save())) return;
    const done = await send.act({ method: 'POST', path }, t('inspection.answer.submitted'));
    if (done) onDone();
  };
  return (
    <FormDialog
      title={t('inspection.answer.submit')}
      verb={t('inspection.answer.submit')}
      busy={send.busy || draft.send.busy}
      problem={send.problem ?? draft.send.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('inspection.answer.submit.detail')}</p>
    </FormDialog>
  );
}
