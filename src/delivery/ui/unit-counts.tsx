import { Filters, Hint, Read, Table, useAddressValue, useAsOf, useRead, useText } from '#web';
import { useAbout } from './chips.tsx';
import { AddressSelect } from './filters.tsx';
import { sumOf, useSeat, type ChildCounts, type Question } from './questions.ts';
import { totalOf, useUnitColumns, type UnitRow } from './unit-columns.tsx';
import { Crumbs } from './unit-crumbs.tsx';

interface UnitCountsProps {
  under?: string | undefined;
  /** What the file is called that one takes home. */
  file: string;
  /** Beside a thread there is less room. */
  narrow?: boolean;
}

/** Counts of the units directly below, down to the last cell and back. */
export function UnitCounts({ under, file, narrow = false }: UnitCountsProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const [line = seat.id] = useAddressValue('line');
  const [kind] = useAddressValue('kind');
  const [level] = useAddressValue('level');
  const [field] = useAddressValue('field');
  const units = line.split('.');
  const asked: Question = { unit: units.at(-1)!, under, kind, level, field };
  const counts = useRead<ChildCounts>('/counts/children', { ...asked, asOf });
  const about = useAbout({ under, kind, level, field });
  const columns = useUnitColumns(asked, { line, narrow });
  return (
    <>
      <Filters>
        <AddressSelect name="kind" />
        <AddressSelect name="level" />
        <AddressSelect name="field" />
      </Filters>
      {under && !kind && <Hint>{t('delivery.counts.withItself')}</Hint>}
      {units.length > 1 && <Crumbs units={units} />}
      <Read of={counts}>
        {(data) => {
          const rows = rowsOf(data);
          return (
            <Table
              label={t('delivery.counts.byUnit', { unit: data.unit.name })}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.unit.id}
              file={file}
              about={about}
              sortedBy={{ key: 'late', down: true }}
              total={totalOf({ unit: data.unit, count: sumOf(rows.map(({ count }) => count)) }, asked, t)}
            />
          );
        }}
      </Read>
    </>
  );
}

function rowsOf({ unit, own, rows }: ChildCounts): UnitRow[] {
  const below = rows.map((row) => ({ ...row, own: false }));
  return own.total > 0 ? [{ unit, own: true, hasChildren: false, count: own }, ...below] : below;
}
