import { NativeSelect, TextInput } from '@mantine/core';
import { useText } from '#web';
import css from '../organisation.module.css';
import { UnitPicker, type Pick } from '../unit-picker.tsx';
import { KINDS, LEVELS, type Kind, type Level } from '../wire.ts';
import type { Operation, Transfer } from './drafting.ts';
import { FieldsSelect } from './new-unit-fields.tsx';

type Plain = Exclude<Operation, Transfer | { do: 'found' }>;

interface PlainFieldsProps {
  value: Plain;
  onChange: (operation: Operation) => void;
  asOf: string;
  others: Pick[];
}

/** A step about one unit: a new name, other words about it, another superior, or its end. */
export function PlainFields({ value, onChange, asOf, others }: PlainFieldsProps) {
  const t = useText();
  const except = value.unit ? [value.unit.id] : [];
  return (
    <div className={css.fieldsGrid}>
      <UnitPicker
        label={t('organisation.ui.unit')}
        value={value.unit}
        onChange={(unit) => onChange({ ...value, unit })}
        asOf={asOf}
        others={others}
        required
      />
      {value.do === 'rename' && (
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
      )}
      {value.do === 'change' && (
        <>
          <NativeSelect
            label={t('organisation.ui.level')}
            value={value.level}
            onChange={(event) => onChange({ ...value, level: event.currentTarget.value as Level | '' })}
            data={[
              { value: '', label: t('organisation.ui.unchanged') },
              ...LEVELS.map((one) => ({ value: one, label: t(`organisation.level.${one}`) })),
            ]}
          />
          <NativeSelect
            label={t('organisation.ui.kind')}
            value={value.kind}
            onChange={(event) => onChange({ ...value, kind: event.currentTarget.value as Kind | '' })}
            data={[
              { value: '', label: t('organisation.ui.unchanged') },
              ...KINDS.map((one) => ({ value: one, label: t(`organisation.kind.${one}`) })),
            ]}
          />
          <FieldsSelect
            value={value.fields ?? []}
            onChange={(fields) => onChange({ ...value, fields: fields.length ? fields : null })}
          />
        </>
      )}
      {value.do === 'move' && (
        <UnitPicker
          label={t('organisation.ui.newParent')}
          value={value.parent}
          onChange={(parent) => onChange({ ...value, parent })}
          asOf={asOf}
          others={others}
          except={except}
          required
        />
      )}
      {value.do === 'dissolve' && (
        <UnitPicker
          label={t('organisation.ui.heir')}
          description={t('organisation.ui.heir.hint')}
          value={value.heir}
          onChange={(heir) => onChange({ ...value, heir })}
          asOf={asOf}
          others={others}
          except={except}
          clearable
        />
      )}
    </div>
  );
}
