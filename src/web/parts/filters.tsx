import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState, type ReactNode } from 'react';
import { Icon } from '../icons.tsx';
import { Link, useAddressValue } from '../moving.tsx';
import { useText } from '../text.tsx';
import css from './filters.module.css';

interface FiltersProps {
  /** The words to look for; on a phone they stand alone until the filters are unfolded. */
  words?: ReactNode;
  /** Where everything is shown again, if it is not. */
  clear?: string | null;
  children: ReactNode;
}

/** What a list is narrowed by, above it; all of it is kept in the address. */
export function Filters({ words, clear = null, children }: FiltersProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <search className={css.filters}>
      {words && (
        <>
          {words}
          <button type="button" className={css.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name="filter" size={14} />
            {t('web.filters')}
          </button>
        </>
      )}
      <div className={css.choices} data-folded={(words && !open) || undefined}>
        {children}
      </div>
      {clear && (
        <Link to={clear} className={css.clear}>
          <Icon name="close" size={12} />
          {t('web.table.clear')}
        </Link>
      )}
    </search>
  );
}

/** Words to look for, kept in the address once the typing rests. */
export function WordsFilter({ label }: { label: string }) {
  const [q = '', change] = useAddressValue('q');
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped((before) => (before.trim() === q ? before : q)), [q]);
  const settle = useDebouncedCallback((text: string) => change(text.trim() || undefined), 300);
  return (
    <TextInput
      size="xs"
      type="search"
      className={css.words}
      leftSection={<Icon name="magnifier" size={14} />}
      placeholder={label}
      aria-label={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}

interface ChoiceFilterProps {
  /** Its name in the address. */
  name: string;
  label: string;
  choices: { value: string; label: string }[];
  /** What is chosen without anybody choosing; then "all" is not offered. */
  initial?: string | undefined;
}

/** Narrows a list to one of several choices; what the address holds beyond them is shown as it is. */
export function ChoiceFilter({ name, label, choices, initial }: ChoiceFilterProps) {
  const [value, change] = useAddressValue(name);
  const labelOf = (one: string): string => choices.find((choice) => choice.value === one)?.label ?? one;
  const unknown = value !== undefined && !choices.some((choice) => choice.value === value);
  const other = unknown ? [{ value, label: value.split(',').map(labelOf).join(', ') }] : [];
  return (
    <NativeSelect
      size="xs"
      className={css.select}
      aria-label={label}
      data-set={value !== undefined || undefined}
      value={value ?? initial ?? ''}
      onChange={(event) => change(event.currentTarget.value || undefined)}
      data={[...(initial ? [] : [{ value: '', label }]), ...other, ...choices]}
    />
  );
}
