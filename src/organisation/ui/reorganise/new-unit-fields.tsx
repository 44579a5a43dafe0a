import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useText } from '#web';
import css from '../organisation.module.css';
import { UnitPicker, type Pick } from '../unit-picker.tsx';
import { FIELDS, KINDS, LEVELS, type Field, type Kind, type Level } from '../wire.ts';
import type { NewUnit } from './drafting.ts';

interface NewUnitFieldsProps {
  value: NewUnit;
  onChange: (unit: NewUnit) => void;
  asOf: string;
  others: Pick[];
}

/** A unit that is being founded. */
export function NewUnitFields({ value, onChange, asOf, others }: NewUnitFieldsProps) {
  const t = useText();
  const put = (part: Partial<NewUnit>): void => onChange({ ...value, ...part });
  return (
    <div className={css.fieldsGrid}>
      <TextInput
        label={t('organisation.ui.name')}
        value={value.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
        maxLength={500}
        required
      />
      <TextInput
        label={t('organisation.ui.code')}
        value={value.code}
        onChange={(event) => put({ code: event.currentTarget.value })}
        maxLength={100}
        required
      />
      <NativeSelect
        label={t('organisation.ui.level')}
        value={value.level}
        onChange={(event) => put({ level: event.currentTarget.value as Level })}
        data={LEVELS.map((one) => ({ value: one, label: t(`organisation.level.${one}`) }))}
      />
      <NativeSelect
        label={t('organisation.ui.kind')}
        value={value.kind}
        onChange={(event) => put({ kind: event.currentTarget.value as Kind })}
        data={KINDS.map((one) => ({ value: one, label: t(`organisation.kind.${one}`) }))}
      />
      <UnitPicker
        label={t('organisation.ui.parent')}
        value={value.parent}
        onChange={(parent) => put({ parent })}
        asOf={asOf}
        others={others}
        except={[value.key]}
        required
      />
      <FieldsSelect value={value.fields} onChange={(fields) => put({ fields })} />
    </div>
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
