import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Table, useText, type Column, type Say } from '#web';
import { sentenceOfFault } from '../faults.ts';
import css from '../organisation.module.css';
import type { UnitImport } from '../wire.ts';
import { ImportActs } from './import-acts.tsx';

type Row = UnitImport['rows'][number];

interface UnitsPreviewProps {
  outcome: UnitImport;
  busy: boolean;
  onImport: (skipErrors: boolean) => void;
}

const OUTCOMES = ['create', 'update', 'skip', 'error'] as const;

/** What each row of the file would do, with what is wrong by row and column. */
export function UnitsPreview({ outcome, busy, onImport }: UnitsPreviewProps) {
  const t = useText();
  const [onlyErrors, setOnlyErrors] = useState(outcome.counts.error > 0);
  const rows = onlyErrors ? outcome.rows.filter((row) => row.outcome === 'error') : outcome.rows;
  const { counts } = outcome;
  return (
    <section className={css.section}>
      <h2>{t('organisation.ui.import.preview')}</h2>
      <ul className={css.outcomes}>
        {OUTCOMES.map((one) => (
          <li key={one} data-outcome={one}>
            <strong>{t.format.number(counts[one])}</strong> {t(`organisation.outcome.${one}`).toLowerCase()}
          </li>
        ))}
      </ul>
      {counts.error > 0 && (
        <Checkbox
          className={css.onlyErrors}
          label={t('organisation.ui.import.onlyErrors', { count: counts.error })}
          checked={onlyErrors}
          onChange={(event) => setOnlyErrors(event.currentTarget.checked)}
        />
      )}
      <Table
        label={t('organisation.ui.import.preview')}
        rows={rows}
        columns={columns(t)}
        rowKey={(row) => String(row.row)}
        csv={t('organisation.ui.import.preview')}
      />
      <ImportActs
        errors={counts.error}
        changes={counts.create + counts.update}
        busy={busy}
        onImport={onImport}
      />
    </section>
  );
}

function columns(t: Say): Column<Row>[] {
  const said = ({ problems, notes }: Row): string =>
    [...problems, ...notes].map((one) => `${one.column}: ${sentenceOfFault(one, t)}`).join(' ');
  const level = (row: Row): string => (row.level ? t(`organisation.level.${row.level}`) : '');
  const what = (row: Row): string =>
    [
      t(`organisation.outcome.${row.outcome}`),
      ...row.changes.map((change) => t(`organisation.import.change.${change}`).toLowerCase()),
    ].join(': ');
  return [
    {
      key: 'row',
      head: t('organisation.ui.import.row'),
      cell: (row) => t.format.number(row.row),
      text: (row) => row.row,
      sort: true,
      align: 'right',
      width: 72,
      card: 'aside',
    },
    {
      key: 'code',
      head: t('organisation.ui.code'),
      cell: (row) => <span className={css.code}>{row.code || '–'}</span>,
      text: (row) => row.code,
      sort: true,
      width: 132,
    },
    {
      key: 'name',
      head: t('organisation.ui.unit'),
      cell: (row) => row.name || '–',
      text: (row) => row.name,
      sort: true,
      card: 'title',
    },
    { key: 'level', head: t('organisation.ui.level'), cell: level, text: level, sort: true, width: 128 },
    {
      key: 'outcome',
      head: t('organisation.ui.what'),
      cell: (row) => (
        <span className={css.outcome} data-outcome={row.outcome}>
          {what(row)}
        </span>
      ),
      text: what,
      sort: true,
      width: 150,
    },
    {
      key: 'problems',
      head: t('organisation.ui.import.problems'),
      cell: (row) => (
        <span className={css.sides}>
          {[...row.problems, ...row.notes].map((one) => (
            <span key={one.column + one.code}>
              <strong>{one.column}</strong>: {sentenceOfFault(one, t)}
            </span>
          ))}
        </span>
      ),
      text: said,
      width: '32%',
    },
  ];
}
