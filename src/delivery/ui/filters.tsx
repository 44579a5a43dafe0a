import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState, type ReactNode } from 'react';
import { Icon, useAddressValue, useText, type Say } from '#web';
import css from './counts.module.css';

const KINDS = ['programme', 'scheme', 'item'];
const LEVELS = ['nation', 'city', 'district', 'commune', 'base', 'cell'];
const FIELDS = [
  'leadership',
  'organisation',
  'inspection',
  'internal-affairs',
  'communication',
  'mass-mobilisation',
  'administrative-reform',
  'economy',
  'urban',
  'agriculture',
  'environment',
  'culture',
  'science',
  'welfare',
  'defence',
];
const STATES = ['planned', 'in_progress', 'claimed', 'verified', 'returned', 'suspended', 'cancelled'];
const SORTS = ['position', 'title', 'due', 'owner', 'state'];

interface Choice {
  value: string;
  label: string;
}

/** What may be chosen in a filter, each with its word. */
export function choicesOf(name: FilterName, t: Say): Choice[] {
  const say = (values: string[], key: string): Choice[] =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }));
  if (name === 'kind') return say(KINDS, 'delivery.counts.kind');
  if (name === 'level') return say(LEVELS, 'delivery.counts.level');
  if (name === 'field') return say(FIELDS, 'delivery.counts.field');
  if (name === 'state') return say(STATES, 'web.state');
  if (name === 'sort') return say(SORTS, 'delivery.counts.sort');
  if (name === 'late') return say(['true', 'false'], 'delivery.counts.late');
  return say(['true', 'false'], `delivery.counts.${name}`);
}

export type FilterName = 'kind' | 'level' | 'field' | 'state' | 'late' | 'done' | 'onTime' | 'sort';

/** A filter that is kept in the address. */
export function AddressSelect({ name, initial }: { name: FilterName; initial?: string }) {
  const t = useText();
  const [value, change] = useAddressValue(name);
  const choices = choicesOf(name, t);
  const word = t(`delivery.counts.filter.${name}`);
  const several = value?.includes(',')
    ? [
        {
          value,
          label: value
            .split(',')
            .map((one) => t(`web.state.${one}`))
            .join(', '),
        },
      ]
    : [];
  return (
    <NativeSelect
      size="xs"
      className={css.select}
      aria-label={word}
      data-set={value !== undefined || undefined}
      value={value ?? initial ?? ''}
      onChange={(event) => change(event.currentTarget.value || undefined)}
      data={[...(initial ? [] : [{ value: '', label: word }]), ...several, ...choices]}
    />
  );
}

/** The words to look for and the filters beside them; on a phone the filters unfold. */
export function FilterBar({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <search className={css.filters}>
      <AddressWords />
      <button type="button" className={css.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="filter" size={14} />
        {t('delivery.counts.filters')}
      </button>
      <div className={css.narrowing} data-open={open || undefined}>
        {children}
      </div>
      {foot}
    </search>
  );
}

/** Words to look for, kept in the address once the typing rests. */
function AddressWords() {
  const t = useText();
  const [q, change] = useAddressValue('q');
  const [typed, setTyped] = useState(q ?? '');
  useEffect(() => setTyped(q ?? ''), [q]);
  const settle = useDebouncedCallback((text: string) => change(text.trim() || undefined), 300);
  return (
    <TextInput
      size="xs"
      type="search"
      className={css.words}
      leftSection={<Icon name="magnifier" size={14} />}
      placeholder={t('delivery.counts.filter.q')}
      aria-label={t('delivery.counts.filter.q')}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}
