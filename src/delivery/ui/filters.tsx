import { ChoiceFilter, useText, type Say } from '#web';

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
  return (
    <ChoiceFilter
      name={name}
      label={t(`delivery.counts.filter.${name}`)}
      choices={choicesOf(name, t)}
      initial={initial}
    />
  );
}
