import { NativeSelect } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useMe, useText } from '#web';
import { FIELDS } from '#organisation/ui';
import { HoldsOnField, WordsField } from './dialog-fields.tsx';
import type { Review } from '#review/ui';
import { HORIZONS, STRENGTHS } from './choices.ts';
import type { AppraisalBody, InsightRow } from './wire.ts';

interface Given {
  strength: string;
  horizon: string;
  field: string;
  reason: string;
  holdsOn: string | null;
}

interface AppraiseDialogProps {
  review: Review;
  insight: InsightRow;
  onClose: () => void;
}

/** How well an insight is supported, how far ahead it looks, of which field it is: the word of who holds the review. */
export function AppraiseDialog({ review, insight, onClose }: AppraiseDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { strength, horizon, field } = insight;
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: { strength, horizon, field: field ?? '', reason: '', holdsOn: today },
    missingIn: ({ reason, holdsOn }) =>
      emptyOf({ reason, holdsOn }, { reason: 'web.reason.missing', holdsOn: 'insights.day.missing' }),
  });
  const save = async (): Promise<void> => {
    const path = `/reviews/${review.id}/insights/${insight.id}/appraise`;
    const done = await submit(
      (given) => ({ method: 'POST', path, body: bodyOf(given) }),
      t('insights.appraise.told'),
    );
    if (done) onClose();
  };
  const choice = (name: 'strength' | 'horizon' | 'field', values: readonly string[], key: string) => (
    <NativeSelect
      label={t(`insights.column.${name}`)}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      data={[
        ...(name === 'field' ? [{ value: '', label: t('insights.field.none') }] : []),
        ...values.map((value) => ({ value, label: t(`${key}.${value}`) })),
      ]}
      {...fault(name)}
    />
  );
  return (
    <FormDialog
      title={t('insights.appraise.title')}
      verb={t('insights.appraise')}
      detail={t('insights.appraise.detail', { words: insight.words })}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {choice('strength', STRENGTHS, 'insights.strength')}
      {choice('horizon', HORIZONS, 'insights.horizon')}
      {choice('field', FIELDS, 'organisation.field')}
      <WordsField
        label={t('web.reason')}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        required
        error={fault('reason').error}
      />
      <HoldsOnField value={form.holdsOn} onChange={change} fault={fault} />
    </FormDialog>
  );
}

function bodyOf({ strength, horizon, field, reason, holdsOn }: Given): AppraisalBody {
  return {
    ...{ strength: strength as AppraisalBody['strength'], horizon: horizon as AppraisalBody['horizon'] },
    field: (field || null) as AppraisalBody['field'],
    reason: reason.trim(),
    ...(holdsOn ? { holdsOn } : {}),
  };
}
