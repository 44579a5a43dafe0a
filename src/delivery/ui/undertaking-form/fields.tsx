import { Select, Textarea } from '@mantine/core';
import { FieldRow, FormPart, SecretsWarning, useText, type FaultOf } from '#web';
import type { Kind, UndertakingForm } from './form.ts';
import { IndicatorRows } from './indicator-rows.tsx';
import { MilestoneRows } from './milestone-rows.tsx';
import { SettingFields } from './setting-fields.tsx';

/** What every group of fields is given. */
export interface FieldsProps {
  form: UndertakingForm;
  onChange: (part: Partial<UndertakingForm>) => void;
  fault: FaultOf;
}

interface UndertakingFieldsProps extends FieldsProps {
  /** What can be chosen only at the beginning. */
  beginning?: { kinds: Kind[]; units: { id: string; name: string }[] };
  /** Issued: only the wording may change. */
  issued?: boolean;
}

/** The fields of a programme, scheme or item. */
export function UndertakingFields({ beginning, issued = false, ...fields }: UndertakingFieldsProps) {
  const { form, onChange, fault } = fields;
  return (
    <>
      <FormPart>
        {beginning && <Beginning {...fields} {...beginning} />}
        <Wording {...fields} />
        <SecretsWarning />
      </FormPart>
      {!issued && (
        <>
          <SettingFields {...fields} />
          <MilestoneRows
            rows={form.milestones}
            onChange={(milestones) => onChange({ milestones })}
            fault={fault}
          />
          <IndicatorRows
            rows={form.indicators}
            onChange={(indicators) => onChange({ indicators })}
            fault={fault}
          />
        </>
      )}
    </>
  );
}

/** What it is called and what it is about. */
function Wording({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <>
      <Textarea
        label={t('delivery.form.title')}
        value={form.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        required
        {...fault('title')}
      />
      <Textarea
        label={t('delivery.form.summary')}
        description={t('delivery.form.summary.detail')}
        value={form.summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
        autosize
        minRows={5}
        maxLength={10_000}
        {...fault('summary')}
      />
    </>
  );
}

/** Which kind it is and whose: fixed for good once the draft is saved. */
function Beginning({
  form,
  onChange,
  fault,
  kinds,
  units,
}: FieldsProps & NonNullable<UndertakingFieldsProps['beginning']>) {
  const t = useText();
  return (
    <FieldRow>
      <Select
        label={t('delivery.form.kind')}
        data={kinds.map((kind) => ({ value: kind, label: t(`delivery.kind.${kind}`) }))}
        value={form.kind}
        onChange={(kind) => kind && onChange({ kind: kind as Kind })}
        allowDeselect={false}
        required
        {...fault('kind')}
      />
      <Select
        label={t('delivery.form.owner')}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.ownerUnitId}
        onChange={(unit) => unit && onChange({ ownerUnitId: unit })}
        allowDeselect={false}
        required
        {...fault('ownerUnitId')}
      />
    </FieldRow>
  );
}
