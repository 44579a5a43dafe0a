import { Select, Textarea } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useText } from '#web';
import type { Comment, Outcome } from './wire.ts';

const OUTCOMES: Outcome[] = ['accepted', 'partly', 'declined'];

/** Says what becomes of a comment, and why. */
export function AnswerDialog({ one, onClose }: { one: Comment; onClose: () => void }) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm<{ outcome: Outcome | null; explanation: string }>({
    start: { outcome: null, explanation: '' },
    missingIn: (given) =>
      emptyOf(
        { ...given },
        {
          outcome: 'consultation.answer.outcome.missing',
          explanation: 'consultation.answer.explanation.missing',
        },
      ),
  });
  const answer = async (): Promise<void> => {
    const path = `/consultation-comments/${one.id}/answer`;
    if (await submit((body) => ({ method: 'POST', path, body }), t('consultation.told.answer'))) onClose();
  };
  return (
    <FormDialog
      title={t('consultation.comment.answer')}
      detail={one.words}
      verb={t('consultation.comment.answer')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void answer()}
      onClose={onClose}
    >
      <Select
        label={t('consultation.answer.outcome')}
        data={OUTCOMES.map((value) => ({ value, label: t(`consultation.comment.state.${value}`) }))}
        value={form.outcome}
        onChange={(outcome) => change({ outcome: outcome as Outcome | null })}
        required
        {...fault('outcome')}
      />
      <Textarea
        label={t('consultation.answer.explanation')}
        value={form.explanation}
        onChange={(event) => change({ explanation: event.currentTarget.value })}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={4000}
        required
        {...fault('explanation')}
      />
    </FormDialog>
  );
}
