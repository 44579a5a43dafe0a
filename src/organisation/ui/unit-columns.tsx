import { Faint, type Column, type Say } from '#web';
import { words } from './columns.ts';
import { Code } from './marks.tsx';
import css from './unit-columns.module.css';
import type { UnitRow } from './wire.ts';

/** Branches of work, written out. */
export function fieldsText(fields: readonly string[], t: Say): string {
  return fields.map((field) => t(`organisation.field.${field}`)).join('; ');
}

/** The first branch of work, as far as there is room, and how many more; the tip says them all. */
function Fields({ fields, t }: { fields: readonly string[]; t: Say }) {
  if (fields.length === 0) return <Faint>–</Faint>;
  return (
    <span className={css.fields} title={fieldsText(fields, t)}>
      <span>{fieldsText(fields.slice(0, 1), t)}</span>
      {fields.length > 1 && <Faint>+{t.format.number(fields.length - 1)}</Faint>}
    </span>
  );
}

/** The columns of every table of units; sorting only where the order is not the tree's own. */
export function unitColumns(t: Say): Column<UnitRow>[] {
  return [
    words({ key: 'name', head: t('organisation.ui.unit'), text: (row) => row.name, card: 'title' }),
    {
      ...words({ key: 'code', head: t('organisation.ui.code'), text: (row) => row.code }),
      cell: (row) => <Code>{row.code}</Code>,
      width: 108,
      card: 'line',
    },
    words({
      key: 'level',
      head: t('organisation.ui.level'),
      text: (row) => t(`organisation.level.${row.level}`),
      width: 164,
      card: 'line',
    }),
    words({
      key: 'kind',
      head: t('organisation.ui.kind'),
      text: (row) => t(`organisation.kind.${row.kind}`),
      width: 228,
      card: 'line',
    }),
    {
      key: 'fields',
      head: t('organisation.ui.fields'),
      cell: (row) => <Fields fields={row.fields} t={t} />,
      text: (row) => fieldsText(row.fields, t),
      width: 196,
      card: 'none',
    },
    {
      key: 'children',
      head: t('organisation.ui.children'),
      cell: (row) => (row.children > 0 ? t.format.number(row.children) : <Faint>–</Faint>),
      text: (row) => row.children,
      sort: true,
      align: 'right',
      width: 96,
      card: 'none',
    },
  ];
}
