import { Button, Select, TextInput } from '@mantine/core';
import { DayField, FieldRow, FinderField, NumberField, useText, type FaultOf } from '#web';
import { FIELDS, LEVELS } from '#organisation/ui';
import { newSeed, type Draw } from './draw-form.ts';

const KINDS = ['programme', 'scheme', 'item', 'remedy'];

interface FieldsProps {
  form: Draw;
  change: (part: Partial<Draw>) => void;
  fault: FaultOf;
}

/** Out of which claims. */
export function ScopeFields({ form, change, fault }: FieldsProps) {
  const t = useText();
  return (
    <>
      <FinderField<{ id: string; name: string; code: string }>
        label={t('inspection.draw.of')}
        path="/units"
        value={form.of}
        choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
        onChange={(of) => change({ of })}
        required
        {...fault('ofUnitId')}
      />
      <FieldRow>
        <Select
          label={t('inspection.draw.kind')}
          placeholder={t('inspection.draw.kind.any')}
          data={KINDS.map((value) => ({ value, label: t(`delivery.counts.kind.${value}`) }))}
          value={form.kind}
          onChange={(kind) => change({ kind })}
          clearable
          {...fault('kind')}
        />
        <Select
          label={t('inspection.field')}
          placeholder={t('inspection.draw.field.any')}
          data={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
          value={form.field}
          onChange={(field) => change({ field })}
          searchable
          clearable
          {...fault('field')}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={t('inspection.filter.level')}
          placeholder={t('inspection.draw.level.any')}
          data={LEVELS.map((value) => ({ value, label: t(`delivery.counts.level.${value}`) }))}
          value={form.level}
          onChange={(level) => change({ level })}
          clearable
          {...fault('level')}
        />
        <FinderField<{ id: string; code: string | null; title: string }>
          label={t('inspection.draw.under')}
          placeholder={t('inspection.draw.under.any')}
          path="/undertakings"
          value={form.under}
          choiceOf={({ id, code, title }) => ({ id, name: [code, title].filter(Boolean).join(' · ') })}
          onChange={(under) => change({ under })}
          clearable
          {...fault('underId')}
        />
      </FieldRow>
    </>
  );
}

/** How many, on which day, by which seed. */
export function LotFields({ form, change, fault, today }: FieldsProps & { today: string }) {
  const t = useText();
  return (
    <>
      <FieldRow>
        <NumberField
          label={t('inspection.draw.size')}
          value={form.size}
          onChange={(size) => change({ size })}
          required
          {...fault('size')}
        />
        <DayField
          label={t('inspection.draw.day')}
          value={form.day}
          onChange={(day) => change({ day })}
          max={today}
          required
          {...fault('day')}
        />
      </FieldRow>
      <TextInput
        label={t('inspection.draw.seed')}
        description={t('inspection.draw.seed.detail')}
        value={form.seed}
        onChange={(event) => change({ seed: event.currentTarget.value })}
        maxLength={100}
        required
        rightSectionWidth={104}
        rightSection={
          <Button size="compact-xs" variant="subtle" onClick={() => change({ seed: newSeed() })}>
            {t('inspection.draw.seed.other')}
          </Button>
        }
        {...fault('seed')}
      />
    </>
  );
}
