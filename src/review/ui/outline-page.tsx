import { NativeSelect } from '@mantine/core';
import { Empty, Notice, Read, useAddressValue, useAsOf, useParam, useRead, useText } from '#web';
import { OutlinePreview } from './outline-preview.tsx';
import { ReviewHead } from './review-head.tsx';
import type { OutlineReply, Review } from './wire.ts';

/** The outline of a review as the units that report will see it; a former wording where the address names one. */
export default function OutlinePage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Review>(`/reviews/${id}`, { asOf });
  return <Read of={reading}>{(review) => <Whole key={review.id} review={review} />}</Read>;
}

function Whole({ review }: { review: Review }) {
  const [version] = useAddressValue('version');
  const reading = useRead<OutlineReply>(version ? `/reviews/${review.id}/outline` : null, { version });
  return (
    <>
      <ReviewHead review={review} current="outline" />
      <Versions review={review} />
      {version ? (
        <Read of={reading}>{({ outline }) => <Shown review={review} outline={outline} />}</Read>
      ) : (
        <Shown review={review} outline={review.outline} />
      )}
    </>
  );
}

function Shown({ review, outline }: { review: Review; outline: Review['outline'] }) {
  const t = useText();
  if (outline.sections.length) return <OutlinePreview outline={outline} review={review} />;
  const step = { word: t('review.outline.write'), to: `/reviews/${review.id}/outline/edit` };
  return (
    <Empty
      title={t('review.outline.empty')}
      detail={t('review.outline.empty.detail')}
      step={review.can['edit'] ? step : undefined}
    />
  );
}

/** Which wording is shown, where there are several, and what it changed. */
function Versions({ review }: { review: Review }) {
  const t = useText();
  const [value, choose] = useAddressValue('version');
  if (review.versions.length < 2) return null;
  const current = value ?? String(review.version);
  const shown = review.versions.find(({ number }) => String(number) === current);
  return (
    <>
      <NativeSelect
        size="xs"
        maw={320}
        mb={8}
        aria-label={t('review.version')}
        value={current}
        onChange={(event) => choose(event.currentTarget.value)}
        data={review.versions.map(({ number, holdsOn }) => ({
          value: String(number),
          label: t('review.version.of', { number, day: t.format.day(holdsOn) }),
        }))}
      />
      {shown?.note && <Notice icon="note">{t('review.version.note', { note: shown.note })}</Notice>}
    </>
  );
}
