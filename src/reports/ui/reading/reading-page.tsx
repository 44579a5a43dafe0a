import { Select } from '@mantine/core';
import { inReadingOrder, ReviewHead, type Review, type Section } from '#review/ui';
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
  const sections = inReadingOrder(review.outline)
    .map(({ section }) => section)
    .filter(({ kind }) => kind !== 'group');
  const section = sections.find(({ id }) => id === chosen) ?? sections[0];
  if (!section) return <Empty title={t('reports.empty')} />;
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
      {levels.length > 1 && (
        <Filters clear={level ? `/reviews/${review.id}/reading?section=${section.id}` : null}>
          <ChoiceFilter name="level" label={t('reports.column.level')} choices={levels} />
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
