import { Faint, type Column, type Say } from '#web';
import { words } from './columns.ts';
import { Code } from './marks.tsx';
import css from './unit-columns.module.css';
import type { UnitRow } from './wire.ts';

const SHOWN = 2;

/** Branches of work, the first ones written out. */
export function fieldsText(fields: readonly string[], t: Say): string {
  return fields.map((field) => t(`organisation.field.${field}`)).join('; ');
}

function Fields({ fields, t }: { fields: readonly string[]; t: Say }) {
  if (fields.length === 0) return <Faint>–</Faint>;
  const more = fields.length - SHOWN;
  return (
    <span className={css.fields} title={fieldsText(fields, t)}>
      {fieldsText(fields.slice(0, SHOWN), t)}
      {more > 0 && <Faint> +{t.format.number(more)}</Faint>}
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
      width: 148,
      card: 'line',
    },
    words({
      key: 'level',
      head: t('organisation.ui.level'),
      text: (row) => t(`organisation.level.${row.level}`),
      width: 176,
      card: 'line',
    }),
    words({
      key: 'kind',
      head: t('organisation.ui.kind'),
      text: (row) => t(`organisation.kind.${row.kind}`),
      width: 220,
      card: 'line',
    }),
    {
      key: 'fields',
      head: t('organisation.ui.fields'),
      cell: (row) => <Fields fields={row.fields} t={t} />,
      text: (row) => fieldsText(row.fields, t),
      width: 164,
      card: 'none',
    },
    {
      key: 'children',
      head: t('organisation.ui.children'),
      cell: (row) => (row.children > 0 ? t.format.number(row.children) : <Faint>–</Faint>),
      text: (row) => row.children,
      sort: true,
      align: 'right',
      width: 84,
      card: 'line',
    },
  ];
}
