import { Faint, Table, useText, type Column, type Say } from '#web';
import { Lines } from './lines.tsx';
import { StepMarks, UnitLink } from './marks.tsx';
import { fieldsText } from './unit-columns.tsx';
import type { Side, UnitChange } from './wire.ts';

interface ChangeTableProps {
  changes: UnitChange[];
  /** The day of the act: units are linked as they stood then. */
  day: string;
  /** In a preview, founded units have no page yet. */
  preview?: boolean;
}

/** Each unit that an act touched, before and after. */
export function ChangeTable({ changes, day, preview = false }: ChangeTableProps) {
  const t = useText();
  const columns: Column<UnitChange>[] = [
    {
      key: 'unit',
      head: t('organisation.ui.unit'),
      cell: (row) => (preview ? row.unit.name : <UnitLink unit={row.unit} asOf={day} />),
      text: (row) => row.unit.name,
      sort: true,
      card: 'title',
    },
    {
      key: 'steps',
      head: t('organisation.ui.what'),
      cell: (row) => <StepMarks steps={row.steps} />,
      text: (row) => row.steps.map((step) => t(`organisation.step.${step}`)).join(', '),
      sort: true,
      width: 168,
      card: 'aside',
    },
    {
      key: 'before',
      head: t('organisation.ui.before'),
      cell: (row) => <Sides row={row} which="before" t={t} />,
      text: (row) => linesOf(row, 'before', t).join('; '),
      width: '28%',
    },
    {
      key: 'after',
      head: t('organisation.ui.after'),
      cell: (row) => <Sides row={row} which="after" t={t} />,
      text: (row) => linesOf(row, 'after', t).join('; '),
      width: '28%',
    },
  ];
  return (
    <Table
      label={t('organisation.ui.changes')}
      rows={changes}
      columns={columns}
      rowKey={(row) => row.unit.id}
      file={preview ? undefined : t('organisation.ui.changes')}
    />
  );
}

function Sides({ row, which, t }: { row: UnitChange; which: 'before' | 'after'; t: Say }) {
  const lines = linesOf(row, which, t);
  if (lines.length === 0) return <Faint>–</Faint>;
  return (
    <Lines>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </Lines>
  );
}

/** What of a unit differs, as it is on one side; of one that was founded or has ended, what it is or who took over. */
function linesOf({ before, after, steps }: UnitChange, which: 'before' | 'after', t: Say): string[] {
  const side = which === 'before' ? before : after;
  if (!side) return [];
  if (which === 'after' && !side.standing)
    return side.parent
      ? [t('organisation.ui.heirIs', { name: side.parent.name })]
      : [t('organisation.ui.over')];
  const whole = before === null || steps.includes('dissolved');
  const other = which === 'before' ? after : before;
  const differs = (read: (one: Side) => string): boolean =>
    whole || other === null || read(side) !== read(other);
  const fields = (one: Side): string => fieldsText(one.fields, t);
  return [
    ...(differs((one) => one.name) ? [side.name] : []),
    ...(differs((one) => one.code) ? [t('organisation.ui.codeIs', { code: side.code })] : []),
    ...(differs((one) => one.level) ? [t(`organisation.level.${side.level}`)] : []),
    ...(differs((one) => one.kind) ? [t(`organisation.kind.${side.kind}`)] : []),
    ...(!whole && differs(fields) ? [fields(side) || '–'] : []),
    ...(differs((one) => one.parent?.id ?? '') && side.parent
      ? [t('organisation.ui.under', { name: side.parent.name })]
      : []),
  ];
}
