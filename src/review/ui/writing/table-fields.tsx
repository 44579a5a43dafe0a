import { Button, Checkbox, NativeSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FieldRow, Hint, Icon, NumberField, RemovableRow, useText, type FaultOf, type Missing } from '#web';
import type { FigureColumn, FigureRow, FigureTable } from '../wire.ts';
import { named } from '../outline-rules.ts';
import { blankColumn, blankRow } from './outline-form.ts';
import { SheetImportDialog } from './sheet-import-dialog.tsx';

const DRAWS: NonNullable<FigureRow['draws']>[] = [
  'study.sessions',
  'study.units',
  'study.invited',
  'study.present',
];
const TYPES: FigureColumn['type'][] = ['integer', 'decimal', 'percent', 'text'];

/** What is missing in a table: every row and column has a heading. */
export function tableMissing({ rows, columns }: FigureTable): Missing {
  const without = (where: string, parts: { label: string }[]) =>
    parts.flatMap(({ label }, n) =>
      label.trim() ? [] : [[`table.${where}.${n}.label`, 'review.title.missing'] as const],
    );
  return Object.fromEntries([...without('rows', rows), ...without('columns', columns)]);
}

/** The table with a name for every row and column that has none yet. */
export function tidiedTable({ rows, columns }: FigureTable): FigureTable {
  return { rows: named(rows, 'dong'), columns: named(columns, 'cot') };
}

interface TableFieldsProps {
  table: FigureTable;
  onChange: (table: FigureTable) => void;
  fault: FaultOf;
}

/** Rows and columns of a table of figures, with what each value must be. */
export function TableFields({ table, onChange, fault }: TableFieldsProps) {
  const t = useText();
  const [importing, setImporting] = useState(false);
  const { rows, columns } = table;
  const add = (word: string, act: () => void) => (
    <Button
      variant="default"
      size="sm"
      style={{ justifySelf: 'start' }}
      leftSection={<Icon name="plus" size={14} />}
      onClick={act}
    >
      {word}
    </Button>
  );
  return (
    <>
      <Hint>{t('review.table.hint')}</Hint>
      <Button
        variant="default"
        size="sm"
        style={{ justifySelf: 'start' }}
        leftSection={<Icon name="upload" size={14} />}
        onClick={() => setImporting(true)}
      >
        {t('review.sheet')}
      </Button>
      {importing && (
        <SheetImportDialog table={table} onTable={onChange} onClose={() => setImporting(false)} />
      )}
      {rows.map((row, n) => (
        <RowFields
          key={n}
          row={row}
          number={n + 1}
          error={fault(`table.rows.${n}.label`).error}
          onChange={(part) => onChange({ ...table, rows: rows.with(n, { ...row, ...part }) })}
          onRemove={() => onChange({ ...table, rows: rows.toSpliced(n, 1) })}
        />
      ))}
      {add(t('review.table.addRow'), () => onChange({ ...table, rows: [...rows, blankRow()] }))}
      {columns.map((column, n) => (
        <ColumnFields
          key={n}
          column={column}
          number={n + 1}
          error={fault(`table.columns.${n}.label`).error}
          onChange={(part) => onChange({ ...table, columns: columns.with(n, { ...column, ...part }) })}
          onRemove={() => onChange({ ...table, columns: columns.toSpliced(n, 1) })}
        />
      ))}
      {add(t('review.table.addColumn'), () => onChange({ ...table, columns: [...columns, blankColumn()] }))}
    </>
  );
}

interface RowFieldsProps {
  row: FigureRow;
  number: number;
  error: string | undefined;
  onChange: (part: Partial<FigureRow>) => void;
  onRemove: () => void;
}

function RowFields({ row, number, error, onChange, onRemove }: RowFieldsProps) {
  const t = useText();
  return (
    <RemovableRow remove={t('review.table.removeRow', { number })} onRemove={onRemove}>
      <TextInput
        label={t('review.table.row', { number, name: row.id })}
        value={row.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
        required
        error={error}
      />
      <TextInput
        label={t('review.table.formula')}
        value={row.formula ?? ''}
        onChange={(event) => onChange({ formula: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('review.table.draws')}
        value={row.draws ?? ''}
        onChange={(event) => onChange({ draws: (event.currentTarget.value || null) as FigureRow['draws'] })}
        data={[
          { value: '', label: t('review.draws.none') },
          ...DRAWS.map((value) => ({ value, label: t(`review.draws.${value}`) })),
        ]}
      />
    </RemovableRow>
  );
}

interface ColumnFieldsProps {
  column: FigureColumn;
  number: number;
  error: string | undefined;
  onChange: (part: Partial<FigureColumn>) => void;
  onRemove: () => void;
}

function ColumnFields({ column, number, error, onChange, onRemove }: ColumnFieldsProps) {
  const t = useText();
  const text = (name: 'label' | 'group' | 'measure' | 'formula', label: string) => (
    <TextInput
      label={label}
      value={column[name] ?? ''}
      onChange={(event) =>
        onChange({ [name]: event.currentTarget.value || (name === 'formula' ? null : '') })
      }
      {...(name === 'label' ? { required: true, error } : {})}
    />
  );
  return (
    <div>
      <RemovableRow remove={t('review.table.removeColumn', { number })} onRemove={onRemove}>
        {text('label', t('review.table.column', { number, name: column.id }))}
        <Select
          label={t('review.table.type')}
          data={TYPES.map((value) => ({ value, label: t(`review.type.${value}`) }))}
          value={column.type}
          onChange={(type) => type && onChange({ type: type as FigureColumn['type'] })}
          allowDeselect={false}
        />
      </RemovableRow>
      <FieldRow>
        {text('group', t('review.table.group'))}
        {text('measure', t('review.table.measure'))}
        {text('formula', t('review.table.formula'))}
      </FieldRow>
      <FieldRow>
        <NumberField label={t('review.table.min')} value={column.min} onChange={(min) => onChange({ min })} />
        <NumberField label={t('review.table.max')} value={column.max} onChange={(max) => onChange({ max })} />
        <TextInput
          label={t('review.table.sumOf')}
          value={column.sumOf.join(' + ')}
          onChange={(event) =>
            onChange({ sumOf: event.currentTarget.value.split(/[^a-z0-9_]+/).filter(Boolean) })
          }
        />
      </FieldRow>
      <FieldRow>
        <Checkbox
          label={t('review.table.byYear')}
          checked={column.byYear}
          onChange={(event) => onChange({ byYear: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('review.table.required')}
          checked={column.required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
      </FieldRow>
    </div>
  );
}
