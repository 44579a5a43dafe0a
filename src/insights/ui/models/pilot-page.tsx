import { useState } from 'react';
import {
  Entries,
  Entry,
  EntryDetail,
  Fact,
  Facts,
  Illustrative,
  Link,
  PageHead,
  Paragraphs,
  Read,
  Section,
  Small,
  State,
  stateNamed,
  Table,
  useAsOf,
  useParam,
  useRead,
  useText,
  type Column,
  type Say,
} from '#web';
import type { Pilot } from '../wire.ts';
import { DecideDialog } from './decide-dialog.tsx';

type Unit = Pilot['units'][number];

/** A pilot: its criteria, where each unit stands that tries the model, and what was decided. */
export default function PilotPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Pilot>(`/pilots/${id}`, { asOf });
  return <Read of={reading}>{(pilot) => <Whole pilot={pilot} />}</Read>;
}

function Whole({ pilot }: { pilot: Pilot }) {
  const t = useText();
  const [deciding, decide] = useState(false);
  const { title, number, unit, model, startsOn, endsOn, state, outcome, criteria, units, decision, can } =
    pilot;
  return (
    <>
      <PageHead
        eyebrow={[t('insights.pilot'), number].join(' · ')}
        title={title}
        action={can['decide'] ? { word: t('insights.decide'), icon: 'check', act: () => decide(true) } : null}
      >
        <span>{t(`insights.pilot.state.${outcome ?? state}`)}</span>
        {pilot.illustrative && <Illustrative />}
      </PageHead>
      <Facts>
        <Fact word={t('insights.pilot.by')}>{unit.name}</Fact>
        <Fact word={t('insights.pilot.model')}>
          <Link to={`/models/${model.id}`}>{model.title}</Link>
        </Fact>
        <Fact word={t('insights.pilot.term')}>
          {t('insights.days', { from: t.format.day(startsOn), to: t.format.day(endsOn) })}
        </Fact>
      </Facts>
      {decision && (
        <Section
          title={t(`insights.pilot.state.${decision.outcome}`)}
          detail={t.format.day(decision.holdsOn)}
        >
          <Paragraphs text={decision.reason} />
        </Section>
      )}
      <Section title={t('insights.pilot.criteria')}>
        <Entries lead={24}>
          {criteria.map((one, n) => (
            <Entry key={one.text} lead={`${n + 1}.`}>
              <strong>{one.text}</strong>
              <EntryDetail>{t('insights.pilot.wanted', { target: one.target })}</EntryDetail>
            </Entry>
          ))}
        </Entries>
      </Section>
      <Section
        title={t('insights.pilot.units')}
        count={units.length}
        detail={t('insights.pilot.units.detail')}
      >
        <Table
          label={t('insights.pilot.units')}
          rows={units}
          columns={columns(t)}
          rowKey={(row) => row.undertakingId}
          to={(row) => `/undertakings/${row.undertakingId}`}
          file={t('insights.pilot.units')}
        />
      </Section>
      {deciding && <DecideDialog pilot={pilot} onClose={() => decide(false)} />}
    </>
  );
}

function columns(t: Say): Column<Unit>[] {
  return [
    {
      ...{ key: 'unit', head: t('insights.column.unit'), card: 'title', sort: true },
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
    },
    {
      ...{ key: 'state', head: t('insights.pilot.progress'), width: 220 },
      cell: (row) => row.state && <State state={stateNamed(row.state)} late={row.late} />,
      text: (row) => (row.state ? t(`web.state.${row.state}`) : ''),
    },
    {
      ...{ key: 'said', head: t('insights.pilot.said') },
      cell: ({ said }) =>
        said && (
          <>
            {said.words} <Small>{t.format.day(said.holdsOn)}</Small>
          </>
        ),
      text: ({ said }) => said?.words ?? '',
    },
  ];
}
