import {
  Empty,
  Entries,
  Entry,
  EntryDetail,
  Notice,
  PageHead,
  Paragraphs,
  Read,
  useParam,
  useRead,
  useAddressValue,
  useText,
} from '#web';
import { NativeSelect, Group } from '@mantine/core';
import { ReviewTabs } from './review-tabs.tsx';
import type { Difference, Review, Section } from './wire.ts';

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
        <Entries label={t('review.difference')} lead={128}>
          {difference.rows.map((row) => (
            <Change key={`${row.what} ${(row.after ?? row.before)!.id}`} row={row} />
          ))}
        </Entries>
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

function Change({ row: { what, before, after, parts } }: { row: Difference['rows'][number] }) {
  const t = useText();
  const section = (after ?? before)!;
  return (
    <Entry lead={t(`review.difference.${what}`)} over={what === 'removed'}>
      <strong>{[section.number, section.title].filter(Boolean).join(' ')}</strong>
      {what === 'added' && section.prompt && <Paragraphs text={section.prompt} />}
      {parts.map((part) => (
        <EntryDetail key={part}>
          {t(`review.section.${part}`)}
          {before &&
            after &&
            (part === 'title' || part === 'prompt' || part === 'guidance' || part === 'number') && (
              <Words before={before[part]} after={after[part]} />
            )}
        </EntryDetail>
      ))}
    </Entry>
  );
}

function Words({ before, after }: { before: Section['title']; after: Section['title'] }) {
  return (
    <>
      {before && (
        <>
          : <del>{before}</del>
        </>
      )}
      {after && (
        <>
          {before ? ' → ' : ': '}
          <ins>{after}</ins>
        </>
      )}
    </>
  );
}
