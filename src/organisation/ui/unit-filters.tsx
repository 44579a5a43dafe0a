import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Icon, useAddressValue, useText } from '#web';
import css from './organisation.module.css';
import { FIELDS, KINDS, LEVELS } from './wire.ts';

/** What is looked for; kept in the address, a moment after the last key. */
export function WordsFilter({ label }: { label: string }) {
  const [q = '', setQ] = useAddressValue('q');
  const [typed, setTyped] = useState(q);
  const settle = useDebouncedCallback((text: string) => setQ(text.trim() || undefined), 250);
  useEffect(() => setTyped((before) => (before.trim() === q ? before : q)), [q]);
  return (
    <TextInput
      type="search"
      className={css.words}
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="magnifier" size={14} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}

const CHOICES = { level: LEVELS, kind: KINDS, field: FIELDS } as const;

/** Narrows a list of units by one of its words, kept in the address. */
export function UnitFilter({ name }: { name: keyof typeof CHOICES }) {
  const t = useText();
  const [value, change] = useAddressValue(name);
  return (
    <NativeSelect
      className={css.select}
      data-set={value ? '' : undefined}
      aria-label={t(`organisation.ui.filter.${name}`)}
      value={value ?? ''}
      onChange={(event) => change(event.currentTarget.value || undefined)}
      data={[
        { value: '', label: t(`organisation.ui.filter.${name}`) },
        ...CHOICES[name].map((one) => ({ value: one, label: t(`organisation.${name}.${one}`) })),
      ]}
    />
  );
}
