import {
  Beside,
  Empty,
  Failure,
  Loading,
  PageHead,
  Read,
  State,
  Thread,
  later,
  useAddressValue,
  useAsOf,
  useGo,
  useParam,
  useRead,
  useText,
  type IconName,
  type Station,
  type Later,
} from '#web';
import type { Static } from 'typebox';
import type { ThreadReply, UndertakingPage, UndertakingView } from '../contract.ts';
import { schemesFirst } from './cascade.tsx';
import { Figures } from './figures.tsx';
import { listLink, pageOf, useSeat } from './questions.ts';
import { ProgrammeTabs } from './programme-tabs.tsx';
import { useUpstream } from './upstream.ts';

/** What a tab of the page is given. */
export interface TabProps {
  view: UndertakingView;
}

const TABS: Record<string, Later<TabProps>> = {
  table: later(() => import('./tab-table.tsx')),
  timeline: later(() => import('./tab-timeline.tsx')),
  units: later(() => import('./tab-units.tsx')),
  changes: later(() => import('./tab-changes.tsx')),
  series: later(() => import('./tab-series.tsx')),
  indicators: later(() => import('./tab-indicators.tsx')),
  directives: later(() => import('./tab-directives.tsx')),
};

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SHOWN = 12;

/** The programme's identifier, whether the address has it or its number (01-CTr/TU). */
function useProgrammeId() {
  const given = useParam('id');
  const { asOf } = useAsOf();
  const found = useRead<Static<typeof UndertakingPage>>(ID.test(given) ? null : '/undertakings', {
    q: given,
    kind: 'programme',
    asOf,
  });
  if (ID.test(given)) return { id: given, unknown: false, found };
  const one = found.data?.rows.find(({ code }) => code === given);
  return { id: one?.id ?? null, unknown: found.data !== undefined && !one, found };
}

/** A programme: what it rests on, how it stands, and its cascade in seven views. */
export default function ProgrammePage() {
  const t = useText();
  const { asOf } = useAsOf();
  const { id, unknown, found } = useProgrammeId();
  const view = useRead<UndertakingView>(id ? `/undertakings/${id}` : null, { asOf });
  if (unknown) return <Unknown />;
  if (found.problem) return <Failure problem={found.problem} again={found.again} />;
  if (!id) return <Loading />;
  return <Read of={view}>{(data) => <Programme key={id} view={data} />}</Read>;
}

function Unknown() {
  const t = useText();
  return (
    <>
      <PageHead title={t('delivery.programmes.unknown')} print={false} />
      <Empty
        title={t('problem.web.http-404')}
        step={{ word: t('delivery.programmes.title'), to: '/programmes' }}
      />
    </>
  );
}

const ICONS: Record<string, IconName> = {
  directive: 'document',
  programme: 'layers',
  scheme: 'flag',
  item: 'list',
  verification: 'shield',
};

/** The stations around the programme. */
function useStations({ id, directive }: UndertakingView) {
  const t = useText();
  const { asOf } = useAsOf();
  const { data } = useRead<Static<typeof ThreadReply>>(`/undertakings/${id}/thread`, { asOf });
  const upstream = useUpstream(directive?.id);
  const station = (one: Static<typeof ThreadReply>['above'][number]): Station => ({
    to: one.kind === 'programme' ? pageOf(one) : one.to,
    title: one.kind === 'directive' && one.detail ? `${one.detail} ${one.title}` : one.title,
    kind: t(`delivery.programmes.station.${one.kind}`),
    icon: ICONS[one.kind],
    state: one.state ?? undefined,
    late: one.late,
  });
  const below = schemesFirst((data?.below ?? []).filter(({ kind }) => kind !== 'verification'));
  return { above: [...upstream, ...(data?.above ?? [])].map(station), below: below.map(station) };
}

function Programme({ view }: TabProps) {
  const t = useText();
  const go = useGo();
  const seat = useSeat();
  const [tab = 'table'] = useAddressValue('tab');
  const Shown = TABS[tab] ?? TABS['table']!;
  const { above, below } = useStations(view);
  const kind = t(`delivery.counts.kind.${view.kind}`);
  const current = {
    to: pageOf(view),
    kind,
    icon: ICONS[view.kind],
    title: view.code ?? view.title,
    state: view.state ?? undefined,
    late: view.late,
  };
  return (
    <Thread
      above={above}
      current={current}
      below={below.slice(0, SHOWN)}
      more={{
        count: Math.max(0, below.length - SHOWN),
        to: listLink({ unit: seat.id, under: view.id, kind: 'scheme' }),
      }}
    >
      <PageHead
        eyebrow={[kind, view.code, view.core && t('delivery.programmes.core')].filter(Boolean).join(' · ')}
        title={view.title}
        description={<Facts view={view} />}
        action={{
          word: t('delivery.programmes.work'),
          icon: 'right',
          act: () => go(`/undertakings/${view.id}`),
        }}
      >
        {view.state && <State state={view.state} late={view.late} />}
      </PageHead>
      <Figures view={view} />
      <Beside place="programme" id={view.id} part="" />
      <ProgrammeTabs names={Object.keys(TABS)} current={tab} path={pageOf(view)} />
      <Shown view={view} waiting={<Loading />} />
    </Thread>
  );
}

/** Who leads it and by when, in one line. */
function Facts({ view }: TabProps) {
  const t = useText();
  const lead = view.assignments.find((one) => one.part === 'lead' && !one.endedOn)?.unit ?? view.lead;
  const facts = [
    t('delivery.programmes.owner', { unit: view.owner.name }),
    lead && t('delivery.programmes.lead', { unit: lead.name }),
    view.dueOn && t('delivery.programmes.until', { day: t.format.day(view.dueOn) }),
    view.illustrative && t('delivery.programmes.illustrative'),
  ];
  return facts.filter(Boolean).join(' · ');
}
