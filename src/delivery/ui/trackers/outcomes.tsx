import { Button } from '@mantine/core';
import { Section, Table, useText } from '#web';
import css from './outcomes.module.css';
import { outcomeColumns } from './outcome-columns.tsx';
import type { Importing } from './use-tracker.ts';
import { OUTCOMES, type Outcome } from './wire.ts';

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
        columns={outcomeColumns(t)}
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
