import { Table, useText } from '#web';
import { Fact, Facts } from '../facts.tsx';
import { sentenceOfFault } from '../faults.ts';
import css from '../organisation.module.css';
import type { ReorganisationImport } from '../wire.ts';
import { ImportActs } from './import-acts.tsx';

interface ReorganisationPreviewProps {
  outcome: ReorganisationImport;
  busy: boolean;
  onImport: (skipErrors: boolean) => void;
}

/** What a table of old and new communes comes to, the rows not understood, and whom it forgot. */
export function ReorganisationPreview({ outcome, busy, onImport }: ReorganisationPreviewProps) {
  const t = useText();
  const { summary, problems } = outcome;
  const numbers: [string, number][] = [
    ['communesBefore', summary.communesBefore],
    ['communesAfter', summary.communesAfter],
    ['merged', summary.merged],
    ['split', summary.split],
    ['renamed', summary.renamed],
    ['kept', summary.kept],
    ['founded', summary.founded],
    ['communes', summary.dissolved.communes],
    ['districts', summary.dissolved.districts],
    ['provinces', summary.dissolved.provinces],
    ['moved', summary.moved],
  ];
  return (
    <section className={css.section}>
      <h2>{t('organisation.ui.import.preview')}</h2>
      <Facts>
        {numbers.map(([name, count]) => (
          <Fact key={name} word={t(`organisation.import.summary.${name}`)}>
            <strong>{t.format.number(count)}</strong>
          </Fact>
        ))}
      </Facts>
      {problems.length > 0 && (
        <Table
          label={t('organisation.ui.import.problems')}
          rows={problems}
          rowKey={(one) => `${one.row} ${one.column} ${one.code}`}
          csv={t('organisation.ui.import.problems')}
          columns={[
            {
              key: 'row',
              head: t('organisation.ui.import.row'),
              cell: (one) => t.format.number(one.row),
              text: (one) => one.row,
              sort: true,
              align: 'right',
              width: 72,
              card: 'aside',
            },
            {
              key: 'column',
              head: t('organisation.ui.import.column'),
              cell: (one) => one.column,
              text: (one) => one.column,
              sort: true,
              width: 180,
            },
            {
              key: 'what',
              head: t('organisation.ui.import.problems'),
              cell: (one) => sentenceOfFault(one, t),
              text: (one) => sentenceOfFault(one, t),
              sort: true,
              card: 'title',
            },
          ]}
        />
      )}
      {summary.unaccounted.length > 0 && (
        <details className={css.details}>
          <summary>
            {t('organisation.import.summary.unaccounted')} ({t.format.number(summary.unaccounted.length)})
          </summary>
          <p className={css.soft}>{summary.unaccounted.join('; ')}</p>
        </details>
      )}
      <ImportActs
        errors={problems.length + summary.unaccounted.length}
        changes={outcome.rows}
        busy={busy}
        onImport={onImport}
      />
    </section>
  );
}
