import { Textarea } from '@mantine/core';
import { DayField, emptyOf, FinderField, FormDialog, useForm, useMe, useText, type Choice } from '#web';
import type { Review } from './wire.ts';

interface Given {
  unit: Choice | null;
  dueOn: string | null;
  reason: string;
}

interface AddDutyProps {
  review: Review;
  /** Who and by when, as it is suggested. */
  unit?: Choice | null;
  dueOn?: string | null;
  onClose: () => void;
}

/** One more unit must report: founded later, or left out before. */
export function AddDutyDialog({ review, unit = null, dueOn = null, onClose }: AddDutyProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: { unit, dueOn, reason: '' },
    missingIn: ({ unit, dueOn, reason }) =>
      emptyOf(
        { unitId: unit?.id, dueOn, reason },
        { unitId: 'review.unit.missing', dueOn: 'review.day.missing', reason: 'web.reason.missing' },
      ),
  });
  const add = async (): Promise<void> => {
    const done = await submit(({ unit, dueOn, reason }) => {
      const body = { unitId: unit!.id, dueOn, reason: reason.trim() };
      return { method: 'POST', path: `/reviews/${review.id}/obligations`, body };
    }, t('review.oblige.told'));
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('review.oblige')}
      verb={t('review.oblige.verb')}
      detail={t('review.oblige.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <FinderField<{ id: string; name: string; code: string }>
        label={t('review.column.reporter')}
        placeholder={t('review.unit.hint')}
        path="/units"
        choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
        value={form.unit}
        onChange={(unit) => change({ unit })}
        required
        {...fault('unitId')}
      />
      <DayField
        label={t('review.column.dueOn')}
        value={form.dueOn}
        min={today}
        onChange={(dueOn) => change({ dueOn })}
        required
        {...fault('dueOn')}
      />
      <Textarea
        label={t('web.reason')}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={3}
        maxRows={10}
        required
        {...fault('reason')}
      />
    </FormDialog>
  );
}
