import { useQueries } from '@tanstack/react-query';
import {
  api,
  Hint,
  Loading,
  Read,
  Timeline,
  useAsOf,
  useRead,
  useText,
  type StateName,
  type TimelineRow,
} from '#web';
import type { Static } from 'typebox';
import type { UndertakingPage, UndertakingRow, UndertakingView } from '../contract.ts';
import { nameOf, pageOf } from './questions.ts';
import type { TabProps } from './programme-page.tsx';

/** Milestones of more schemes than this are not drawn: the picture would say nothing. */
const MOST = 60;

function rowOf(view: UndertakingView, level: number): TimelineRow {
  return {
    id: view.id,
    title: nameOf(view),
    to: pageOf(view),
    level,
    from: view.startsOn,
    until: view.doneOn && view.dueOn && view.doneOn > view.dueOn ? view.doneOn : view.dueOn,
    state: view.state ?? undefined,
    late: view.late,
    steps: view.milestones.flatMap(({ id, title, dueOn, state, late }) =>
      dueOn ? [{ id, day: dueOn, title, state: (state ?? 'planned') as StateName, late }] : [],
    ),
  };
}

/** The programme and what lies directly below it, over the term, with their milestones. */
export default function TabTimeline({ view }: TabProps) {
  const { asOf } = useAsOf();
  const children = useRead<Static<typeof UndertakingPage>>('/undertakings', {
    parent: view.id,
    kind: 'scheme',
    limit: MOST,
    asOf,
  });
  return <Read of={children}>{({ rows }) => <Chart view={view} rows={rows} />}</Read>;
}

function Chart({ view, rows }: TabProps & { rows: UndertakingRow[] }) {
  const t = useText();
  const { asOf } = useAsOf();
  const { views, waiting } = useQueries({
    queries: rows.map(({ id }) => ({
      queryKey: ['read', `/undertakings/${id}`, { asOf }, t.language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.read<UndertakingView>(`/undertakings/${id}`, { asOf }, signal),
    })),
    combine: (results) => ({
      views: results.flatMap(({ data }) => (data ? [data.body] : [])),
      waiting: results.filter(({ isPending }) => isPending).length,
    }),
  });
  if (waiting > 0)
    return (
      <Loading word={t('delivery.programmes.reading', { done: rows.length - waiting, count: rows.length })} />
    );
  return (
    <>
      <Hint>{t('delivery.programmes.timeline.note')}</Hint>
      <Timeline
        label={t('delivery.programmes.tab.timeline')}
        asOf={asOf}
        rows={[rowOf(view, 1), ...views.map((one) => rowOf(one, 2))]}
      />
    </>
  );
}
