import { Hint, Read, Section, useAsOf, useParam, useRead, useText } from '#web';
import { Duties } from './duties.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { ReviewHead } from './review-head.tsx';
import { SuggestedDuties } from './suggested-duties.tsx';
import type { Review } from './wire.ts';

/** One review: who must report by when, as of the day, by branch and level and unit by unit. */
export default function ReviewPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Review>(`/reviews/${id}`, { asOf });
  return <Read of={reading}>{(review) => <Whole key={review.id} review={review} />}</Read>;
}

function Whole({ review }: { review: Review }) {
  const t = useText();
  return (
    <>
      <ReviewHead review={review} current="duties" />
      {review.state === 'draft' ? (
        <Hint>{t('review.draft.hint', { unit: review.unit.name })}</Hint>
      ) : (
        <>
          <MatrixTable review={review} />
          <SuggestedDuties review={review} />
          <Section title={t('review.duties')} detail={t('review.duties.detail')} id="duties">
            <Duties review={review} />
          </Section>
        </>
      )}
    </>
  );
}
