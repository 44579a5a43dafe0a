import { NativeSelect, Textarea } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useText } from '#web';

/** The unit objects to its conclusion, once, with a reason. */
export function ObjectDialog({ id, unitId, onClose }: { id: string; unitId: string; onClose: () => void }) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm<{ reason: string }>({
    start: { reason: '' },
    missingIn: ({ reason }) => emptyOf({ reason }, { reason: 'web.reason.missing' }),
  });
  const object = async (): Promise<void> => {
    const path = `/conclusions/${id}/object`;
    const done = await submit(
      ({ reason }) => ({ method: 'POST', path, body: { unitId, reason: reason.trim() } }),
      t('inspection.object.told'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('inspection.object')}
      verb={t('inspection.object.verb')}
      detail={t('inspection.object.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void object()}
      onClose={onClose}
    >
      <Textarea
        label={t('web.reason')}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={4}
        maxLength={10_000}
        required
        data-autofocus
        {...fault('reason')}
      />
    </FormDialog>
  );
}

const OUTCOMES = ['upheld', 'accepted', 'partly-accepted'];

/** The unit that inspected answers an objection, once. */
export function AnswerDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm({
    start: { outcome: 'upheld', text: '' },
    missingIn: ({ text }) => emptyOf({ text }, { text: 'inspection.objection.text.missing' }),
  });
  const answer = async (): Promise<void> => {
    const path = `/objections/${id}/answer`;
    const done = await submit(
      ({ outcome, text }) => ({ method: 'POST', path, body: { outcome, text: text.trim() } }),
      t('inspection.objection.told'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('inspection.objection.answer')}
      verb={t('inspection.objection.verb')}
      detail={t('inspection.objection.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void answer()}
      onClose={onClose}
    >
      <NativeSelect
        label={t('inspection.objection.outcome')}
        value={form.outcome}
        onChange={(event) => change({ outcome: event.currentTarget.value })}
        data={OUTCOMES.map((value) => ({ value, label: t(`inspection.objection.${value}`) }))}
      />
      <Textarea
        label={t('inspection.objection.text')}
        value={form.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        autosize
        minRows={4}
        maxLength={10_000}
        required
        {...fault('text')}
      />
    </FormDialog>
  );
}
