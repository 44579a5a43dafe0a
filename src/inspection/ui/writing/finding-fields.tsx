import { Checkbox, SegmentedControl, Select, Textarea } from '@mantine/core';
import { DayField, FormPart, SecretsWarning, useMe, useText, type FaultOf } from '#web';
import type { Inspection } from '../wire.ts';
import { ClaimFields } from './claim-fields.tsx';
import type { FindingForm } from './finding-form.ts';

/** What every group of fields is given. */
export interface FindingFieldsProps {
  form: FindingForm;
  onChange: (part: Partial<FindingForm>) => void;
  fault: FaultOf;
}

/** What is good or falls short at a unit, why, on what it rests, and what must be put right by when. */
export function FindingFields({ visited, ...fields }: FindingFieldsProps & Pick<Inspection, 'visited'>) {
  const t = useText();
  const { form, onChange, fault } = fields;
  return (
    <>
      <FormPart>
        {visited.length > 1 && (
          <Select
            label={t('inspection.column.visited')}
            data={visited.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.unitId}
            onChange={(unitId) => unitId && onChange({ unitId, undertaking: null, part: null })}
            allowDeselect={false}
            required
            {...fault('unitId')}
          />
        )}
        <SegmentedControl
          aria-label={t('inspection.finding.kind')}
          value={form.kind}
          onChange={(kind) => onChange({ kind: kind as FindingForm['kind'] })}
          data={(['shortcoming', 'strength'] as const).map((value) => ({
            value,
            label: t(`inspection.finding.${value}`),
          }))}
        />
        <Words {...fields} />
        <SecretsWarning />
      </FormPart>
      <FormPart title={t('inspection.finding.ground')}>
        <ClaimFields {...fields} />
      </FormPart>
      {form.kind === 'shortcoming' && (
        <FormPart title={t('inspection.remedy')}>
          <Remedy {...fields} visited={visited} />
        </FormPart>
      )}
    </>
  );
}

function Words({ form, onChange, fault }: FindingFieldsProps) {
  const t = useText();
  return (
    <>
      <Textarea
        label={t('inspection.finding.text')}
        value={form.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        autosize
        minRows={4}
        maxLength={10_000}
        required
        {...fault('text')}
      />
      {form.kind === 'shortcoming' && (
        <Textarea
          label={t('inspection.finding.why')}
          value={form.cause}
          onChange={(event) => onChange({ cause: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={10_000}
          {...fault('cause')}
        />
      )}
    </>
  );
}

function Remedy({ form, onChange, fault, visited }: FindingFieldsProps & Pick<Inspection, 'visited'>) {
  const t = useText();
  const { today } = useMe().workspace;
  const unit = visited.find(({ id }) => id === form.unitId)?.name ?? '';
  return (
    <>
      <Checkbox
        label={t('inspection.finding.demands', { unit })}
        checked={form.demands}
        onChange={(event) => onChange({ demands: event.currentTarget.checked })}
      />
      {form.demands && (
        <>
          <Textarea
            label={t('inspection.finding.remedy.text')}
            description={t('inspection.finding.remedy.detail')}
            value={form.remedy}
            onChange={(event) => onChange({ remedy: event.currentTarget.value })}
            autosize
            minRows={2}
            maxLength={500}
            required
            {...fault('remedy')}
          />
          <DayField
            label={t('inspection.finding.remedy.due')}
            value={form.remedyDueOn}
            min={today}
            onChange={(remedyDueOn) => onChange({ remedyDueOn })}
            required
            {...fault('remedyDueOn')}
          />
        </>
      )}
    </>
  );
}
