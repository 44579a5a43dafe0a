import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { unaccented } from '#kernel/vietnamese';
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
  except?: string | readonly string[] | undefined;
  /** What the server does not know yet; offered first. */
  others?: readonly Choice[];
  choiceOf: (row: Row) => Choice;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  required?: boolean;
  clearable?: boolean;
  error?: ReactNode;
  /** Among filters: as small as they are, its label only for those who cannot see where it stands. */
  filter?: boolean;
}

const AT_ONCE = 20;

/** The server finds what has all the words somewhere; what has them as they were typed comes first. */
function closestFirst(choices: Choice[], q: string): Choice[] {
  const wanted = unaccented(q);
  const close = ({ name, detail = '' }: Choice): boolean => unaccented(`${name} ${detail}`).includes(wanted);
  return [...choices.filter(close), ...choices.filter((one) => !close(one))];
}

/** What may be chosen: what was found and what the server does not know yet, once each, with what is chosen already. */
function choicesOf<Row>({ props, rows, q }: { props: FinderFieldProps<Row>; rows: Row[]; q: string }) {
  const { value, others = [], except = [] } = props;
  const left = [except].flat();
  const known = [...others, ...rows.map(props.choiceOf)].filter(({ id }) => !left.includes(id));
  const each = new Map([...(value ? [value] : []), ...known].map((one) => [one.id, one]));
  return closestFirst([...each.values()], q);
}

/** Chooses one of very many by typing part of its name; the server looks for it, marks or none. */
export function FinderField<Row>(props: FinderFieldProps<Row>) {
  const t = useText();
  const { value, path, onChange } = props;
  const { today } = useAsOf();
  const [typed, setTyped] = useState(value?.name ?? '');
  const [settled] = useDebouncedValue(typed.trim(), 250);
  const q = settled === value?.name ? '' : settled;
  const reading = useRead<{ rows: Row[] }>(path, {
    q,
    limit: AT_ONCE,
    asOf: today,
    ...props.query,
  });
  const choices = choicesOf({ props, rows: reading.data?.rows ?? [], q });
  return (
    <Select
      {...(props.filter ? { 'aria-label': props.label, size: 'xs' } : { label: props.label })}
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
