import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, CountBar, Icon, Link, Read, Table, useAddressValue, useAsOf, usePath, useRead, useText, type Column, type Say } from '#web';
import { useRouterState } from '@tanstack/react-router';
import type { Static } from 'typebox';
import type { ChildCounts, CountReply } from '../contract.ts';
import css from './counts.module.css';
import { AddressSelect } from './filters.tsx';
import { DoneOfTotal, PartNumber, shareOf } from './number.tsx';
import { countsOf, doneOf, partOf, sumOf, useSeat, type Count, type Part, type Question, type UnitName } from './questions.ts';
import { STAY } from './tabs.tsx';
import { TakeHome } from './take-home.tsx';

const PARTS: Part[] = ['verified', 'claimed', 'in_progress', 'planned', 'returned', 'late', 'doneOnTime', 'doneLate'];

interface Row {
  unit: UnitName;
  /** What the unit asked about owns itself, beside its lower units. */
  own: boolean;
  hasChildren: boolean;
  count: Count;
}

/** Counts of the units directly below, down to the last cell and back. */
export function UnitCounts({ under, file, narrow = false }: { under?: string | undefined; file: string; narrow?: boolean }) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const [line = seat.id] = useAddressValue('line');
  const [kind] = useAddressValue('kind');
  const [level] = useAddressValue('level');
  const [field] = useAddressValue('field');
  const units = line.split('.');
  const asked: Question = { unit: units.at(-1)!, under, kind, level, field };
  const counts = useRead<Static<typeof ChildCounts>>('/counts/children', { ...asked, asOf });
  const columns = useUnitColumns(asked, { line, narrow });
  return (
    <>
      <search className={css.filters}>
        <AddressSelect name="kind" />
        <AddressSelect name="level" />
        <AddressSelect name="field" />
      </search>
      {units.length > 1 && <Crumbs units={units} />}
      <Read of={counts}>
        {(data) => {
          const rows = rowsOf(data);
          return (
            <div className={css.withTake}>
              <div className={css.take}>
                <TakeHome name={file} columns={columns} rows={() => rows} />
              </div>
              <Table
                label={t('delivery.counts.byUnit', { unit: data.unit.name })}
                rows={rows}
                columns={columns}
                rowKey={(row) => row.unit.id}
                csv={file}
                sortedBy={{ key: 'late', down: true }}
                total={totalOf(sumOf(rows.map(({ count }) => count)), asked, t)}
              />
            </div>
          );
        }}
      </Read>
    </>
  );
}

function rowsOf({ unit, own, rows }: Static<typeof ChildCounts>): Row[] {
  const below = rows.map((row) => ({ ...row, own: false }));
  return own.total > 0 ? [{ unit, own: true, hasChildren: false, count: own }, ...below] : below;
}

/** What a row counted. A unit's own is narrowed by its owner, the others by their subtree. */
function questionOf({ unit, own }: Row, { unit: _above, ...asked }: Question): Question {
  return own ? { ...asked, owner: unit.id } : { ...asked, unit: unit.id };
}

function useUnitColumns(asked: Question, { line, narrow }: { line: string; narrow: boolean }): Column<Row>[] {
  const t = useText();
  const { unit, under, kind, level, field } = asked;
  return useMemo(() => {
    const question = { unit, under, kind, level, field };
    const number = (part: Part): Column<Row> => ({
      key: part,
      head: t(`delivery.counts.part.${part}`),
      cell: (row) => <PartNumber count={row.count} part={part} question={questionOf(row, question)} />,
      text: (row) => partOf(row.count, part),
      sort: true,
      align: 'right',
      card: part === 'late' ? 'line' : part === 'doneOnTime' || part === 'doneLate' || part === 'planned' || part === 'returned' ? 'none' : 'line',
    });
    const columns: (Column<Row> | false)[] = [
      { key: 'unit', head: t('delivery.counts.column.unit'), cell: (row) => <UnitLink row={row} line={line} />, text: (row) => (row.own ? t('delivery.counts.own', { unit: row.unit.name }) : row.unit.name), sort: true, card: 'title' },
      { key: 'done', head: t('delivery.counts.part.done'), cell: (row) => <DoneOfTotal count={row.count} question={questionOf(row, question)} />, text: (row) => `${doneOf(row.count)}/${row.count.total}`, sort: (row) => shareOf(row.count), align: 'right', card: 'aside' },
      !narrow && { key: 'bar', head: t('delivery.counts.column.below'), cell: (row) => (row.count.total > 0 ? <CountBar counts={countsOf(row.count)} label={row.unit.name} /> : null), width: 110, card: 'none' },
      !narrow && { key: 'total', head: t('delivery.counts.part.total'), cell: (row) => <PartNumber count={row.count} part="total" question={questionOf(row, question)} />, text: (row) => row.count.total, sort: true, align: 'right', card: 'none' },
      ...PARTS.map(number),
    ];
    return columns.filter((column) => column !== false);
  }, [t, unit, under, kind, level, field, line, narrow]);
}

function UnitLink({ row, line }: { row: Row; line: string }) {
  const t = useText();
  const path = usePath();
  const search = useRouterState({ select: (state) => state.location.search as Record<string, string> });
  if (row.own) return t('delivery.counts.own', { unit: row.unit.name });
  if (!row.hasChildren) return row.unit.name;
  return (
    <Link to={path} search={{ ...search, line: `${line}.${row.unit.id}` }} {...STAY}>
      {row.unit.name}
    </Link>
  );
}

/** The way down that was taken, and back. */
function Crumbs({ units }: { units: string[] }) {
  const t = useText();
  const path = usePath();
  const { asOf } = useAsOf();
  const search = useRouterState({ select: (state) => state.location.search as Record<string, string> });
  const names = useQueries({
    queries: units.map((unit) => ({ queryKey: ['read', '/counts', { unit, asOf }, t.language], queryFn: () => api.read<Static<typeof CountReply>>('/counts', { unit, asOf }) })),
    combine: (results) => results.map(({ data }) => data?.body.unit.name ?? '…'),
  });
  return (
    <nav aria-label={t('delivery.counts.crumbs')}>
      <ol className={css.crumbs}>
        {units.map((unit, at) => (
          <li key={unit}>
            {at > 0 && <Icon name="right" size={10} />}
            {at === units.length - 1 ? (
              <strong aria-current="location">{names[at]}</strong>
            ) : (
              <Link to={path} search={{ ...search, line: at === 0 ? undefined : units.slice(0, at + 1).join('.') }} {...STAY}>
                {names[at]}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function totalOf(count: Count, asked: Question, t: Say): Record<string, React.ReactNode> {
  const numbers = [...PARTS, 'total' as const].map((part) => [part, <PartNumber key={part} count={count} part={part} question={asked} />]);
  return { unit: t('delivery.counts.sum'), done: <DoneOfTotal count={count} question={asked} />, bar: <CountBar counts={countsOf(count)} label={t('delivery.counts.sum')} />, ...Object.fromEntries(numbers) };
}
