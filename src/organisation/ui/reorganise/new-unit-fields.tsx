import { TextInput } from '@mantine/core';
import { FieldRow, useText } from '#web';
import { UnitPicker, type Pick } from '../unit-picker.tsx';
import { FieldsSelect, UnitWordSelect } from '../unit-words.tsx';
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
    <FieldRow>
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
      <UnitWordSelect name="level" value={value.level} onChange={(level) => put({ level })} />
      <UnitWordSelect name="kind" value={value.kind} onChange={(kind) => put({ kind })} />
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
    </FieldRow>
  );
}
