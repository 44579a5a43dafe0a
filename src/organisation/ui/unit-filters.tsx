import { ChoiceFilter, useText } from '#web';
import { FIELDS, KINDS, LEVELS } from './wire.ts';

const CHOICES = { level: LEVELS, kind: KINDS, field: FIELDS } as const;

/** Narrows a list of units by one of its words, kept in the address. */
export function UnitFilter({ name }: { name: keyof typeof CHOICES }) {
  const t = useText();
  return (
    <ChoiceFilter
      name={name}
      label={t(`organisation.ui.filter.${name}`)}
      choices={CHOICES[name].map((one) => ({ value: one, label: t(`organisation.${name}.${one}`) }))}
    />
  );
}
