import { Empty, Notice, PageHead, Read, useParam, useRead, useAddressValue, useText } from '#web';
import { NativeSelect, Group } from '@mantine/core';
import { OutlineChanges } from './outline-changes.tsx';
import { ReviewTabs } from './review-tabs.tsx';
import type { Difference, Review } from './wire.ts';

/** What a later wording of the outline changed: what came, went, moved, or says something else. */
export default function DifferencePage() {
  const t = useText();
  const id = useParam('id');
  const [from] = useAddressValue('from');
  const [to] = useAddressValue('to');
  const review = useRead<Review>(`/reviews/${id}`);
  const reading = useRead<Difference>(`/reviews/${id}/difference`, { from, to });
  return (
    <Read of={review}>
      {(one) => (
        <>
          <PageHead eyebrow={one.title} title={t('review.difference')} />
          <ReviewTabs id={id} current="difference" versions={one.versions.length} />
          <Read of={reading}>{(difference) => <Told difference={difference} />}</Read>
        </>
      )}
    </Read>
  );
}

function Told({ difference }: { difference: Difference }) {
  const t = useText();
  const note = difference.versions.find(({ number }) => number === difference.to)?.note;
  return (
    <>
      <Group mb={12}>
        <Choice name="from" difference={difference} />
        <Choice name="to" difference={difference} />
      </Group>
      {note && <Notice icon="note">{t('review.version.note', { note })}</Notice>}
      {difference.rows.length === 0 ? (
        <Empty title={t('review.difference.none')} />
      ) : (
        <OutlineChanges rows={difference.rows} />
      )}
    </>
  );
}

function Choice({ name, difference }: { name: 'from' | 'to'; difference: Difference }) {
  const t = useText();
  const [, choose] = useAddressValue(name);
  return (
    <NativeSelect
      size="xs"
      label={t(`review.difference.${name}`)}
      value={String(difference[name])}
      onChange={(event) => choose(event.currentTarget.value)}
      data={difference.versions.map(({ number, holdsOn }) => ({
        value: String(number),
        label: t('review.version.of', { number, day: t.format.day(holdsOn) }),
      }))}
    />
  );
}
