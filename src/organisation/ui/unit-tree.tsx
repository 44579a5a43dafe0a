import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, readToEnd, Table, useText, type Branches, type WholeReading } from '#web';
import { unitColumns } from './unit-columns.tsx';
import type { UnitPage, UnitRow } from './wire.ts';

/** The children of every unit that was opened, as they come. */
function useChildren(opened: string[], asOf: string): ReadonlyMap<string, UnitRow[]> {
  const { language } = useText();
  return useQueries({
    queries: opened.map((parent) => ({
      queryKey: ['read', '/units', { parent, asOf }, language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.read<UnitPage>('/units', { parent, asOf }, signal).then(({ body }) => body.rows),
    })),
    combine: (results) =>
      new Map(
        opened.flatMap((parent, at) => (results[at]?.data ? [[parent, results[at].data] as const] : [])),
      ),
  });
}

/** Every unit in sight below the tops, for a file. @throws ApiProblem `web.too-many-rows` */
async function readBranches(
  { tops, asOf }: { tops: UnitRow[]; asOf: string },
  { signal, told }: WholeReading,
): Promise<Branches<UnitRow>> {
  const units: UnitRow[] = [];
  for (const { id } of tops) {
    const before = units.length;
    const asked = { query: { under: id, asOf }, pick: (page: UnitPage) => page };
    const reading = { signal, told: (count: number) => told(before + count) };
    units.push(...(await readToEnd<UnitPage, UnitRow>('/units', asked, reading)));
  }
  const byParent = Map.groupBy(units, ({ parentId }) => parentId);
  return { rows: tops, children: ({ id }) => byParent.get(id) };
}

/** The tree of units on a day: each level is read when the unit above it is opened; the tops stand open. */
export function UnitTree({ tops, asOf }: { tops: UnitRow[]; asOf: string }) {
  const t = useText();
  const first = useMemo(
    () => (tops.length === 1 ? tops.filter((unit) => unit.children > 0).map(({ id }) => id) : []),
    [tops],
  );
  const [opened, setOpened] = useState<string[]>([]);
  const wanted = useMemo(() => [...new Set([...first, ...opened])], [first, opened]);
  const children = useChildren(wanted, asOf);
  const columns = useMemo(() => unitColumns(t), [t]);
  return (
    <Table
      label={t('organisation.ui.tree', { day: t.format.day(asOf) })}
      rows={tops}
      columns={columns}
      rowKey={(row) => row.id}
      to={(row) => `/units/${row.id}`}
      file={t('organisation.ui.file')}
      everyBranch={(reading) => readBranches({ tops, asOf }, reading)}
      filterable={false}
      tree={{
        children: (row) => children.get(row.id),
        more: (row) => row.children > 0,
        open: (row) => first.includes(row.id),
        onOpen: (row) => setOpened((before) => (before.includes(row.id) ? before : [...before, row.id])),
      }}
    />
  );
}
