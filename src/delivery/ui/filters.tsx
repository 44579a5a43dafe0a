import { ChoiceFilter, STATES, useText, type Say } from '#web';
import { FIELDS, LEVELS } from '#organisation/ui';

const KINDS = ['programme', 'scheme', 'item', 'remedy', 'request', 'pilot'];
const SORTS = ['position', 'title', 'due', 'owner', 'state'];

interface Choice {
  value: string;
  label: string;
}

/** What may be chosen in a filter, each with its word. */
export function choicesOf(name: FilterName, t: Say): Choice[] {
  const say = (values: readonly string[], key: string): Choice[] =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }));
  if (name === 'kind') return say(KINDS, 'delivery.counts.kind');
  if (name === 'level') return say(LEVELS, 'delivery.counts.level');
  if (name === 'field') return say(FIELDS, 'organisation.field');
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
