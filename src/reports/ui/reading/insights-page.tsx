import { Button } from '@mantine/core';
import { inReadingOrder, INSIGHT_KINDS, ReviewHead, type Review } from '#review/ui';
import {
  ChoiceFilter,
  Empty,
  Filters,
  Icon,
  Link,
  More,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  usePages,
  useParam,
  useRead,
  useText,
  WordsFilter,
  type Column,
  type Say,
} from '#web';
import { FieldFilter } from './field-filter.tsx';
import { sourceText } from '../text-parts.ts';
import css from './reading.module.css';
import { useDraft, useTakeOver, type Taken } from './use-draft.ts';
import type { InsightPage, InsightRow, ReportRow } from '../wire.ts';

/** What submitted reports say, by kind; with a report of one's own, what it rests on and what it left out. */
export default function InsightsPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Review>(`/reviews/${id}`, { asOf });
  return (
    <Read of={reading}>
      {(review) => (
        <>
          <ReviewHead review={review} current="insights" />
          <Insights review={review} />
        </>
      )}
    </Read>
  );
}

function Insights({ review }: { review: Review }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [kind] = useAddressValue('kind');
  const [section] = useAddressValue('section');
  const [field] = useAddressValue('field');
  const [used] = useAddressValue('used');
  const [q] = useAddressValue('q');
  const draft = useDraft(review.id);
  const { take, busy } = useTakeOver(draft);
  const pages = usePages<InsightPage, InsightRow>(`/reviews/${review.id}/insights`, {
    query: {
      ...{ asOf, kind, section, field, q, limit: 100 },
      ...(draft ? { draft: draft.id, into: draft.unit.id, used } : {}),
    },
    pick: (page) => page,
  });
  const here = `/reviews/${review.id}/insights`;
  const narrowed = [kind, section, field, used, q].some(Boolean);
  return (
    <>
      <InsightFilters review={review} draft={draft} clear={narrowed ? here : null} />
      <Read of={pages.reading}>
        {({ first, rows }) => (
          <>
            <ul className={css.kinds}>
              {first.kinds.map((one) => (
                <li key={one.kind}>
                  {t(`review.insight.${one.kind}`)} <strong>{t.format.number(one.count)}</strong>
                </li>
              ))}
            </ul>
            <Table
              label={t('reports.insights')}
              rows={rows}
              columns={columns(t, { review, draft, busy, take })}
              rowKey={(row) => `${row.reportId}:${row.insightId}`}
              file={t('reports.insights.file')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={
                <Empty
                  title={t('reports.insights.none')}
                  detail={t('reports.insights.none.detail')}
                  step={narrowed ? { word: t('web.table.clear'), to: here } : undefined}
                />
              }
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
    </>
  );
}

function InsightFilters({
  review,
  draft,
  clear,
}: {
  review: Review;
  draft: ReportRow | null;
  clear: string | null;
}) {
  const t = useText();
  const sections = inReadingOrder(review.outline)
    .filter(({ section }) => section.kind === 'insights' || section.kind === 'text')
    .map(({ section }) => ({ value: section.id, label: `${section.number} ${section.title}`.trim() }));
  return (
    <Filters words={<WordsFilter label={t('reports.insights.q')} />} clear={clear}>
      <ChoiceFilter
        name="kind"
        label={t('reports.column.kind.insight')}
        choices={INSIGHT_KINDS.map((value) => ({ value, label: t(`review.insight.${value}`) }))}
      />
      <FieldFilter outline={review.outline} />
      <ChoiceFilter name="section" label={t('reports.column.section')} choices={sections} />
      {draft && (
        <ChoiceFilter
          name="used"
          label={t('reports.column.used')}
          choices={['true', 'false'].map((value) => ({ value, label: t(`reports.used.${value}`) }))}
        />
      )}
    </Filters>
  );
}

interface Taking {
  review: Review;
  draft: ReportRow | null;
  busy: string | null;
  take: (taken: Taken) => Promise<void>;
}

function columns(t: Say, { review, draft, busy, take }: Taking): Column<InsightRow>[] {
  const sections = new Map(review.outline.sections.map(({ id, number, title }) => [id, number || title]));
  const plain = (key: string, head: string, text: (row: InsightRow) => string): Column<InsightRow> => ({
    ...{ key, head, text, cell: text, sort: true as const, width: 150 },
  });
  return [
    {
      key: 'words',
      head: t('reports.column.words'),
      cell: (row) => row.words,
      text: (row) => row.words,
      card: 'title',
    },
    plain('kind', t('reports.column.kind.insight'), (row) => t(`review.insight.${row.kind}`)),
    plain('provision', t('reports.insight.provision'), (row) => row.provision),
    {
      ...plain('unit', t('reports.column.unit'), (row) => row.unit.name),
      cell: (row) => <Link to={`/reports/${row.reportId}?section=${row.sectionId}`}>{row.unit.name}</Link>,
    },
    {
      ...plain('section', t('reports.column.section'), (row) => sections.get(row.sectionId) ?? row.sectionId),
      width: 90,
    },
    ...(draft ? [{ ...usedColumn(t, { busy, take }), width: 150 }] : []),
  ];
}

function usedColumn(t: Say, { busy, take }: Pick<Taking, 'busy' | 'take'>): Column<InsightRow> {
  const words = (row: InsightRow) => t(`reports.used.${row.used ? 'true' : 'false'}`);
  return {
    key: 'used',
    head: t('reports.column.used'),
    text: words,
    cell: (row) => {
      if (row.used) return words(row);
      const { words: said, kind, provision, sectionId } = row;
      const source = sourceText(row);
      return (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={busy === source}
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => void take({ sectionId, source, words: said, insight: { kind, provision } })}
        >
          {t('reports.take')}
        </Button>
      );
    },
  };
}
