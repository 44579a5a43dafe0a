import { Select, Textarea } from '@mantine/core';
import { DayField, FieldRow, FormPart, SecretsWarning, useText, type FaultOf } from '#web';
import { DirectiveField } from './directive-field.tsx';
import type { PlanForm } from './plan-form.ts';

interface PlanFieldsProps {
  form: PlanForm;
  onChange: (part: Partial<PlanForm>) => void;
  fault: FaultOf;
  /** The units in whose name it may be written, where that is still to be chosen. */
  units?: { id: string; name: string }[];
}

/** The fields of a plan: whose, what it is called, for which period, on what directive. */
export function PlanFields({ form, onChange, fault, units = [] }: PlanFieldsProps) {
  const t = useText();
  const day = (name: 'startsOn' | 'endsOn', label: string) => (
    <DayField
      label={label}
      value={form[name]}
      min={name === 'endsOn' ? (form.startsOn ?? undefined) : undefined}
      onChange={(value) => onChange({ [name]: value })}
      required
      {...fault(name)}
    />
  );
  return (
    <FormPart>
      {units.length > 1 && (
        <Select
          label={t('inspection.column.unit')}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.unitId}
          onChange={(unitId) => unitId && onChange({ unitId })}
          allowDeselect={false}
          required
          {...fault('unitId')}
        />
      )}
      <Textarea
        label={t('inspection.write.plan.title')}
        value={form.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        required
        {...fault('title')}
      />
      <FieldRow>
        {day('startsOn', t('inspection.column.start'))}
        {day('endsOn', t('inspection.column.end'))}
        <DirectiveField
          value={form.directive}
          onChange={(directive) => onChange({ directive })}
          fault={fault}
        />
      </FieldRow>
      <Textarea
        label={t('inspection.write.plan.summary')}
        value={form.summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
        autosize
        minRows={5}
        maxLength={10_000}
        {...fault('summary')}
      />
      <SecretsWarning />
    </FormPart>
  );
}
