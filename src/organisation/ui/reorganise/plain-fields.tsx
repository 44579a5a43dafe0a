import { TextInput } from '@mantine/core';
import { FieldRow, useText } from '#web';
import { UnitPicker, type Pick } from '../unit-picker.tsx';
import { FieldsSelect, UnitWordSelect } from '../unit-words.tsx';
import type { Operation, OperationKind, Transfer } from './drafting.ts';

type Plain = Exclude<Operation, Transfer | { do: 'found' }>;

interface FieldsProps<Kind extends OperationKind> {
  value: Operation & { do: Kind };
  onChange: (operation: Operation) => void;
}

interface PlainFieldsProps extends FieldsProps<Plain['do']> {
  asOf: string;
  others: Pick[];
}

/** A step about one unit: a new name, other words about it, another superior, or its end. */
export function PlainFields({ value, onChange, asOf, others }: PlainFieldsProps) {
  const t = useText();
  const given = { asOf, others };
  const except = value.unit ? [value.unit.id] : [];
  return (
    <FieldRow>
      <UnitPicker
        label={t('organisation.ui.unit')}
        value={value.unit}
        onChange={(unit) => onChange({ ...value, unit })}
        required
        {...given}
      />
      {value.do === 'rename' && <RenameFields {...{ value, onChange }} />}
      {value.do === 'change' && <ChangeFields {...{ value, onChange }} />}
      {value.do === 'move' && (
        <UnitPicker
          label={t('organisation.ui.newParent')}
          value={value.parent}
          onChange={(parent) => onChange({ ...value, parent })}
          required
          {...{ ...given, except }}
        />
      )}
      {value.do === 'dissolve' && (
        <UnitPicker
          label={t('organisation.ui.heir')}
          description={t('organisation.ui.heir.hint')}
          value={value.heir}
          onChange={(heir) => onChange({ ...value, heir })}
          clearable
          {...{ ...given, except }}
        />
      )}
    </FieldRow>
  );
}

function RenameFields({ value, onChange }: FieldsProps<'rename'>) {
  const t = useText();
  return (
    <>
      <TextInput
        label={t('organisation.ui.newName')}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        maxLength={500}
      />
      <TextInput
        label={t('organisation.ui.newCode')}
        description={t('organisation.ui.newCode.hint')}
        value={value.code}
        onChange={(event) => onChange({ ...value, code: event.currentTarget.value })}
        maxLength={100}
      />
    </>
  );
}

function ChangeFields({ value, onChange }: FieldsProps<'change'>) {
  return (
    <>
      <UnitWordSelect
        name="level"
        value={value.level}
        onChange={(level) => onChange({ ...value, level })}
        unchanged
      />
      <UnitWordSelect
        name="kind"
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        unchanged
      />
      <FieldsSelect
        value={value.fields ?? []}
        onChange={(fields) => onChange({ ...value, fields: fields.length ? fields : null })}
      />
    </>
  );
}
