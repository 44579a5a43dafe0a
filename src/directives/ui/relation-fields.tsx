import { NativeSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useAsOf, useRead, useText } from '#web';
import { RELATIONS } from '../kinds.ts';
import css from './directives.module.css';
import type { Brief, DirectivePage, RelationKind } from './wire.ts';

/** A relation that is being made: to what, and in what way. */
export interface Relating {
  kind: RelationKind;
  to: Brief | null;
}

interface RelationFieldsProps {
  value: Relating;
  onChange: (value: Relating) => void;
  /** The directive that it leads from, which is not offered. */
  except?: string;
  error?: ReactNode;
}

/** How and with which directive: the other one is found by number or words. */
export function RelationFields({ value, onChange, except, error }: RelationFieldsProps) {
  const t = useText();
  const { today } = useAsOf();
  const [typed, setTyped] = useState(value.to ? labelOf(value.to) : '');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const reading = useRead<DirectivePage>('/directives', {
    q: value.to && q === labelOf(value.to) ? '' : q,
    limit: 20,
    asOf: today,
  });
  const found: Brief[] = (reading.data?.rows ?? []).filter((row) => row.id !== except);
  const choices = value.to && !found.some((one) => one.id === value.to?.id) ? [value.to, ...found] : found;
  return (
    <div className={css.relating}>
      <NativeSelect
        label={t('directives.relation.kind')}
        value={value.kind}
        onChange={(event) => onChange({ ...value, kind: event.currentTarget.value as RelationKind })}
        data={RELATIONS.map((kind) => ({ value: kind, label: t(`directives.relation.to.${kind}`) }))}
      />
      <Select
        label={t('directives.relation.with')}
        placeholder={t('directives.relation.with.hint')}
        searchable
        required
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage={t(reading.loading ? 'web.loading' : 'web.search.nothing')}
        data={choices.map((one) => ({ value: one.id, label: labelOf(one) }))}
        value={value.to?.id ?? null}
        onChange={(id) => onChange({ ...value, to: choices.find((one) => one.id === id) ?? null })}
        maxDropdownHeight={260}
        error={error}
      />
    </div>
  );
}

function labelOf({ number, title }: Brief): string {
  return `${number} – ${title}`;
}
