import { Fact, Facts, Fold, Hint, Section, Table, useText, type Column, type Say } from '#web';
import { words } from '../columns.ts';
import { sentenceOfFault } from '../faults.ts';
import type { ReorganisationImport } from '../wire.ts';
import { ImportActs } from './import-acts.tsx';

type Problem = ReorganisationImport['problems'][number];
type Summary = ReorganisationImport['summary'];

interface ReorganisationPreviewProps {
  outcome: ReorganisationImport;
  busy: boolean;
  onImport: (skipErrors: boolean) => void;
}

/** What a table of old and new communes comes to, the rows not understood, and whom it forgot. */
export function ReorganisationPreview({ outcome, busy, onImport }: ReorganisationPreviewProps) {
  const t = useText();
  const { summary, problems } = outcome;
  const { unaccounted } = summary;
  return (
    <Section title={t('organisation.ui.import.preview')}>
      <Numbers summary={summary} />
      {problems.length > 0 && (
        <Table
          label={t('organisation.ui.import.problems')}
          rows={problems}
          rowKey={(one) => `${one.row} ${one.column} ${one.code}`}
          file={t('organisation.ui.import.problems')}
          columns={columns(t)}
        />
      )}
      {unaccounted.length > 0 && (
        <Fold
          summary={`${t('organisation.import.summary.unaccounted')} (${t.format.number(unaccounted.length)})`}
        >
          <Hint>{unaccounted.join('; ')}</Hint>
        </Fold>
      )}
      <ImportActs
        errors={problems.length + unaccounted.length}
        changes={outcome.rows}
        busy={busy}
        onImport={onImport}
      />
    </Section>
  );
}

/** How many communes there were and will be, and what becomes of them. */
function Numbers({ summary }: { summary: Summary }) {
  const t = useText();
  const { communesBefore, communesAfter, merged, split, renamed, kept, founded, moved } = summary;
  const numbers = {
    communesBefore,
    communesAfter,
    merged,
    split,
    renamed,
    kept,
    founded,
    ...summary.dissolved,
    moved,
  };
  return (
    <Facts>
      {Object.entries(numbers).map(([name, count]) => (
        <Fact key={name} word={t(`organisation.import.summary.${name}`)}>
          <strong>{t.format.number(count)}</strong>
        </Fact>
      ))}
    </Facts>
  );
}

function columns(t: Say): Column<Problem>[] {
  return [
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
    words({ key: 'column', head: t('organisation.ui.import.column'), text: (one) => one.column, width: 180 }),
    words({
      key: 'what',
      head: t('organisation.ui.import.problems'),
      text: (one) => sentenceOfFault(one, t),
      card: 'title',
    }),
  ];
}
