import { Clamp, dayColumn, Illustrative, Small, useText, type Column, type Say } from '#web';
import { ResultList } from './result-list.tsx';
import { useAskedResults, useResults } from './use-results.ts';
import type { FindingRow } from './wire.ts';

const KINDS = ['strength', 'shortcoming'] as const;

/** The strengths and shortcomings behind a figure, from the conclusions issued by the day. */
export default function FindingsPage() {
  const t = useText();
  const { asked, unitName } = useAskedResults();
  const { state: _state, ...query } = asked;
  const pages = useResults<FindingRow>('/inspection-findings', query);
  const figure = { strength: 'strengths', shortcoming: 'shortcomings' }[asked.kind ?? ''];
  const what = t(figure ? `inspection.results.figure.${figure}` : 'inspection.results.findings');
  return (
    <ResultList
      what={what.toLowerCase()}
      path="/inspection/findings"
      {...{ asked, unitName, pages }}
      columns={columns(t).filter(({ key }) => !(asked.kind && key === 'kind'))}
      to={({ conclusion }) => `/inspection/conclusions/${conclusion.id}`}
      choices={{
        kind: {
          label: t('inspection.filter.kind'),
          values: KINDS.map((value) => ({ value, label: t(`inspection.finding.${value}`) })),
        },
      }}
    />
  );
}

function columns(t: Say): Column<FindingRow>[] {
  return [
    {
      key: 'text',
      head: t('inspection.column.finding'),
      cell: (row) => (
        <>
          {row.text} {row.illustrative && <Illustrative />}
          {row.cause && <Small>{t('inspection.finding.cause', { cause: row.cause })}</Small>}
        </>
      ),
      text: (row) => row.text,
      file: [
        { head: t('inspection.column.finding'), value: (row) => row.text },
        { head: t('inspection.column.cause'), value: (row) => row.cause },
      ],
      sort: true,
      card: 'title',
    },
    wordColumn('kind', t('inspection.filter.kind'), {
      word: (row) => t(`inspection.finding.${row.kind}`),
      width: 132,
    }),
    wordColumn('unit', t('inspection.column.visited'), { word: (row) => row.unit.name, width: 190 }),
    {
      key: 'remedy',
      head: t('inspection.remedy'),
      cell: (row) =>
        row.remedy && (
          <>
            <Clamp lines={2} title={row.remedy}>
              {row.remedy}
            </Clamp>
            {row.remedyDueOn && (
              <Small>{t('inspection.remedy.due', { day: t.format.day(row.remedyDueOn) })}</Small>
            )}
          </>
        ),
      text: (row) => row.remedy,
      width: 200,
    },
    wordColumn('conclusion', t('inspection.conclusion'), {
      word: (row) => row.conclusion.number,
      width: 136,
    }),
    dayColumn(t, {
      key: 'on',
      head: t('inspection.column.concludedOn'),
      on: (row) => row.conclusion.holdsOn,
      align: 'right',
      width: 108,
      card: 'aside',
    }),
  ];
}

function wordColumn(
  key: string,
  head: string,
  { word, width }: { word: (row: FindingRow) => string; width: number },
): Column<FindingRow> {
  return { key, head, cell: word, text: word, sort: true, width };
}
