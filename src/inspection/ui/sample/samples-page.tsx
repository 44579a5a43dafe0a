import { useState } from 'react';
import { Empty, Hint, More, PageHead, Read, Table, useAsOf, usePages, useText } from '#web';
import { InspectionTabs } from '../inspection-tabs.tsx';
import type { SamplePage, SampleRow } from '../wire.ts';
import { DrawDialog } from './draw-dialog.tsx';
import { sampleColumns } from './samples-columns.tsx';

/** Samples of claims drawn by lot, with what inspection has said of them by the day. */
export default function SamplesPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const [drawing, setDrawing] = useState(false);
  const pages = usePages<SamplePage, SampleRow>('/inspection-samples', {
    query: { asOf, limit: 50 },
    pick: (page) => page,
  });
  const draw = { word: t('inspection.draw.verb'), act: () => setDrawing(true) };
  const may = pages.reading.data?.first.can['draw'] === true;
  const step = may ? draw : undefined;
  return (
    <>
      <PageHead
        eyebrow={t('inspection.place')}
        title={t('inspection.samples')}
        description={t('inspection.asOf', { day: t.format.day(asOf) })}
        action={may ? { ...draw, icon: 'plus' } : null}
      />
      <InspectionTabs current="samples" />
      <Hint>{t('inspection.samples.hint')}</Hint>
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('inspection.samples')}
              rows={rows}
              columns={sampleColumns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/inspection/samples/${row.id}`}
              file={t('inspection.samples.file')}
              everyRow={pages.everyRow}
              empty={
                <Empty
                  title={t('inspection.samples.empty')}
                  detail={t('inspection.samples.empty.detail')}
                  step={step}
                />
              }
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
      {drawing && <DrawDialog onClose={() => setDrawing(false)} />}
    </>
  );
}
