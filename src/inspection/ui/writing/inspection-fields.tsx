import { Select, Textarea } from '@mantine/core';
import { FIELDS } from '#organisation/ui';
import { DayField, FieldRow, FinderField, FormPart, Hint, SecretsWarning, useText, type FaultOf } from '#web';
import { daysText } from '../standing.tsx';
import { DirectiveField } from './directive-field.tsx';
import { chosen, type InspectionForm } from './form.ts';
import { PeriodHint } from './period-hint.tsx';
import { QuestionRows, TeamRows, VisitedRows } from './rows.tsx';
import { ClashWarning } from './clash-warning.tsx';

const FORMS = ['inspection', 'regular-supervision', 'thematic-supervision'] as const;

/** What every group of fields is given. */
export interface FieldsProps {
  form: InspectionForm;
  onChange: (part: Partial<InspectionForm>) => void;
  fault: FaultOf;
}

interface InspectionFieldsProps extends FieldsProps {
  /** The units in whose name it may be written, where that is still to be chosen. */
  units?: { id: string; name: string }[];
  /** It was approved: its form, its days and the units inspected stay. */
  approved?: boolean;
  /** The period of the plan that it belongs to. */
  period?: { startsOn: string; endsOn: string } | null;
  /** The inspection that is being revised. */
  id?: string;
}

/** The fields of an inspection: what and how, who and when, with whom, what is asked. */
export function InspectionFields({
  units,
  approved = false,
  period = null,
  id,
  ...fields
}: InspectionFieldsProps) {
  const t = useText();
  const { form, onChange, fault } = fields;
  return (
    <>
      <FormPart>
        {units && units.length > 1 && <UnitField {...fields} units={units} />}
        <Wording {...fields} />
        <SecretsWarning />
      </FormPart>
      <FormPart title={t('inspection.write.about')}>
        <About {...fields} approved={approved} />
      </FormPart>
      <FormPart title={t('inspection.write.visited')}>
        {approved && <Hint>{t('problem.inspection.approved')}</Hint>}
        <VisitedRows
          rows={form.visited}
          onChange={(visited) => onChange({ visited })}
          fault={fault}
          fixed={approved}
        />
        {approved ? (
          <p>{daysText({ startsOn: form.startsOn!, endsOn: form.endsOn! }, t)}</p>
        ) : (
          <Days {...fields} period={period} />
        )}
        <ClashWarning
          units={form.visited.flatMap(({ unit }) => unit ?? [])}
          startsOn={form.startsOn}
          endsOn={form.endsOn}
          except={id}
        />
      </FormPart>
      <TeamRows rows={form.team} onChange={(team) => onChange({ team })} fault={fault} />
      <QuestionRows rows={form.questions} onChange={(questions) => onChange({ questions })} fault={fault} />
    </>
  );
}

function UnitField({
  form,
  onChange,
  fault,
  units,
}: FieldsProps & { units: { id: string; name: string }[] }) {
  const t = useText();
  return (
    <Select
      label={t('inspection.column.unit')}
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={form.unitId}
      onChange={(unitId) => unitId && onChange({ unitId })}
      allowDeselect={false}
      required
      {...fault('unitId')}
    />
  );
}

function Wording({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <>
      <Textarea
        label={t('inspection.write.title')}
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
        label={t('inspection.write.content')}
        description={t('inspection.write.content.detail')}
        value={form.content}
        onChange={(event) => onChange({ content: event.currentTarget.value })}
        autosize
        minRows={4}
        maxLength={20_000}
        {...fault('content')}
      />
    </>
  );
}

/** In which form, on which branch of work, on what undertaking or directive. */
function About({ form, onChange, fault, approved }: FieldsProps & { approved: boolean }) {
  const t = useText();
  return (
    <FieldRow>
      <Select
        label={t('inspection.column.form')}
        data={FORMS.map((value) => ({ value, label: t(`inspection.form.${value}`) }))}
        value={form.form}
        onChange={(value) => value && onChange({ form: value as InspectionForm['form'] })}
        allowDeselect={false}
        disabled={approved}
        required
        {...fault('form')}
      />
      <Select
        label={t('inspection.field')}
        placeholder={t('inspection.write.field.hint')}
        data={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
        value={form.field}
        onChange={(field) => onChange({ field: field as InspectionForm['field'] })}
        searchable
        required
        {...fault('field')}
      />
      <FinderField<{ id: string; code: string | null; title: string; owner: { name: string } }>
        label={t('inspection.undertaking')}
        placeholder={t('inspection.write.undertaking.hint')}
        path="/undertakings"
        value={form.undertaking}
        choiceOf={(row) => ({ ...chosen(row)!, detail: row.owner.name })}
        onChange={(undertaking) => onChange({ undertaking })}
        clearable
        {...fault('undertakingId')}
      />
      <DirectiveField
        value={form.directive}
        onChange={(directive) => onChange({ directive })}
        fault={fault}
      />
    </FieldRow>
  );
}

function Days({ form, onChange, fault, period }: FieldsProps & Pick<InspectionFieldsProps, 'period'>) {
  const t = useText();
  return (
    <>
      <FieldRow>
        <DayField
          label={t('inspection.column.start')}
          value={form.startsOn}
          min={period?.startsOn}
          max={period?.endsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          required
          {...fault('startsOn')}
        />
        <DayField
          label={t('inspection.column.end')}
          value={form.endsOn}
          min={form.startsOn ?? period?.startsOn}
          max={period?.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
          required
          {...fault('endsOn')}
        />
      </FieldRow>
      {period && <PeriodHint period={period} />}
    </>
  );
}
