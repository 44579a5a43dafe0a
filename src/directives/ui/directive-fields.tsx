import { MultiSelect, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { DayField, FieldRow, useAsOf, useRead, useText, type FaultOf } from '#web';
import { FIELDS } from '#organisation/ui';
import { AUDIENCES, TYPES } from '../kinds.ts';
import type { Content } from './wire.ts';

interface DirectiveFieldsProps {
  value: Content;
  onChange: (part: Partial<Content>) => void;
  fault: FaultOf;
}

/** The fields of a registry entry. */
export function DirectiveFields(props: DirectiveFieldsProps) {
  return (
    <>
      <Naming {...props} />
      <Issue {...props} />
      <Wording {...props} />
      <BranchesField {...props} />
      <AudienceField {...props} />
    </>
  );
}

/** Its number and symbol, and its kind. */
function Naming({ value, onChange, fault }: DirectiveFieldsProps) {
  const t = useText();
  return (
    <FieldRow>
      <TextInput
        label={t('directives.number')}
        placeholder="01-CTr/TU"
        value={value.number}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
        maxLength={60}
        required
        {...fault('number')}
      />
      <NativeSelect
        label={t('directives.kind')}
        value={value.type}
        onChange={(event) => onChange({ type: event.currentTarget.value as Content['type'] })}
        data={TYPES.map((type) => ({ value: type, label: t(`directives.type.${type}`) }))}
        {...fault('type')}
      />
    </FieldRow>
  );
}

/** Who issued it, and when; those who issued others are offered. */
function Issue({ value, onChange, fault }: DirectiveFieldsProps) {
  const t = useText();
  const { today } = useAsOf();
  const issuers = useRead<{ rows: string[] }>('/directives/issuers').data?.rows ?? [];
  return (
    <FieldRow>
      <div>
        <TextInput
          label={t('directives.issuer')}
          value={value.issuer}
          onChange={(event) => onChange({ issuer: event.currentTarget.value })}
          maxLength={300}
          list="directives-issuers"
          autoComplete="off"
          required
          {...fault('issuer')}
        />
        <datalist id="directives-issuers">
          {issuers.map((issuer) => (
            <option key={issuer} value={issuer} />
          ))}
        </datalist>
      </div>
      <DayField
        label={t('directives.issuedOn')}
        value={value.issuedOn || null}
        onChange={(day) => onChange({ issuedOn: day ?? '' })}
        max={today}
        required
        {...fault('issuedOn')}
      />
    </FieldRow>
  );
}

/** What it is on, and what it says in short. */
function Wording({ value, onChange, fault }: DirectiveFieldsProps) {
  const t = useText();
  return (
    <>
      <Textarea
        label={t('directives.title')}
        value={value.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        required
        {...fault('title')}
      />
      <Textarea
        label={t('directives.summary')}
        value={value.summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
        maxLength={20_000}
        autosize
        minRows={3}
        maxRows={16}
        {...fault('summary')}
      />
    </>
  );
}

/** The branches of work that it belongs to. */
function BranchesField({ value, onChange, fault }: DirectiveFieldsProps) {
  const t = useText();
  return (
    <MultiSelect
      label={t('directives.fields')}
      placeholder={value.fields.length ? '' : t('directives.fields.hint')}
      data={FIELDS.map((field) => ({ value: field, label: t(`organisation.field.${field}`) }))}
      value={value.fields}
      onChange={(fields) => onChange({ fields: fields as Content['fields'] })}
      searchable
      hidePickedOptions
      {...fault('fields')}
    />
  );
}

/** Who may see it beyond the unit that entered it and those above. */
function AudienceField({ value, onChange, fault }: DirectiveFieldsProps) {
  const t = useText();
  return (
    <Radio.Group
      label={t('directives.audience')}
      value={value.audience}
      onChange={(audience) => onChange({ audience: audience as Content['audience'] })}
      {...fault('audience')}
    >
      <Stack gap={8} mt={6}>
        {AUDIENCES.map((audience) => (
          <Radio
            key={audience}
            value={audience}
            label={t(`directives.audience.${audience}`)}
            description={t(`directives.audience.${audience}.detail`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
