import { Link, Section, Table, useText, type Column, type Say } from '#web';
import type { Dissemination, StudyNumbers } from '../wire.ts';
import { listAddress } from './list-address.ts';

interface Row {
  key: string;
  name: string;
  numbers: StudyNumbers;
  /** Where its list stands. */
  list: Record<string, string>;
  /** The unit that it opens to. */
  unit?: string;
}

/** The numbers by the units directly below, by level and by kind; a unit opens to those below it. */
export function NumberTables({ id, told }: { id: string; told: Dissemination }) {
  const t = useText();
  const { unit, of, whole } = told;
  const branches = told.rows.map((row): Row => {
    const itself = row.unit.id === unit.id;
    const name = itself ? t('directives.study.branches.itself', { unit: unit.name }) : row.unit.name;
    const open = itself ? {} : { unit: row.unit.id };
    return { key: row.unit.id, name, numbers: row.whole, list: { unit: row.unit.id, of }, ...open };
  });
  const levels = told.levels.map(({ level, numbers }): Row => ({
    ...{ key: level, name: t(`organisation.level.${level}`), numbers, list: { unit: unit.id, of, level } },
  }));
  const kinds = told.kinds.map(({ kind, numbers }): Row => ({
    ...{ key: kind, name: t(`organisation.kind.${kind}`), numbers, list: { unit: unit.id, of, kind } },
  }));
  const parts = [
    // Where no branch holds more than one unit, the list of units says the same.
    {
      part: 'branches',
      head: 'unit',
      rows: branches.some(({ numbers }) => numbers.units > 1) ? branches : [],
    },
    { part: 'levels', head: 'level', rows: levels },
    { part: 'kinds', head: 'kind', rows: kinds },
  ].filter(({ rows }) => rows.length > 1);
  return parts.map(({ part, head, rows }) => (
    <Section key={part} title={t(`directives.study.${part}`)}>
      <Table
        label={t(`directives.study.${part}`)}
        rows={rows}
        columns={columnsOf(id, t(`directives.study.column.${head}`), t)}
        rowKey={(row) => row.key}
        to={(row) =>
          row.unit && `/directives/${id}/dissemination?${new URLSearchParams({ unit: row.unit, of })}`
        }
        file={t(`directives.study.${part}.file`)}
        total={totalOf({ key: 'total', name: t('directives.study.total'), numbers: whole, list: {} }, t)}
      />
    </Section>
  ));
}

const NUMBERS = ['units', 'held', 'late', 'sessions', 'invited', 'present'] as const;
/** Which list is behind a number; the people are in the sessions. */
const LISTS: Record<(typeof NUMBERS)[number], Record<string, string>> = {
  units: { list: 'units' },
  held: { list: 'units', state: 'held' },
  late: { list: 'units', state: 'late' },
  sessions: { list: 'sessions' },
  invited: { list: 'sessions' },
  present: { list: 'sessions' },
};

function columnsOf(id: string, head: string, t: Say): Column<Row>[] {
  const number = (key: (typeof NUMBERS)[number]): Column<Row> => ({
    key,
    head: t(`directives.study.column.${key}`),
    cell: ({ numbers, list }) =>
      LISTS[key]['list'] === 'units' && numbers[key] > 0 ? (
        <Link to={listAddress(id, { ...list, ...LISTS[key] })}>{t.format.number(numbers[key])}</Link>
      ) : (
        t.format.number(numbers[key])
      ),
    text: ({ numbers }) => numbers[key],
    sort: true,
    align: 'right',
    width: 108,
  });
  const share: Column<Row> = {
    key: 'share',
    head: t('directives.study.column.share'),
    cell: ({ numbers }) => shareOf(numbers, t),
    text: ({ numbers }) => shareOf(numbers, t),
    file: [
      {
        head: t('directives.study.column.share'),
        value: ({ numbers: { held, units } }) => (units ? held / units : null),
        as: 'share',
      },
    ],
    sort: ({ numbers: { held, units } }) => (units ? held / units : null),
    align: 'right',
    width: 84,
  };
  const name: Column<Row> = {
    ...{ key: 'name', head, cell: (row: Row) => row.name, text: (row: Row) => row.name },
    ...{ sort: true as const, card: 'title' as const },
  };
  return [name, number('units'), number('held'), share, ...NUMBERS.slice(2).map(number)];
}

function shareOf({ held, units }: StudyNumbers, t: Say): string {
  return units ? t.format.percent(held / units) : '–';
}

function totalOf(row: Row, t: Say) {
  const numbers = Object.fromEntries(NUMBERS.map((key) => [key, t.format.number(row.numbers[key])]));
  return { cells: { name: row.name, share: shareOf(row.numbers, t), ...numbers }, row };
}
