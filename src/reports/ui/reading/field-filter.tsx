import { FIELDS } from '#organisation/ui';
import { fieldsOf, type Review } from '#review/ui';
import { ChoiceFilter, useText } from '#web';

/** Chooses a field of work among those that an outline has sections about; nothing where it has none. */
export function FieldFilter({ outline }: Pick<Review, 'outline'>) {
  const t = useText();
  const about = new Set(fieldsOf(outline).values());
  if (about.size === 0) return null;
  return (
    <ChoiceFilter
      name="field"
      label={t('review.section.field')}
      choices={FIELDS.filter((one) => about.has(one)).map((value) => ({
        value,
        label: t(`organisation.field.${value}`),
      }))}
    />
  );
}
