import {
  ChoiceFilter,
  dayColumn,
  Empty,
  Filters,
  LateSign,
  More,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  usePages,
  useText,
  type Column,
  type Say,
} from '#web';
import type { Dissemination, StudyUnitPage, StudyUnitRow } from '../wire.ts';

const STATES = ['held', 'missing', 'late'];

/** Every unit that is to study the directive, and what it recorded by the day. */
export function UnitsTable({ id, told }: { id: string; told: Dissemination }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [state] = useAddressValue('state');
  const [level] = useAddressValue('level');
  const [kind] = useAddressValue('kind');
  const { of, unit } = told;
  const pages = usePages<StudyUnitPage, StudyUnitRow>(`/directives/${id}/study-units`, {
    query: { asOf, of, unit: unit.id, state, level, kind, limit: 200 },
    pick: (page) => page,
  });
  const choices = (name: string, values: string[], key: string) => (
    <ChoiceFilter
      name={name}
      label={t(`directives.study.${name}`)}
      choices={values.map((value) => ({ value, label: t(`${key}.${value}`) }))}
    />
  );
  return (
    <>
      <Filters>
        {choices('state', STATES, 'directives.study.state')}
        {choices(
          'level',
          told.levels.map((one) => one.level),
          'organisation.level',
        )}
        {choices(
          'kind',
          told.kinds.map((one) => one.kind),
          'organisation.kind',
        )}
      </Filters>
      <Read of={pages.reading}>
        {({ first, rows }) => (
          <>
            <Table
              label={t('directives.study.list.units')}
              rows={rows}
              columns={columnsOf(t)}
              rowKey={(row) => row.unit.id}
              file={t('directives.study.list.units.file')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={
                <Empty
                  title={t('directives.study.units.none')}
                  detail={t('directives.study.units.none.detail')}
                />
              }
            />
            <More {...pages} shown={rows.length} count={first.total} />
          </>
        )}
      </Read>
    </>
  );
}

function columnsOf(t: Say): Column<StudyUnitRow>[] {
  const number = (key: 'sessions' | 'invited' | 'present'): Column<StudyUnitRow> => ({
    ...{ key, head: t(`directives.study.column.${key}`), cell: (row) => t.format.number(row[key]) },
    ...{ text: (row) => row[key], sort: true, align: 'right', width: 104 },
  });
  const words = (key: 'level' | 'kind', text: (row: StudyUnitRow) => string): Column<StudyUnitRow> => ({
    ...{ key, head: t(`directives.study.column.${key}`), cell: text, text, sort: true, width: 160 },
  });
  return [
    {
      ...{ key: 'unit', head: t('directives.study.column.unit'), sort: true, card: 'title' },
      cell: (row) => (
        <>
          {row.late && <LateSign />} {row.unit.name}
        </>
      ),
      text: (row) => row.unit.name,
    },
    words('level', (row) => t(`organisation.level.${row.unit.level}`)),
    words('kind', (row) => t(`organisation.kind.${row.kind}`)),
    dayColumn(t, {
      key: 'dueOn',
      head: t('directives.study.column.dueOn'),
      on: (row) => row.dueOn,
      width: 120,
    }),
    ...(['sessions', 'invited', 'present'] as const).map(number),
  ];
}
