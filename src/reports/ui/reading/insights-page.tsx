import { Button } from '@mantine/core';
import { InsightsView } from '#insights/ui';
import { ReviewHead, type Review } from '#review/ui';
import {
  ChoiceFilter,
  Icon,
  Read,
  useAddressValue,
  useAsOf,
  useParam,
  useRead,
  useText,
  type Column,
  type Say,
} from '#web';
import { sourceText } from '../text-parts.ts';
import { useDraft, useTakeOver, type Taken } from './use-draft.ts';
import type { DraftInsight, ReportRow } from '../wire.ts';

/** What was said in a review; with a report of one's own, what it rests on and what it left out. */
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
  const draft = useDraft(review.id);
  return draft ? <BesideDraft review={review} draft={draft} /> : <InsightsView review={review} />;
}

function BesideDraft({ review, draft }: { review: Review; draft: ReportRow }) {
  const t = useText();
  const [used] = useAddressValue('used');
  const { take, busy } = useTakeOver(draft);
  return (
    <InsightsView<DraftInsight>
      review={review}
      path={`/report-drafts/${draft.id}/insights`}
      query={used ? { used, into: draft.unit.id } : {}}
      columns={[usedColumn(t, { busy, take })]}
      filters={
        <ChoiceFilter
          name="used"
          label={t('reports.column.used')}
          choices={['true', 'false'].map((value) => ({ value, label: t(`reports.used.${value}`) }))}
        />
      }
    />
  );
}

interface Taking {
  busy: string | null;
  take: (taken: Taken) => Promise<void>;
}

function usedColumn(t: Say, { busy, take }: Taking): Column<DraftInsight> {
  const words = (row: DraftInsight) => t(`reports.used.${row.used ? 'true' : 'false'}`);
  return {
    ...{ key: 'used', head: t('reports.column.used'), text: words, width: 150 },
    cell: (row) => {
      const { words: said, kind, provision, source } = row;
      // A paragraph rests on reports; what was said elsewhere is read there.
      if (row.used || source.kind !== 'report') return row.used ? words(row) : '';
      const { section: sectionId, id: reportId, version, mark: insightId } = source;
      const from = sourceText({ reportId, version, sectionId, insightId });
      return (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={busy === from}
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => void take({ sectionId, source: from, words: said, insight: { kind, provision } })}
        >
          {t('reports.take')}
        </Button>
      );
    },
  };
}
