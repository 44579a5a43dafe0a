import { useState, type ReactNode } from 'react';
import { Empty, More, Read, Section, Table, useAddressValue, useAsOf, usePages, useText } from '#web';
import type { Column, Query } from '#web';
import type { Review } from '#review/ui';
import { AppraiseDialog } from './appraise-dialog.tsx';
import { HeatMap } from './heat-map.tsx';
import { InsightFilters } from './insight-filters.tsx';
import { insightColumns } from './insight-columns.tsx';
import { useNarrowing } from './use-narrowing.ts';
import { useOwnUnits, WRITING } from './use-own-units.ts';
import type { InsightPage, InsightRow } from './wire.ts';

interface InsightsViewProps<Row extends InsightRow> {
  review: Review;
  /** Another list of the same insights, and what more it is asked: how they stand to a draft. */
  path?: string;
  query?: Query;
  columns?: Column<Row>[];
  filters?: ReactNode;
}

/** A review's insights whatever they came from: how many of each field, level and kind, and one by one with their sources. */
export function InsightsView<Row extends InsightRow = InsightRow>(props: InsightsViewProps<Row>) {
  const { review, query = {}, columns = [], filters } = props;
  const t = useText();
  const { asOf } = useAsOf();
  const [sort = 'unit'] = useAddressValue('sort');
  const [appraised, appraise] = useState<InsightRow | null>(null);
  const here = `/reviews/${review.id}/insights`;
  const take = useOwnUnits(WRITING).length > 0;
  const narrowing = useNarrowing();
  const pages = usePages<InsightPage, Row>(props.path ?? here, {
    query: { ...narrowing, asOf, sort, limit: 100, ...query },
    pick: (page) => page as never,
  });
  const narrowed = [...Object.values(narrowing), ...Object.values(query)].some(Boolean);
  return (
    <>
      <InsightFilters review={review} clear={narrowed ? here : null}>
        {filters}
      </InsightFilters>
      <HeatMap review={review} narrowing={narrowing} />
      <Section title={t('insights.list')}>
        <Read of={pages.reading}>
          {({ first, rows }) => (
            <>
              <Table<Row>
                label={t('insights.list')}
                rows={rows}
                columns={[
                  ...insightColumns<Row>(t, {
                    review,
                    take,
                    appraise: first.can['appraise'] ? appraise : null,
                  }),
                  ...columns,
                ]}
                rowKey={(row) => row.id}
                file={t('insights.file')}
                everyRow={pages.everyRow}
                filterable={false}
                empty={
                  <Empty
                    title={t('insights.none')}
                    detail={t('insights.none.detail')}
                    step={narrowed ? { word: t('web.table.clear'), to: here } : undefined}
                  />
                }
              />
              <More {...pages} shown={rows.length} />
            </>
          )}
        </Read>
      </Section>
      {appraised && <AppraiseDialog review={review} insight={appraised} onClose={() => appraise(null)} />}
    </>
  );
}
