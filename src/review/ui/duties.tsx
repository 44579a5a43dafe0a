import { Button } from '@mantine/core';
import { useState } from 'react';
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
} from '#web';
import type { Column, Say } from '#web';
import { OBLIGATION_STATES } from '../obligation.ts';
import { ExtendManyDialog } from './extend-many-dialog.tsx';
import { DutyPanel } from './duty-panel.tsx';
import type { DutyPage, DutyRow, Review } from './wire.ts';

/** Every unit that must report, what is still owed first; a row opens to what happened to it. */
export function Duties({ review }: { review: Review }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [level] = useAddressValue('level');
  const [state] = useAddressValue('state');
  const [late] = useAddressValue('late');
  const [unit] = useAddressValue('unit');
  const [q] = useAddressValue('q');
  const [open, setOpen] = useState<string | null>(null);
  const [extending, extend] = useState(false);
  const pages = usePages<DutyPage, DutyRow>(`/reviews/${review.id}/obligations`, {
    query: { asOf, level, state, late, unit, q, limit: 200 },
    pick: (page) => page,
  });
  const narrowed = [level, state, late, unit, q].some(Boolean);
  const here = `/reviews/${review.id}`;
  return (
    <>
      <DutyFilters review={review} clear={narrowed ? here : null} />
      <Read of={pages.reading}>
        {({ first, rows }) => (
          <>
            {review.can['oblige'] && first.total > 0 && (
              <Button variant="default" mb={12} onClick={() => extend(true)}>
                {t('review.many')}
              </Button>
            )}
            <Table
              label={t('review.duties')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              onOpen={(row) => setOpen(row.id)}
              selected={open}
              file={t('review.duties.file')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={
                <Empty
                  title={t('review.duties.none')}
                  detail={t(narrowed ? 'review.duties.narrowed' : 'review.duties.before')}
                  step={narrowed ? { word: t('web.table.clear'), to: here } : undefined}
                />
              }
            />
            <More {...pages} shown={rows.length} count={first.total} />
          </>
        )}
      </Read>
      {extending && (
        <ExtendManyDialog
          review={review}
          narrowed={{ level, state, late, unit, q }}
          onClose={() => extend(false)}
        />
      )}
      {open && <DutyPanel key={open} id={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function DutyFilters({ review, clear }: { review: Review; clear: string | null }) {
  const t = useText();
  const levels = review.deadlines.map(({ level }) => ({
    value: level,
    label: t(`organisation.level.${level}`),
  }));
  const states = OBLIGATION_STATES.map((value) => ({ value, label: t(`review.duty.${value}`) }));
  const late = ['true', 'false'].map((value) => ({ value, label: t(`review.late.${value}`) }));
  return (
    <Filters words={<WordsFilter label={t('review.filter.q')} />} clear={clear}>
      {levels.length > 1 && <ChoiceFilter name="level" label={t('review.filter.level')} choices={levels} />}
      <ChoiceFilter name="state" label={t('review.filter.state')} choices={states} />
      <ChoiceFilter name="late" label={t('review.filter.late')} choices={late} />
    </Filters>
  );
}

function columns(t: Say): Column<DutyRow>[] {
  return [
    {
      key: 'unit',
      head: t('review.column.reporter'),
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
      sort: true,
      card: 'title',
    },
    {
      key: 'level',
      head: t('review.column.level'),
      cell: (row) => t(`organisation.level.${row.level}`),
      text: (row) => t(`organisation.level.${row.level}`),
      sort: true,
      width: 140,
    },
    {
      key: 'into',
      head: t('review.column.into'),
      cell: (row) => row.consolidatesTo?.name ?? '–',
      text: (row) => row.consolidatesTo?.name,
      sort: true,
      width: 200,
    },
    dayColumn(t, { key: 'dueOn', head: t('review.column.dueOn'), on: (row) => row.dueOn, width: 120 }),
    {
      key: 'state',
      head: t('review.column.state'),
      cell: (row) => <DutyState row={row} />,
      text: (row) => stateText(row, t),
      sort: true,
      width: 220,
    },
  ];
}

/** How a duty stands, in words. */
export function stateText({ state, late, movedTo, dueOn, firstDueOn }: DutyRow, t: Say): string {
  const words = [
    movedTo ? t('review.duty.movedTo', { unit: movedTo.name }) : t(`review.duty.${state}`),
    ...(state === 'expected' && dueOn > firstDueOn ? [t('review.duty.extended').toLowerCase()] : []),
    ...(late ? [t('web.late').toLowerCase()] : []),
  ];
  return words.join(', ');
}

/** The same with the sign of what is late. */
export function DutyState({ row }: { row: DutyRow }) {
  const t = useText();
  return (
    <span>
      {row.late && <LateSign />} {stateText(row, t)}
    </span>
  );
}
