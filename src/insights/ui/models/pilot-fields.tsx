import { Input, NativeSelect, TextInput } from '@mantine/core';
import { DayField, FieldRow, FinderField, RemovableRow, Repeated, useText, type FaultOf } from '#web';
import { criterion, place, type PilotForm } from './pilot-form.ts';

interface PartsProps {
  form: PilotForm;
  change: (part: Partial<PilotForm>) => void;
  fault: FaultOf;
}

/** Who has whom try a model out, for how long and by what it is judged. */
export function PilotFields({
  form,
  change,
  fault,
  own,
}: PartsProps & { own: { value: string; label: string }[] }) {
  const t = useText();
  return (
    <>
      {own.length > 1 && (
        <NativeSelect
          label={t('insights.pilot.by')}
          data={own}
          value={form.unitId}
          onChange={(event) => change({ unitId: event.currentTarget.value })}
        />
      )}
      <FieldRow>
        <TextInput
          label={t('insights.pilot.title')}
          value={form.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          maxLength={300}
          required
          {...fault('title')}
        />
        <TextInput
          label={t('insights.pilot.number')}
          placeholder="12-TB/TU"
          value={form.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
          maxLength={60}
          required
          {...fault('number')}
        />
      </FieldRow>
      <FieldRow>
        {(['startsOn', 'endsOn'] as const).map((name) => (
          <DayField
            key={name}
            label={t(`insights.pilot.${name}`)}
            value={form[name]}
            onChange={(value) => change({ [name]: value })}
            required
            {...fault(name)}
          />
        ))}
      </FieldRow>
      <CriteriaFields form={form} change={change} fault={fault} />
      <UnitFields form={form} change={change} fault={fault} />
    </>
  );
}

function CriteriaFields({ form, change, fault }: PartsProps) {
  const t = useText();
  return (
    <Input.Wrapper label={t('insights.pilot.criteria')} {...fault('criteria')}>
      <Repeated
        rows={form.criteria}
        onChange={(criteria) => change({ criteria })}
        blank={criterion}
        add={t('insights.pilot.criteria.add')}
      >
        {({ row, at, change: put, remove }) => (
          <RemovableRow
            remove={t('insights.pilot.criteria.remove', { number: `${at + 1}` })}
            onRemove={remove}
          >
            <TextInput
              aria-label={t('insights.pilot.criterion')}
              placeholder={t('insights.pilot.criterion')}
              value={row.text}
              onChange={(event) => put({ text: event.currentTarget.value })}
              maxLength={500}
            />
            <TextInput
              aria-label={t('insights.pilot.target')}
              placeholder={t('insights.pilot.target')}
              value={row.target}
              onChange={(event) => put({ target: event.currentTarget.value })}
              maxLength={300}
            />
          </RemovableRow>
        )}
      </Repeated>
    </Input.Wrapper>
  );
}

function UnitFields({ form, change, fault }: PartsProps) {
  const t = useText();
  return (
    <Input.Wrapper label={t('insights.pilot.units')} {...fault('units')}>
      <Repeated
        rows={form.units}
        onChange={(units) => change({ units })}
        blank={place}
        add={t('insights.pilot.units.add')}
      >
        {({ row, at, change: put, remove }) => (
          <RemovableRow remove={t('insights.pilot.units.remove', { number: `${at + 1}` })} onRemove={remove}>
            <FinderField<{ id: string; name: string; code: string }>
              label={t('insights.column.unit')}
              path="/units"
              query={{ under: form.unitId }}
              except={form.units.flatMap(({ unit }) => (unit && unit.id !== row.unit?.id ? unit.id : []))}
              choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
              value={row.unit}
              onChange={(unit) => put({ unit })}
              error={fault(`units.${at}`).error}
              filter
            />
          </RemovableRow>
        )}
      </Repeated>
    </Input.Wrapper>
  );
}
