import { Button } from '@mantine/core';
import { Section, Table, dayColumn, useText, type Column, type Say } from '#web';
import css from './outcomes.module.css';
import type { Importing } from './use-tracker.ts';
import { OUTCOMES, type Outcome, type Problem, type Row } from './wire.ts';

interface OutcomesProps {
  importing: Importing;
  onFilter: (outcome: Outcome | undefined) => void;
}

/** What each row of the tracker would do, all of them or those of one outcome. */
export function Outcomes({ importing, onFilter }: OutcomesProps) {
  const t = useText();
  const { seen, rows, outcome, looking, more } = importing;
  if (!seen) return null;
  return (
    <Section title={t('delivery.trackers.outcomes')} detail={t('delivery.trackers.outcomes.detail')}>
      <ul className={css.counts}>
        {OUTCOMES.map((one) => (
          <li key={one} data-outcome={one}>
            <button
              type="button"
              aria-pressed={outcome === one}
              disabled={looking || (seen.counts[one] === 0 && outcome !== one)}
              onClick={() => onFilter(outcome === one ? undefined : one)}
            >
              <strong>{t.format.number(seen.counts[one])}</strong>{' '}
              {t(`delivery.trackers.outcome.${one}.rows`)}
            </button>
          </li>
        ))}
      </ul>
      <Table
        label={t('delivery.trackers.outcomes')}
        rows={rows}
        columns={columns(t)}
        rowKey={(row) => `${row.sheet} ${row.row}`}
        file={t('delivery.trackers.outcomes')}
      />
      {seen.next !== null && (
        <Button variant="default" size="xs" mt={8} loading={looking} onClick={() => void more()}>
          {t('web.readOn')}
        </Button>
      )}
    </Section>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with a row and what to do, with days as the language writes them. */
export function faultOf({ code, values = {} }: Problem, t: Say): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && DAY.test(value) ? t.format.day(value) : value,
  ]);
  return t.has(`problem.${code}`) ? t(`problem.${code}`, Object.fromEntries(written)) : t('web.form.fault');
}

function columns(t: Say): Column<Row>[] {
  const faults = (row: Row) => row.problems.map((one) => faultOf(one, t)).join(' ');
  const units = ({ values: { lead, supporting } }: Row) => [lead ?? '–', ...supporting].join('; ');
  const state = ({ values }: Row) => (values.state ? t(`delivery.trackers.state.${values.state}`) : '');
  const outcome = (row: Row) => t(`delivery.trackers.outcome.${row.outcome}`);
  return [
    {
      key: 'row',
      head: t('delivery.trackers.row'),
      cell: (row) => t.format.number(row.row),
      text: (row) => row.row,
      sort: true,
      align: 'right',
      width: 64,
      card: 'aside',
    },
    {
      key: 'title',
      head: t('delivery.trackers.meaning.title'),
      cell: (row) => (
        <span>
          {row.values.title || '–'}
          {row.problems.length > 0 && <span className={css.faults}>{faults(row)}</span>}
        </span>
      ),
      text: (row) => row.values.title,
      file: [
        { head: t('delivery.trackers.meaning.title'), value: (row) => row.values.title },
        { head: t('delivery.trackers.faults'), value: faults },
      ],
      sort: true,
      card: 'title',
    },
    {
      key: 'units',
      head: t('delivery.trackers.units'),
      cell: ({ values: { lead, supporting } }) => (
        <span>
          {lead ?? '–'}
          {supporting.length > 0 && <small className={css.supporting}>{supporting.join('; ')}</small>}
        </span>
      ),
      text: units,
      width: '26%',
      card: 'line',
    },
    dayColumn(t, {
      key: 'due',
      head: t('delivery.trackers.meaning.dueOn'),
      on: (row) => row.values.due,
      width: 112,
      card: 'line',
    }),
    {
      key: 'state',
      head: t('delivery.trackers.meaning.state'),
      cell: (row) => state(row) || '–',
      text: state,
      sort: true,
      width: 124,
      card: 'line',
    },
    {
      key: 'outcome',
      head: t('delivery.trackers.outcome'),
      cell: (row) => (
        <span className={css.outcome} data-outcome={row.outcome}>
          {outcome(row)}
        </span>
      ),
      text: outcome,
      sort: true,
      width: 104,
      card: 'line',
    },
  ];
}
