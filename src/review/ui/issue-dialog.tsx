import { TextInput } from '@mantine/core';
import { DayField, emptyOf, FormDialog, useForm, useMe, useText } from '#web';
import type { Review } from './wire.ts';

/** Issues a review: its number and day, and what follows from it. */
export function IssueDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<
    { number: string; holdsOn: string | null },
    { id: string }
  >({
    start: { number: '', holdsOn: today },
    missingIn: (given) => emptyOf(given, { number: 'review.number.missing', holdsOn: 'review.day.missing' }),
  });
  const issue = async (): Promise<void> => {
    const done = await submit(({ number, holdsOn }) => {
      const body = { number: number.trim(), holdsOn };
      return { method: 'POST', path: `/reviews/${review.id}/issue`, body };
    }, t('review.issue.told'));
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('review.issue.title', { title: review.title })}
      verb={t('review.issue')}
      detail={t('review.issue.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void issue()}
      onClose={onClose}
    >
      <TextInput
        label={t('review.column.number')}
        placeholder="170-KH/TU"
        value={form.number}
        onChange={(event) => change({ number: event.currentTarget.value })}
        maxLength={60}
        required
        data-autofocus
        {...fault('number')}
      />
      <DayField
        label={t('review.column.issuedOn')}
        value={form.holdsOn}
        max={today}
        onChange={(holdsOn) => change({ holdsOn })}
        required
        {...fault('holdsOn')}
      />
    </FormDialog>
  );
}
