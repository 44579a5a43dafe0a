import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, readToEnd, Table, useAsOf, useText, type Branches, type WholeReading } from '#web';
import { undertakingColumns } from './list-columns.tsx';
import { listLink, pageOf, useSeat, type UndertakingPage, type UndertakingRow } from './questions.ts';

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
): { children: ReadonlyMap<string, UndertakingPage>; waiting: boolean } {
  const { language } = useText();
  return useQueries({
    queries: opened.map((parent) => ({
      queryKey: ['read', '/undertakings', { parent, asOf }, language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api
          .read<UndertakingPage>('/undertakings', { parent, asOf, limit: AT_ONCE }, signal)
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

/** Everything below an undertaking, or below every programme, for a file. @throws ApiProblem `web.too-many-rows` */
async function readBranches(
  { under, asOf }: { under: string | undefined; asOf: string },
  reading: WholeReading,
): Promise<Branches<UndertakingRow>> {
  const asked = { query: { below: under, asOf }, pick: (page: UndertakingPage) => page };
  const rows = await readToEnd<UndertakingPage, UndertakingRow>('/undertakings', asked, reading);
  const byParent = Map.groupBy(rows, ({ parentId }) => parentId);
  const below = (parent: string | null): UndertakingRow[] => schemesFirst(byParent.get(parent) ?? []);
  return {
    rows: under ? below(under) : below(null).filter(({ draft }) => !draft),
    children: ({ id }) => below(id),
  };
}

interface CascadeProps {
  label: string;
  roots: UndertakingRow[];
  /** What the roots stand directly below; without it they are the programmes. */
  under?: string | undefined;
  /** What the file is called that one takes home. */
  file: string;
  /** Beside a thread there is less room. */
  narrow?: boolean;
}

/** The cascade as a tree: each level is read when its parent is opened. */
export function Cascade({ label, roots, under, file, narrow = false }: CascadeProps) {
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
    <Table
      label={label}
      rows={top}
      columns={columns}
      rowKey={(row) => row.id}
      to={(row) =>
        row.id.endsWith(REST) ? listLink({ unit: seat.id, under: row.parentId ?? undefined }) : pageOf(row)
      }
      file={file}
      everyBranch={(reading) => readBranches({ under, asOf }, reading)}
      waiting={waiting}
      filterable={false}
      tree={{
        children: childrenOf,
        more: (row) => row.hasChildren,
        onOpen: (row) => setOpened((before) => (before.includes(row.id) ? before : [...before, row.id])),
      }}
    />
  );
}
