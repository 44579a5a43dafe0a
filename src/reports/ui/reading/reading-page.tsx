import { Select } from '@mantine/core';
import { fieldsOf, inReadingOrder, ReviewHead, type Review, type Section } from '#review/ui';
import {
  ChoiceFilter,
  Empty,
  Filters,
  Read,
  useAddressValue,
  useAsOf,
  useParam,
  useRead,
  useText,
} from '#web';
import { FieldFilter } from './field-filter.tsx';
import { RollUpTable } from './roll-up-table.tsx';
import { SideBySide } from './side-by-side.tsx';

/** One section of every submitted report: words side by side, figures added up. */
export default function ReadingPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Review>(`/reviews/${id}`, { asOf });
  return (
    <Read of={reading}>
      {(review) => (
        <>
          <ReviewHead review={review} current="reading" />
          <Chosen review={review} />
        </>
      )}
    </Read>
  );
}

function Chosen({ review }: { review: Review }) {
  const t = useText();
  const [chosen, choose] = useAddressValue('section');
  const [level] = useAddressValue('level');
  const [field] = useAddressValue('field');
  const fields = fieldsOf(review.outline);
  const sections = inReadingOrder(review.outline)
    .map(({ section }) => section)
    .filter(({ id, kind }) => kind !== 'group' && (!field || fields.get(id) === field));
  const section = sections.find(({ id }) => id === chosen) ?? sections[0];
  const here = `/reviews/${review.id}/reading`;
  if (!section)
    return (
      <Empty title={t('reports.empty')} step={field ? { word: t('web.table.clear'), to: here } : undefined} />
    );
  const levels = review.deadlines.map((one) => ({
    value: one.level,
    label: t(`organisation.level.${one.level}`),
  }));
  return (
    <>
      <Select
        label={t('reports.reading.section')}
        data={sections.map((one) => ({ value: one.id, label: wordsOf(one) }))}
        value={section.id}
        onChange={(id) => choose(id ?? undefined)}
        allowDeselect={false}
        searchable
        maw={560}
        mb={12}
      />
      {(levels.length > 1 || fields.size > 0) && (
        <Filters clear={level || field ? `${here}?section=${section.id}` : null}>
          <FieldFilter outline={review.outline} />
          {levels.length > 1 && (
            <ChoiceFilter name="level" label={t('reports.column.level')} choices={levels} />
          )}
        </Filters>
      )}
      {section.table ? (
        <RollUpTable key={section.id} review={review} section={section} level={level} />
      ) : (
        <SideBySide key={section.id} review={review} section={section} level={level} />
      )}
    </>
  );
}

const wordsOf = ({ number, title }: Section) => `${number} ${title}`.trim();
