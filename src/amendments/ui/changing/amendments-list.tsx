import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import {
  ChoiceFilter,
  Empty,
  Filters,
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
import { AMENDMENT_STATES, type AmendmentPage, type AmendmentRow, type Drive } from '../wire.ts';
import { AmendmentDialog } from './amendment-dialog.tsx';
import { AmendmentWhole } from './amendment-whole.tsx';
import { ToldChanges } from './told-change.tsx';

/** The amendments of a drive, or the one that the address names. */
export function Amendments({ drive }: { drive: Drive }) {
  const [amendment] = useAddressValue('amendment');
  return amendment ? <AmendmentWhole drive={drive} id={amendment} /> : <List drive={drive} />;
}

function List({ drive }: { drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [writing, write] = useState(false);
  const [state] = useAddressValue('state');
  const [needs] = useAddressValue('needs');
  const [proposal] = useAddressValue('proposal');
  const [q] = useAddressValue('q');
  const pages = usePages<AmendmentPage, AmendmentRow>(`/amendment-drives/${drive.id}/amendments`, {
    query: { asOf, state, needs, proposal, q, limit: 200 },
    pick: (page) => page,
  });
  const to = `/amendments/${drive.id}?view=amendments`;
  return (
    <>
      <Narrowing to={to} narrowed={[state, needs, proposal, q].some(Boolean)}>
        {drive.can['draft'] && (
          <Button size="xs" variant="default" onClick={() => write(true)}>
            {t('amendments.draft')}
          </Button>
        )}
      </Narrowing>
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('amendments.tab.amendments', { count: rows.length })}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              to={(row) => `${to}&amendment=${row.id}`}
              file={t('amendments.amendments.file')}
              everyRow={pages.everyRow}
              empty={
                <Empty
                  title={t('amendments.amendments.none')}
                  detail={t('amendments.amendments.none.detail')}
                />
              }
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
      {writing && <AmendmentDialog drive={drive} onClose={() => write(false)} />}
    </>
  );
}

interface NarrowingProps {
  to: string;
  narrowed: boolean;
  children: ReactNode;
}

function Narrowing({ to, narrowed, children }: NarrowingProps) {
  const t = useText();
  return (
    <Filters words={<WordsFilter label={t('amendments.amendments.q')} />} clear={narrowed ? to : null}>
      <ChoiceFilter
        name="state"
        label={t('amendments.column.state')}
        choices={AMENDMENT_STATES.map((value) => ({ value, label: t(`amendments.amendment.${value}`) }))}
      />
      <ChoiceFilter
        name="needs"
        label={t('amendments.needs')}
        choices={(['decision', 'hand'] as const).map((value) => ({
          value,
          label: t(`amendments.needs.${value}`),
        }))}
      />
      {children}
    </Filters>
  );
}

/** Where an amendment stands, in words. */
export function standing(t: Say, { state, outside, conflicts, byHand }: AmendmentRow): string {
  return [
    t(`amendments.amendment.${state}`),
    (outside === 'other-chosen' || outside === 'decided-against') && t(`amendments.outside.${outside}`),
    conflicts > 0 && t('amendments.conflicts.count', { count: conflicts }),
    byHand > 0 && t('amendments.by-hand.count', { count: byHand }),
  ]
    .filter(Boolean)
    .join('; ');
}

function columns(t: Say): Column<AmendmentRow>[] {
  const proposalOf = ({ proposal, alternative }: AmendmentRow) =>
    [proposal && `${proposal.number}. ${proposal.title}`, alternative].filter(Boolean).join(' · ');
  const changesOf = (row: AmendmentRow) =>
    row.changes.map((one) => `${one.place} ${one.out} → ${one.in}`).join('\n');
  return [
    {
      ...{ key: 'number', head: t('amendments.column.number'), width: 60, align: 'right', sort: true },
      cell: (row) => row.number,
      text: (row) => row.number,
    },
    {
      ...{ key: 'changes', head: t('amendments.column.changes'), card: 'title' },
      cell: (row) => <ToldChanges changes={row.changes} all={row.all} />,
      text: changesOf,
    },
    {
      ...{ key: 'proposal', head: t('amendments.column.proposal'), width: 220, sort: true },
      cell: proposalOf,
      text: proposalOf,
    },
    {
      ...{ key: 'drafter', head: t('amendments.column.drafted-by'), width: 170, sort: true },
      cell: (row) => row.drafter.name,
      text: (row) => row.drafter.name,
    },
    {
      ...{ key: 'state', head: t('amendments.column.state'), width: 190, sort: true },
      cell: (row) => standing(t, row),
      text: (row) => standing(t, row),
    },
  ];
}
