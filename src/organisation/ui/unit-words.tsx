import { MultiSelect, NativeSelect } from '@mantine/core';
import { useText } from '#web';
import { FIELDS, KINDS, LEVELS, type Field } from './wire.ts';

const CHOICES = { level: LEVELS, kind: KINDS } as const;

interface UnitWordSelectProps<Value> {
  name: keyof typeof CHOICES;
  value: Value;
  onChange: (value: Value) => void;
  /** Offers to leave it as it is (`''`). */
  unchanged?: boolean;
}

/** The level or kind of a unit. */
export function UnitWordSelect<Value extends string>(props: UnitWordSelectProps<Value>) {
  const t = useText();
  const { name, value, onChange, unchanged = false } = props;
  return (
    <NativeSelect
      label={t(`organisation.ui.${name}`)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
      data={[
        ...(unchanged ? [{ value: '', label: t('organisation.ui.unchanged') }] : []),
        ...CHOICES[name].map((one) => ({ value: one, label: t(`organisation.${name}.${one}`) })),
      ]}
    />
  );
}

/** The branches of work that a unit answers for. */
export function FieldsSelect({ value, onChange }: { value: Field[]; onChange: (fields: Field[]) => void }) {
  const t = useText();
  return (
    <MultiSelect
      label={t('organisation.ui.fields')}
      placeholder={value.length ? '' : t('organisation.ui.fields.hint')}
      data={FIELDS.map((one) => ({ value: one, label: t(`organisation.field.${one}`) }))}
      value={value}
      onChange={(fields) => onChange(fields as Field[])}
      searchable
      hidePickedOptions
    />
  );
}
