import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { Query } from '../api.ts';
import { useRead } from '../asking.ts';
import { useAsOf } from '../moving.tsx';
import { Faint } from '../parts/tones.tsx';
import { useText } from '../text.tsx';

/** One thing that was found and may be chosen. */
export interface Choice {
  id: string;
  name: string;
  detail?: string | undefined;
}

interface FinderFieldProps<Row> {
  label: string;
  placeholder?: string;
  description?: ReactNode;
  /** Where the server looks: it takes `q` and answers `rows`. */
  path: string;
  /** What else it is asked, such as whose subtree to look in. */
  query?: Query;
  /** What is not offered, by id. */
  except?: string | undefined;
  choiceOf: (row: Row) => Choice;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  required?: boolean;
  clearable?: boolean;
  error?: ReactNode;
}

const AT_ONCE = 20;

/** Chooses one of very many by typing part of its name; the server looks for it, marks or none. */
export function FinderField<Row>(props: FinderFieldProps<Row>) {
  const t = useText();
  const { value, path, choiceOf, onChange } = props;
  const { today } = useAsOf();
  const [typed, setTyped] = useState(value?.name ?? '');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const reading = useRead<{ rows: Row[] }>(path, {
    q: q === value?.name ? '' : q,
    limit: AT_ONCE,
    asOf: today,
    ...props.query,
  });
  const found = (reading.data?.rows ?? []).map(choiceOf).filter(({ id }) => id !== props.except);
  const choices = value && !found.some((one) => one.id === value.id) ? [value, ...found] : found;
  return (
    <Select
      label={props.label}
      placeholder={props.placeholder}
      description={props.description}
      required={props.required ?? false}
      error={props.error}
      searchable
      clearable={props.clearable ?? false}
      clearButtonProps={{ 'aria-label': t('web.finder.clear') }}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t(reading.loading ? 'web.loading' : 'web.search.nothing')}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option }) => {
        const one = choices.find(({ id }) => id === option.value);
        return (
          <span>
            {option.label}
            {one?.detail && <Faint> · {one.detail}</Faint>}
          </span>
        );
      }}
      value={value?.id ?? null}
      onChange={(id) => onChange(choices.find((one) => one.id === id) ?? null)}
      maxDropdownHeight={260}
    />
  );
}
