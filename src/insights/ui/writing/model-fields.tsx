import { Input, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  DayField,
  FieldRow,
  FinderField,
  FormPart,
  newKey,
  NumberField,
  RemovableRow,
  Repeated,
  SecretsWarning,
  useText,
  type FaultOf,
} from '#web';
import { EvidenceField } from '#delivery/ui';
import { FIELDS } from '#organisation/ui';
import type { ModelForm } from './model-form.ts';

interface FieldsProps {
  form: ModelForm;
  onChange: (part: Partial<ModelForm>) => void;
  fault: FaultOf;
}

const figure = () => ({ key: newKey(), label: '', measure: '', before: null, after: null });

/** What a lesson or model says: the problem, how it works and when, what came of it, on what that rests. */
export function ModelFields({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  const words = (name: 'problem' | 'working' | 'conditions' | 'results') => (
    <Textarea
      label={t(`insights.model.${name}`)}
      description={t(`insights.model.${name}.hint`)}
      value={form[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      autosize
      minRows={3}
      maxLength={10_000}
      {...fault(name)}
    />
  );
  return (
    <>
      <FormPart>
        <TextInput
          label={t('insights.model.title')}
          value={form.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
          maxLength={300}
          required
          {...fault('title')}
        />
        <NativeSelect
          label={t('insights.column.field')}
          data={[
            { value: '', label: '' },
            ...FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) })),
          ]}
          value={form.field}
          onChange={(event) => onChange({ field: event.currentTarget.value })}
          required
          {...fault('field')}
        />
        {words('problem')}
        {words('working')}
        {words('conditions')}
        <SecretsWarning />
      </FormPart>
      <FormPart title={t('insights.model.results')}>
        {words('results')}
        <FigureFields form={form} onChange={onChange} fault={fault} />
      </FormPart>
      <Ground form={form} onChange={onChange} fault={fault} />
    </>
  );
}

function FigureFields({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <Input.Wrapper label={t('insights.model.figures')} {...fault('figures')}>
      <Repeated
        rows={form.figures}
        onChange={(figures) => onChange({ figures })}
        blank={figure}
        add={t('insights.figure.add')}
      >
        {({ row, at, change, remove }) => (
          <RemovableRow remove={t('insights.figure.remove', { number: `${at + 1}` })} onRemove={remove}>
            <TextInput
              label={t('insights.figure.label')}
              value={row.label}
              onChange={(event) => change({ label: event.currentTarget.value })}
              maxLength={300}
            />
            <TextInput
              label={t('insights.figure.measure')}
              value={row.measure}
              onChange={(event) => change({ measure: event.currentTarget.value })}
              maxLength={60}
            />
            <NumberField
              label={t('insights.figure.before')}
              value={row.before}
              onChange={(before) => change({ before })}
            />
            <NumberField
              label={t('insights.figure.after')}
              value={row.after}
              onChange={(after) => change({ after })}
            />
          </RemovableRow>
        )}
      </Repeated>
    </Input.Wrapper>
  );
}

function Ground({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <FormPart title={t('insights.model.evidence')}>
      <FieldRow>
        <FinderField<{ id: string; name: string; code: string }>
          label={t('insights.model.beganAt')}
          path="/units"
          choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
          value={form.began}
          onChange={(began) => onChange({ began })}
          clearable
          error={fault('beganAt').error}
        />
        <DayField
          label={t('insights.model.beganOn')}
          value={form.beganOn}
          onChange={(beganOn) => onChange({ beganOn })}
          {...fault('beganOn')}
        />
      </FieldRow>
      <EvidenceField
        unitId={form.unitId}
        none={t('insights.model.evidence.none')}
        evidence={form.evidence}
        onChange={(evidence) => onChange({ evidence })}
        fault={fault('evidence').error}
      />
      <NativeSelect
        label={t('insights.column.verification')}
        data={['own-word', 'verified', 'researched'].map((value) => ({
          value,
          label: t(`insights.verification.${value}`),
        }))}
        value={form.verification}
        onChange={(event) => onChange({ verification: event.currentTarget.value })}
      />
      <TextInput
        label={t('insights.model.verified')}
        value={form.verified}
        onChange={(event) => onChange({ verified: event.currentTarget.value })}
        maxLength={2000}
        {...fault('verified')}
      />
    </FormPart>
  );
}
