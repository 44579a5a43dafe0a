import { MultiSelect, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { DayField, useAsOf, useRead, useText } from '#web';
import { AUDIENCES, TYPES } from '../kinds.ts';
import css from './directives.module.css';
import { FIELDS, type Content } from './wire.ts';

interface DirectiveFieldsProps {
  value: Content;
  onChange: (value: Content) => void;
  fault: (field: string) => { error: string | undefined };
}

/** An entry that nothing was written in yet. */
export const BLANK: Content = {
  number: '',
  type: 'resolution',
  issuer: '',
  issuedOn: '',
  title: '',
  summary: '',
  fields: [],
  audience: 'below',
};

/** The fields of a registry entry. */
export function DirectiveFields({ value, onChange, fault }: DirectiveFieldsProps) {
  const t = useText();
  const { today } = useAsOf();
  const issuers = useRead<{ rows: string[] }>('/directives/issuers').data?.rows ?? [];
  const put = (part: Partial<Content>): void => onChange({ ...value, ...part });
  return (
    <>
      <div className={css.pair}>
        <TextInput
          label={t('directives.number')}
          placeholder="01-CTr/TU"
          value={value.number}
          onChange={(event) => put({ number: event.currentTarget.value })}
          maxLength={60}
          required
          {...fault('number')}
        />
        <NativeSelect
          label={t('directives.kind')}
          value={value.type}
          onChange={(event) => put({ type: event.currentTarget.value as Content['type'] })}
          data={TYPES.map((type) => ({ value: type, label: t(`directives.type.${type}`) }))}
          {...fault('type')}
        />
      </div>
      <div className={css.pair}>
        <TextInput
          label={t('directives.issuer')}
          value={value.issuer}
          onChange={(event) => put({ issuer: event.currentTarget.value })}
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
        <DayField
          label={t('directives.issuedOn')}
          value={value.issuedOn || null}
          onChange={(day) => put({ issuedOn: day ?? '' })}
          max={today}
          required
          error={fault('issuedOn').error}
        />
      </div>
      <Textarea
        label={t('directives.title')}
        value={value.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
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
        onChange={(event) => put({ summary: event.currentTarget.value })}
        maxLength={20_000}
        autosize
        minRows={3}
        maxRows={16}
        {...fault('summary')}
      />
      <MultiSelect
        label={t('directives.fields')}
        placeholder={value.fields.length ? '' : t('directives.fields.hint')}
        data={FIELDS.map((field) => ({ value: field, label: t(`directives.field.${field}`) }))}
        value={value.fields}
        onChange={(fields) => put({ fields: fields as Content['fields'] })}
        searchable
        hidePickedOptions
        {...fault('fields')}
      />
      <AudienceField value={value} onChange={onChange} fault={fault} />
    </>
  );
}

function AudienceField({ value, onChange, fault }: DirectiveFieldsProps) {
  const t = useText();
  return (
    <Radio.Group
      label={t('directives.audience')}
      value={value.audience}
      onChange={(audience) => onChange({ ...value, audience: audience as Content['audience'] })}
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
