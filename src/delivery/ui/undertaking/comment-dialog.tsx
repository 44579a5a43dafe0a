import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Dialog, FormProblem, useSend, useText } from '#web';
import css from './undertaking.module.css';

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
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const send = useSend();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(!text.trim());
    if (!text.trim()) return;
    const body = { text: text.trim(), submissionId: submissionId ?? null };
    const done = await send.act(
      { method: 'POST', path: `/undertakings/${undertakingId}/comments`, body },
      t('delivery.comment.told'),
    );
    if (done) onClose();
  };
  return (
    <Dialog open title={t('delivery.verb.comment')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className={css.form}>
        <FormProblem problem={send.problem} />
        <p className={css.dialogText}>{about}</p>
        <Textarea
          label={t('delivery.comment.text')}
          description={t('delivery.comment.detail')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={missing && t('delivery.comment.missing')}
          autosize
          minRows={4}
          maxRows={12}
          required
          data-autofocus
        />
        <div className={css.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('web.cancel')}
          </Button>
          <Button type="submit" loading={send.busy}>
            {t('delivery.comment.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
