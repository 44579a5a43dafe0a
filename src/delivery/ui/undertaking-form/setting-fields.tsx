import { Select, TextInput } from '@mantine/core';
import { DayField, FieldRow, FinderField, FormPart, useText } from '#web';
import { choicesOf } from '../filters.tsx';
import type { Undertaking } from '../undertaking/wire.ts';
import type { FieldsProps } from './fields.tsx';

interface FoundDirective {
  id: string;
  number: string;
  title: string;
}

/** Number, field, dates, who may see it, on what ground it stands. */
export function SettingFields({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <FormPart>
      <FieldRow>
        <TextInput
          label={t('delivery.form.code')}
          placeholder={t('delivery.form.code.hint')}
          value={form.code}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
          maxLength={60}
          {...fault('code')}
        />
        <Select
          label={t('delivery.undertaking.field')}
          placeholder={t('delivery.form.field.hint')}
          data={choicesOf('field', t)}
          value={form.field}
          onChange={(field) => onChange({ field: field as Undertaking['field'] })}
          searchable
          required
          {...fault('field')}
        />
        <DayField
          label={t('delivery.undertaking.starts')}
          value={form.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          {...fault('startsOn')}
        />
        <DayField
          label={t('delivery.undertaking.due')}
          value={form.dueOn}
          min={form.startsOn ?? undefined}
          onChange={(dueOn) => onChange({ dueOn })}
          {...fault('dueOn')}
        />
        <AudienceField form={form} onChange={onChange} fault={fault} />
        <FinderField<FoundDirective>
          label={t('delivery.form.directive')}
          placeholder={t('delivery.form.directive.hint')}
          path="/directives"
          value={form.directive}
          choiceOf={({ id, number, title }) => ({ id, name: [number, title].filter(Boolean).join(' – ') })}
          onChange={(directive) => onChange({ directive })}
          clearable
          {...fault('directiveId')}
        />
      </FieldRow>
    </FormPart>
  );
}

/** Who beyond its unit and those above may see it once it is issued. */
function AudienceField({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <Select
      label={t('delivery.form.audience')}
      data={(['own', 'below', 'all'] as const).map((value) => ({
        value,
        label: t(`delivery.form.audience.${value}`),
      }))}
      value={form.audience}
      onChange={(audience) => audience && onChange({ audience: audience as Undertaking['audience'] })}
      allowDeselect={false}
      {...fault('audience')}
    />
  );
}
