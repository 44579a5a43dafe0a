import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Section, Table, useText, type Column, type Say } from '#web';
import { words } from '../columns.ts';
import { sentenceOfFault } from '../faults.ts';
import { Lines } from '../lines.tsx';
import { Code } from '../marks.tsx';
import type { UnitImport } from '../wire.ts';
import { ImportActs } from './import-acts.tsx';
import css from './units-preview.module.css';

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
    <Section title={t('organisation.ui.import.preview')}>
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
        file={t('organisation.ui.import.preview')}
      />
      <ImportActs
        errors={counts.error}
        changes={counts.create + counts.update}
        busy={busy}
        onImport={onImport}
      />
    </Section>
  );
}

function columns(t: Say): Column<Row>[] {
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
      ...words({ key: 'code', head: t('organisation.ui.code'), text: (row) => row.code, width: 132 }),
      cell: (row) => <Code>{row.code || '–'}</Code>,
    },
    {
      ...words({ key: 'name', head: t('organisation.ui.unit'), text: (row) => row.name, card: 'title' }),
      cell: (row) => row.name || '–',
    },
    words({
      key: 'level',
      head: t('organisation.ui.level'),
      text: (row) => (row.level ? t(`organisation.level.${row.level}`) : ''),
      width: 128,
    }),
    {
      ...words({ key: 'outcome', head: t('organisation.ui.what'), text: (row) => outcomeOf(row, t) }),
      cell: (row) => <Outcome row={row} />,
      width: 150,
    },
    {
      ...words({ key: 'problems', head: t('organisation.ui.import.problems'), text: (row) => said(row, t) }),
      cell: (row) => <Said row={row} />,
      width: '32%',
    },
  ];
}

/** What becomes of a row, and what of the unit changes. */
function outcomeOf({ outcome, changes }: Row, t: Say): string {
  const changed = changes.map((change) => t(`organisation.import.change.${change}`).toLowerCase());
  return [t(`organisation.outcome.${outcome}`), ...changed].join(': ');
}

function Outcome({ row }: { row: Row }) {
  const t = useText();
  return (
    <span className={css.outcome} data-outcome={row.outcome}>
      {outcomeOf(row, t)}
    </span>
  );
}

/** What is to be said of a row, column by column. */
function said({ problems, notes }: Row, t: Say): string {
  return [...problems, ...notes].map((one) => `${one.column}: ${sentenceOfFault(one, t)}`).join(' ');
}

function Said({ row: { problems, notes } }: { row: Row }) {
  const t = useText();
  return (
    <Lines>
      {[...problems, ...notes].map((one) => (
        <span key={one.column + one.code}>
          <strong>{one.column}</strong>: {sentenceOfFault(one, t)}
        </span>
      ))}
    </Lines>
  );
}
