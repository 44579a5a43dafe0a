import { ChoiceFilter, Empty, Filters, More, PageHead, Read, Table, useAsOf, useText } from '#web';
import type { Column, Pages } from '#web';
import { FIELDS, LEVELS } from '#organisation/ui';
import { InspectionTabs } from './inspection-tabs.tsx';
import type { ResultNarrowing } from './use-results.ts';

interface ResultListProps<Row> {
  /** What the rows are: "lượt kiểm tra, giám sát". */
  what: string;
  path: string;
  asked: ResultNarrowing;
  unitName: string | undefined;
  pages: Pages<{ rows: Row[]; total: number | null }, Row>;
  columns: Column<Row>[];
  to: (row: Row) => string | undefined;
  /** What else it can be narrowed to, by its name in the address. */
  choices?: Record<string, { label: string; values: { value: string; label: string }[] }>;
}

/** The list behind a figure of inspection: how many, of whom, and each of them. */
export function ResultList<Row extends { id: string }>(props: ResultListProps<Row>) {
  const t = useText();
  const { asOf } = useAsOf();
  const { what, path, asked, unitName, pages } = props;
  const count = pages.reading.data?.first.total ?? undefined;
  const whose = unitName && (asked.unit ? t('inspection.results.own', { unit: unitName }) : unitName);
  return (
    <>
      <PageHead
        eyebrow={[t('inspection.place'), whose].filter(Boolean).join(' · ')}
        title={count === undefined ? what : `${t.format.number(count)} ${what}`}
        description={t('inspection.asOf', { day: t.format.day(asOf) })}
      />
      <InspectionTabs current="results" />
      <ResultFilters {...props} />
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={what}
              rows={rows}
              columns={props.columns}
              rowKey={(row) => row.id}
              to={props.to}
              file={t('inspection.results.file')}
              about={whose ? [whose] : []}
              everyRow={pages.everyRow}
              filterable={false}
              empty={
                <Empty
                  title={t('inspection.results.none')}
                  detail={t('inspection.results.none.detail')}
                  step={{ word: t('inspection.results.all'), to: path }}
                />
              }
            />
            <More {...pages} shown={rows.length} count={count} />
          </>
        )}
      </Read>
    </>
  );
}

function ResultFilters<Row>({ path, asked, choices = {} }: ResultListProps<Row>) {
  const t = useText();
  const say = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }));
  const all = {
    ...choices,
    field: { label: t('inspection.filter.field'), values: say(FIELDS, 'organisation.field') },
    level: { label: t('inspection.filter.level'), values: say(LEVELS, 'delivery.counts.level') },
  };
  return (
    <Filters clear={Object.keys(asked).length > 0 ? path : null}>
      {Object.entries(all).map(([name, { label, values }]) => (
        <ChoiceFilter key={name} name={name} label={label} choices={values} />
      ))}
    </Filters>
  );
}
