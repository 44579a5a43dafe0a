import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useRead, useText } from '#web';
import type { PeoplePage } from '../wire.ts';

/** A person as they were picked. */
export interface PickedPerson {
  id: string;
  name: string;
  email: string;
}

interface PersonPickerProps {
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
  error?: ReactNode;
}

function labelOf({ name, email }: PickedPerson): string {
  return `${name} – ${email}`;
}

/** Finds one person among those whom one knows. */
export function PersonPicker({ value, onChange, error }: PersonPickerProps) {
  const t = useText();
  const [typed, setTyped] = useState(value ? labelOf(value) : '');
  const [settled] = useDebouncedValue(typed.trim(), 250);
  const reading = useRead<PeoplePage>('/people', {
    q: value && settled === labelOf(value) ? '' : settled,
    limit: 20,
  });
  const known: PickedPerson[] = [...(reading.data?.rows ?? []), ...(value ? [value] : [])];
  const choices = [...new Map(known.map((one) => [one.id, one])).values()];
  return (
    <Select
      label={t('organisation.ui.person')}
      placeholder={t('organisation.ui.person.hint')}
      required
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t(reading.loading ? 'web.loading' : 'web.search.nothing')}
      data={choices.map((one) => ({ value: one.id, label: labelOf(one) }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(choices.find((one) => one.id === id) ?? null)}
      maxDropdownHeight={260}
      error={error}
      data-autofocus
    />
  );
}
