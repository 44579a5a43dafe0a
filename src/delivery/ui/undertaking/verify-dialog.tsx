import { Button, Radio, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { DayField, Dialog, FormProblem, useFaults, useMe, useSend, useText } from '#web';
import type { Milestone, Undertaking } from './wire.ts';
import css from './undertaking.module.css';

interface VerifyDialogProps {
  undertaking: Undertaking;
  /** The milestone whose completion was claimed; the whole without it. */
  milestone?: Milestone | undefined;
  onClose: () => void;
}

/** Inspection's word on a claimed completion: confirmed or rejected, on a day, on a ground. */
export function VerifyDialog({ undertaking, milestone, onClose }: VerifyDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const [verdict, setVerdict] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [day, setDay] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const send = useSend();
  const fault = useFaults(send.problem);
  const subject = milestone ?? undertaking;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!verdict || !note.trim()) return;
    const body = {
      milestoneId: milestone?.id ?? null,
      verdict,
      note: note.trim(),
      ...(day ? { holdsOn: day } : {}),
    };
    const done = await send.act(
      { method: 'POST', path: `/undertakings/${undertaking.id}/verifications`, body },
      t(`delivery.verify.told.${verdict}`),
    );
    if (done) onClose();
  };
  return (
    <Dialog
      open
      title={t(milestone ? 'delivery.verify.milestone' : 'delivery.verify.whole')}
      onClose={onClose}
    >
      <form onSubmit={(event) => void submit(event)} noValidate className={css.form}>
        <FormProblem problem={send.problem} />
        <p className={css.dialogText}>
          <strong>{subject.title}</strong>
          <br />
          {subject.doneOn &&
            t('delivery.verify.claimed', {
              day: t.format.day(subject.doneOn),
              unit: (undertaking.lead ?? undertaking.owner).name,
            })}
        </p>
        <Radio.Group
          label={t('delivery.verify.verdict')}
          value={verdict}
          onChange={setVerdict}
          required
          error={tried && !verdict && t('delivery.verify.verdict.missing')}
        >
          <div className={css.choices}>
            <Radio
              value="confirmed"
              label={t('delivery.verify.confirmed')}
              description={t('delivery.verify.confirmed.detail')}
            />
            <Radio
              value="rejected"
              label={t('delivery.verify.rejected')}
              description={t('delivery.verify.rejected.detail')}
            />
          </div>
        </Radio.Group>
        <DayField
          label={t('delivery.verify.day')}
          value={day}
          max={today}
          onChange={setDay}
          required
          {...fault('holdsOn')}
        />
        <Textarea
          label={t('delivery.verify.note')}
          description={t('delivery.verify.note.detail')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={10}
          required
          error={tried && !note.trim() ? t('delivery.verify.note.missing') : fault('note').error}
        />
        <div className={css.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('web.cancel')}
          </Button>
          <Button type="submit" loading={send.busy}>
            {t(verdict === 'rejected' ? 'delivery.verify.rejected' : 'delivery.verb.verify')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
