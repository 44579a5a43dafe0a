import { Textarea } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useText } from '#web';

interface CommentDialogProps {
  undertakingId: string;
  /** The submission that is commented on; the undertaking itself without it. */
  submissionId?: string | undefined;
  about: string;
  onClose: () => void;
}

/** Says something on an undertaking or a submission: a record of one's own, beside the unit's text and never in it. */
export function CommentDialog({ undertakingId, submissionId, about, onClose }: CommentDialogProps) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm({
    start: { text: '' },
    missingIn: (given) => emptyOf(given, { text: 'delivery.comment.missing' }),
  });
  const comment = async (): Promise<void> => {
    const path = `/undertakings/${undertakingId}/comments`;
    const done = await submit(
      ({ text }) => ({
        method: 'POST',
        path,
        body: { text: text.trim(), submissionId: submissionId ?? null },
      }),
      t('delivery.comment.told'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('delivery.verb.comment')}
      verb={t('delivery.comment.send')}
      detail={about}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void comment()}
      onClose={onClose}
    >
      <Textarea
        label={t('delivery.comment.text')}
        description={t('delivery.comment.detail')}
        value={form.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        autosize
        minRows={4}
        maxRows={12}
        required
        data-autofocus
        {...fault('text')}
      />
    </FormDialog>
  );
}
