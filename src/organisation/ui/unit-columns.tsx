import type { Column, Say } from '#web';
import css from './organisation.module.css';
import type { UnitRow } from './wire.ts';

const SHOWN = 2;

/** Branches of work, the first ones written out. */
export function fieldsText(fields: readonly string[], t: Say): string {
  return fields.map((field) => t(`organisation.field.${field}`)).join('; ');
}

function Fields({ fields, t }: { fields: readonly string[]; t: Say }) {
  if (fields.length === 0) return <span className={css.faint}>–</span>;
  const more = fields.length - SHOWN;
  return (
    <span className={css.fields} title={fieldsText(fields, t)}>
      {fieldsText(fields.slice(0, SHOWN), t)}
      {more > 0 && <span className={css.faint}> +{t.format.number(more)}</span>}
    </span>
  );
}

/** The columns of every table of units; sorting only where the order is not the tree's own. */
export function unitColumns(t: Say): Column<UnitRow>[] {
  return [
    {
      key: 'name',
      head: t('organisation.ui.unit'),
      cell: (row) => row.name,
      text: (row) => row.name,
      sort: true,
      card: 'title',
    },
    {
      key: 'code',
      head: t('organisation.ui.code'),
      cell: (row) => <span className={css.code}>{row.code}</span>,
      text: (row) => row.code,
      sort: true,
      width: 148,
      card: 'line',
    },
    {
      key: 'level',
      head: t('organisation.ui.level'),
      cell: (row) => t(`organisation.level.${row.level}`),
      text: (row) => t(`organisation.level.${row.level}`),
      sort: true,
      width: 176,
      card: 'line',
    },
    {
      key: 'kind',
      head: t('organisation.ui.kind'),
      cell: (row) => t(`organisation.kind.${row.kind}`),
      text: (row) => t(`organisation.kind.${row.kind}`),
      sort: true,
      width: 220,
      card: 'line',
    },
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
      cell: (row) =>
        row.children > 0 ? t.format.number(row.children) : <span className={css.faint}>–</span>,
      text: (row) => row.children,
      sort: true,
      align: 'right',
      width: 84,
      card: 'line',
    },
  ];
}
