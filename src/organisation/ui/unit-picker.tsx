import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { unaccented } from '#kernel/vietnamese';
import { useRead, useText } from '#web';
import type { UnitPage } from './wire.ts';

/** A unit as it was picked: enough to name it and to say which it is. */
export interface Pick {
  id: string;
  name: string;
  code: string;
}

interface UnitPickerProps {
  label: string;
  value: Pick | null;
  onChange: (unit: Pick | null) => void;
  /** Units as they stood on this day. */
  asOf: string;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Units that have no page yet, such as those founded in the same act; offered first. */
  others?: Pick[];
  /** Not offered. */
  except?: string[];
  clearable?: boolean;
}

function labelOf({ name, code }: Pick): string {
  return `${name} (${code || '…'})`;
}

// The server finds units that have all the words somewhere; those that have them as they were typed come first.
function closestFirst(units: Pick[], q: string): Pick[] {
  const wanted = unaccented(q);
  const close = (unit: Pick): boolean => unaccented(labelOf(unit)).includes(wanted);
  return [...units.filter(close), ...units.filter((unit) => !close(unit))];
}

/** Finds one unit by its name or code, with or without marks. */
export function UnitPicker({
  label,
  value,
  onChange,
  asOf,
  description,
  error,
  required = false,
  others = [],
  except = [],
  clearable = false,
}: UnitPickerProps) {
  const t = useText();
  const [typed, setTyped] = useState(value ? labelOf(value) : '');
  const [settled] = useDebouncedValue(typed.trim(), 250);
  const q = value && settled === labelOf(value) ? '' : settled;
  const reading = useRead<UnitPage>('/units', q ? { q, asOf, limit: 30 } : { asOf });
  const known = [...others, ...(reading.data?.rows ?? []), ...(value ? [value] : [])].filter(
    ({ id }) => !except.includes(id),
  );
  const choices = closestFirst([...new Map(known.map((one) => [one.id, one])).values()], q);
  return (
    <Select
      label={label}
      description={description}
      error={error}
      required={required}
      clearable={clearable}
      searchable
      placeholder={t('organisation.ui.pick')}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t(reading.loading ? 'web.loading' : 'web.search.nothing')}
      data={choices.map((one) => ({ value: one.id, label: labelOf(one) }))}
      value={value?.id ?? null}
      onChange={(id) => {
        const found = choices.find((one) => one.id === id);
        onChange(found ? { id: found.id, name: found.name, code: found.code } : null);
      }}
      maxDropdownHeight={260}
      clearButtonProps={{ 'aria-label': t('organisation.ui.clear') }}
    />
  );
}
