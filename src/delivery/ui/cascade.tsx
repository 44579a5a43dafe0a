import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, Table, useAsOf, useText } from '#web';
import type { Static } from 'typebox';
import type { UndertakingPage, UndertakingRow } from '../contract.ts';
import css from './counts.module.css';
import { undertakingColumns } from './list-columns.tsx';
import { listLink, pageOf, useSeat } from './questions.ts';
import { TakeHome } from './take-home.tsx';
import { queryOf } from './use-list.ts';

type Batch = Static<typeof UndertakingPage>;

const AT_ONCE = 500;
const REST = '/rest';

/** What a superior laid down comes before what lower units made of it, each in its order. */
export function schemesFirst<Row extends { kind: string }>(rows: Row[]): Row[] {
  return [...rows.filter(({ kind }) => kind !== 'item'), ...rows.filter(({ kind }) => kind === 'item')];
}

/** The line that stands for what did not fit below a parent. */
function restOf(parent: UndertakingRow, left: number, title: string): UndertakingRow {
  return {
    ...parent,
    id: parent.id + REST,
    parentId: parent.id,
    code: null,
    title,
    core: false,
    hasChildren: false,
    below: null,
    dueOn: null,
    state: null,
  };
}

/** The children of every row that was opened, as they come. */
function useChildren(
  opened: string[],
  asOf: string,
): { children: ReadonlyMap<string, Batch>; waiting: boolean } {
  const { language } = useText();
  return useQueries({
    queries: opened.map((parent) => ({
      queryKey: ['read', '/undertakings', { parent, asOf }, language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api
          .read<Batch>(`${queryOf({ asOf, limit: AT_ONCE })}&parent=${parent}`, {}, signal)
          .then(({ body }) => body),
    })),
    combine: (results) => ({
      children: new Map(
        opened.flatMap((parent, at) => (results[at]?.data ? [[parent, results[at].data] as const] : [])),
      ),
      waiting: results.some(({ isPending }) => isPending),
    }),
  });
}

/** Everything shown: the roots and what was loaded below them. */
function flattened(
  roots: UndertakingRow[],
  childrenOf: (row: UndertakingRow) => UndertakingRow[] | undefined,
): UndertakingRow[] {
  return roots.flatMap((row) => [row, ...flattened(childrenOf(row) ?? [], childrenOf)]);
}

/** The cascade as a tree: each level is read when its parent is opened. */
export function Cascade({
  label,
  roots,
  file,
  narrow = false,
}: {
  label: string;
  roots: UndertakingRow[];
  file: string;
  narrow?: boolean;
}) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const [opened, setOpened] = useState<string[]>([]);
  const { children, waiting } = useChildren(opened, asOf);
  const columns = useMemo(
    () => undertakingColumns({ t, asOf, seat: seat.id, sortable: true, narrow }),
    [t, asOf, seat.id, narrow],
  );
  const top = useMemo(() => schemesFirst(roots), [roots]);
  const childrenOf = (row: UndertakingRow): UndertakingRow[] | undefined => {
    const batch = children.get(row.id);
    if (!batch) return undefined;
    const left = (batch.total ?? 0) - batch.rows.length;
    const rows = schemesFirst(batch.rows);
    return left > 0 ? [...rows, restOf(row, left, t('delivery.programmes.rest', { count: left }))] : rows;
  };
  return (
    <div className={css.withTake}>
      <div className={css.take}>
        {waiting && <span role="status">{t('web.loading')}</span>}
        <TakeHome name={file} columns={columns} rows={() => flattened(top, childrenOf)} />
      </div>
      <Table
        label={label}
        rows={top}
        columns={columns}
        rowKey={(row) => row.id}
        to={(row) =>
          row.id.endsWith(REST) ? listLink({ unit: seat.id, under: row.parentId ?? undefined }) : pageOf(row)
        }
        csv={file}
        filterable={false}
        tree={{
          children: childrenOf,
          more: (row) => row.hasChildren,
          onOpen: (row) => setOpened((before) => (before.includes(row.id) ? before : [...before, row.id])),
        }}
      />
    </div>
  );
}
