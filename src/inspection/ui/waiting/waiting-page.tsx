import { useState } from 'react';
import { Empty, Hint, More, PageHead, Read, Table, useAsOf, useMe, useRead, useText } from '#web';
import { pageOf, VerifyClaim } from '#delivery/ui';
import { InspectionTabs } from '../inspection-tabs.tsx';
import { DrawDialog } from '../sample/draw-dialog.tsx';
import { useUnitOf } from '../use-unit.ts';
import type { SamplePage, WaitingClaim } from '../wire.ts';
import { useAskedWaiting, useWaiting, type WaitingNarrowing } from './use-waiting.ts';
import { waitingColumns } from './waiting-columns.tsx';
import { WaitingFilters } from './waiting-filters.tsx';

/** Claimed completions that nobody has verified yet, the oldest first, each to be verified on the spot or drawn by lot. */
export default function WaitingPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const asked = useAskedWaiting();
  const pages = useWaiting(asked);
  const [drawing, setDrawing] = useState(false);
  const [judging, judge] = useState<WaitingClaim | null>(null);
  const samples = useRead<SamplePage>('/inspection-samples', { limit: 1 });
  const count = pages.reading.data?.first.total ?? undefined;
  const may = samples.data?.can['draw'] === true && count !== undefined && count > 0;
  const undrawn = may && notDrawn(asked);
  const draw = { word: t('inspection.waiting.draw'), icon: 'plus' as const, act: () => setDrawing(true) };
  return (
    <>
      <PageHead
        eyebrow={t('inspection.place')}
        title={count === undefined ? t('inspection.waiting') : t('inspection.waiting.count', { count })}
        description={t('inspection.waiting.detail', { day: t.format.day(asOf) })}
        action={may && !undrawn ? draw : null}
      />
      <InspectionTabs current="waiting" />
      <WaitingFilters asked={asked} ordered={!pages.whole} />
      {undrawn && <Hint>{t(`inspection.waiting.undrawn.${undrawn}`)}</Hint>}
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('inspection.waiting')}
              rows={rows}
              columns={waitingColumns({
                t,
                asOf,
                sortable: pages.whole,
                judge: rows.some(({ can }) => can['verify']) ? judge : null,
              })}
              rowKey={(row) => row.id}
              to={({ undertaking }) => pageOf(undertaking)}
              file={t('inspection.waiting.file')}
              everyRow={pages.everyRow}
              inAll={count}
              filterable={false}
              empty={<Nothing narrowed={Object.keys(asked).length > 0} />}
            />
            <More {...pages} shown={rows.length} count={count} />
          </>
        )}
      </Read>
      {drawing && <DrawFrom asked={asked} onClose={() => setDrawing(false)} />}
      {judging && (
        <VerifyClaim
          undertakingId={judging.undertaking.id}
          milestoneId={judging.milestone?.id ?? null}
          onClose={() => judge(null)}
        />
      )}
    </>
  );
}

/** Why nothing is drawn from just what the list is narrowed to, where that is so. */
function notDrawn({ q, kind }: WaitingNarrowing): 'milestone' | 'words' | false {
  if (kind === 'milestone') return 'milestone';
  return q ? 'words' : false;
}

/** A sample of just what the list is narrowed to, as of its day; the dialog says what of it is not drawn by itself. */
function DrawFrom({ asked, onClose }: { asked: WaitingNarrowing; onClose: () => void }) {
  const of = useUnitOf(asked.unit);
  const { asOf } = useAsOf();
  const { today } = useMe().workspace;
  const { under, kind = null, field = null, level = null } = asked;
  const { data } = useRead<{ id: string; code: string | null; title: string }>(
    under ? `/undertakings/${under}` : null,
  );
  if (under && !data) return null;
  const start = {
    ...{ of, field, kind, level, day: asOf < today ? asOf : today },
    under: data ? { id: data.id, name: [data.code, data.title].filter(Boolean).join(' · ') } : null,
  };
  return <DrawDialog start={start} onClose={onClose} />;
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const t = useText();
  if (!narrowed)
    return <Empty title={t('inspection.waiting.empty')} detail={t('inspection.waiting.empty.detail')} />;
  return (
    <Empty
      title={t('inspection.results.none')}
      detail={t('inspection.results.none.detail')}
      step={{ word: t('inspection.results.all'), to: '/inspection/waiting' }}
    />
  );
}
