import { Faint, Table, useText, type Column, type Say, type TableProps } from '#web';
import { words } from './columns.ts';
import { Lines } from './lines.tsx';
import { StepMarks, UnitThen } from './marks.tsx';
import { fieldsText } from './unit-columns.tsx';
import type { Side, UnitChange } from './wire.ts';

interface ChangeTableProps {
  changes: UnitChange[];
  /** The act, in words. */
  about?: string[];
  /** The day of the act: units are linked as they stood then. */
  day: string;
  /** In a preview, founded units have no page yet. */
  preview?: boolean;
  /** Reads all of them, where only the first are here. */
  everyRow?: TableProps<UnitChange>['everyRow'];
  /** More are on their way. */
  waiting?: boolean;
}

/** Each unit that an act touched, before and after. */
export function ChangeTable(props: ChangeTableProps) {
  const { changes, about, day, preview = false, everyRow, waiting = false } = props;
  const t = useText();
  return (
    <Table
      label={t('organisation.ui.changes')}
      rows={changes}
      columns={columns(t, { day, preview })}
      rowKey={(row) => row.unit.id}
      file={preview ? undefined : t('organisation.ui.changes')}
      {...{ about, everyRow, waiting }}
    />
  );
}

function columns(t: Say, { day, preview }: { day: string; preview: boolean }): Column<UnitChange>[] {
  const side = (which: 'before' | 'after'): Column<UnitChange> => ({
    key: which,
    head: t(`organisation.ui.${which}`),
    cell: (row) => <Sides row={row} which={which} t={t} />,
    text: (row) => linesOf(row, which, t).join('; '),
    width: '28%',
  });
  return [
    {
      ...words({ key: 'unit', head: t('organisation.ui.unit'), text: (row) => row.unit.name }),
      cell: (row) => (preview ? row.unit.name : <UnitThen unit={row.unit} day={day} />),
      card: 'title',
    },
    {
      ...words({
        key: 'steps',
        head: t('organisation.ui.what'),
        text: (row) => row.steps.map((step) => t(`organisation.step.${step}`)).join(', '),
      }),
      cell: (row) => <StepMarks steps={row.steps} />,
      width: 184,
      card: 'aside',
    },
    side('before'),
    side('after'),
  ];
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
function linesOf(change: UnitChange, which: 'before' | 'after', t: Say): string[] {
  const { before, after, steps } = change;
  const side = which === 'before' ? before : after;
  if (!side) return [];
  if (which === 'after' && !side.standing)
    return side.parent
      ? [t('organisation.ui.heirIs', { name: side.parent.name })]
      : [t('organisation.ui.over')];
  const under = side.parent ? [t('organisation.ui.under', { name: side.parent.name })] : [];
  const other = which === 'before' ? after : before;
  if (other === null || steps.includes('dissolved'))
    return [
      ...(side.name === change.unit.name ? [] : [side.name]),
      [codeOf(side, t), levelOf(side, t), kindOf(side, t)].join(' · '),
      ...under,
    ];
  const differs = (read: (one: Side) => string): boolean => read(side) !== read(other);
  const fields = (one: Side): string => fieldsText(one.fields, t);
  return [
    ...(differs((one) => one.name) ? [side.name] : []),
    ...(differs((one) => one.code) ? [codeOf(side, t)] : []),
    ...(differs((one) => one.level) ? [levelOf(side, t)] : []),
    ...(differs((one) => one.kind) ? [kindOf(side, t)] : []),
    ...(differs(fields) ? [fields(side) || '–'] : []),
    ...(differs((one) => one.parent?.id ?? '') ? under : []),
  ];
}

const codeOf = ({ code }: Side, t: Say): string => t('organisation.ui.codeIs', { code });
const levelOf = ({ level }: Side, t: Say): string => t(`organisation.level.${level}`);
const kindOf = ({ kind }: Side, t: Say): string => t(`organisation.kind.${kind}`);
