import type { ComponentType } from 'react';
import {
  ChoiceFilter,
  dayColumn,
  Empty,
  Filters,
  LateSign,
  More,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  usePages,
  useText,
  WordsFilter,
  type Column,
  type Say,
} from '#web';
import { Amendments } from './changing/amendments-list.tsx';
import { Conflicts } from './changing/conflict-list.tsx';
import { Drafts } from './changing/draft-list.tsx';
import { WorkingText } from './changing/working-text.tsx';
import { Desk } from './desk.tsx';
import { DriveFrame, VIEWS, type View } from './drive-frame.tsx';
import { OpenVoices } from './open-voices.tsx';
import { PapersView } from './papers-view.tsx';
import { PassageList } from './passages.tsx';
import { QualityView } from './quality-view.tsx';
import { StepList } from './step-list.tsx';
import { SuggestedGroups } from './suggested-groups.tsx';
import { WordsView } from './words-view.tsx';
import type { Drive, ProposalPage, ProposalRow } from './wire.ts';

const SHOWN = {
  ...{ suggestions: SuggestedGroups, voices: OpenVoices, steps: StepList, proposals: Proposals },
  ...{ words: WordsView, quality: QualityView, desk: Desk, passages: PassageList },
  ...{ text: WorkingText, amendments: Amendments, conflicts: Conflicts, drafts: Drafts, papers: PapersView },
} satisfies Record<View, ComponentType<{ drive: Drive }>>;

/** A drive in the view that the address names: its proposals where it names none. */
export default function DrivePage() {
  const [named] = useAddressValue('view');
  const view = VIEWS.find((one) => one === named) ?? 'proposals';
  const View = SHOWN[view];
  return <DriveFrame current={view}>{(drive) => <View drive={drive} />}</DriveFrame>;
}

/** The proposals of a drive, narrowed by state. */
function Proposals({ drive }: { drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [state] = useAddressValue('state');
  const [q] = useAddressValue('q');
  const pages = usePages<ProposalPage, ProposalRow>(`/amendment-drives/${drive.id}/proposals`, {
    query: { asOf, state, q, limit: 200 },
    pick: (page) => page,
  });
  const narrowed = [state, q].some(Boolean);
  const to = `/amendments/${drive.id}`;
  return (
    <>
      <Filters words={<WordsFilter label={t('amendments.q')} />} clear={narrowed ? to : null}>
        <ChoiceFilter
          name="state"
          label={t('amendments.column.state')}
          choices={(['collected', 'under-study', 'decided', 'dropped'] as const).map((value) => ({
            value,
            label: t(`amendments.state.${value}`),
          }))}
        />
      </Filters>
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('amendments.tab.proposals', { count: rows.length })}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/proposals/${row.id}`}
              file={t('amendments.proposals.file')}
              everyRow={pages.everyRow}
              empty={
                <Empty
                  title={t('amendments.proposals.none')}
                  detail={t('amendments.proposals.none.detail')}
                  step={{ word: t('amendments.suggestions.open'), to: `${to}?view=suggestions` }}
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

function columns(t: Say): Column<ProposalRow>[] {
  const count = (key: 'voices' | 'units', width: number): Column<ProposalRow> => ({
    ...{ key, head: t(`amendments.column.${key}`), align: 'right', width, sort: true },
    cell: (row) => t.format.number(row[key]),
    text: (row) => row[key],
  });
  return [
    {
      ...{ key: 'number', head: t('amendments.column.number'), width: 60, align: 'right', sort: true },
      cell: (row) => row.number,
      text: (row) => row.number,
    },
    {
      ...{ key: 'title', head: t('amendments.column.proposal'), card: 'title', sort: true },
      cell: (row) => row.title,
      text: (row) => row.title,
    },
    {
      ...{ key: 'provision', head: t('amendments.column.provision'), width: 170, sort: true },
      cell: (row) => row.provision || t('amendments.whole'),
      text: (row) => row.provision,
    },
    count('voices', 80),
    count('units', 90),
    {
      ...{ key: 'state', head: t('amendments.column.state'), width: 180, sort: true },
      cell: (row) => stateOf(t, row),
      text: (row) => stateOf(t, row),
    },
    {
      ...{ key: 'drafter', head: t('amendments.column.drafter'), width: 170, sort: true },
      cell: (row) => (
        <>
          {row.drafter?.name} {row.late && <LateSign />}
        </>
      ),
      text: (row) => row.drafter?.name ?? '',
    },
    dayColumn(t, {
      ...{ key: 'dueOn', head: t('amendments.column.dueOn'), width: 110 },
      on: (row) => row.dueOn,
    }),
  ];
}

const stateOf = (t: Say, { state, outcome, told }: ProposalRow): string =>
  [
    state === 'decided' && outcome ? t(`amendments.outcome.${outcome}`) : t(`amendments.state.${state}`),
    told && t('amendments.state.told'),
  ]
    .filter(Boolean)
    .join(', ');
