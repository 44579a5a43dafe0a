import {
  DayField,
  Empty,
  More,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  usePages,
  useText,
  type Pages,
} from '#web';
import { useAbout } from './chips.tsx';
import { ChangedPair } from './changed-pair.tsx';
import { changeColumns, type ChangeRow } from './change-columns.tsx';
import css from './changes.module.css';
import { AddressSelect } from './filters.tsx';
import { daysAfter, useSeat, type Changes, type Question } from './questions.ts';

const BACK = 90;
const AT_ONCE = 500;

interface ChangesBetweenProps {
  under?: string | undefined;
  /** What the file is called that one takes home. */
  file: string;
}

/** Two days beside each other: both counts, their differences, and the very things that changed. */
export function ChangesBetween({ under, file }: ChangesBetweenProps) {
  const { asOf } = useAsOf();
  const seat = useSeat();
  const [from = daysAfter(asOf, -BACK)] = useAddressValue('from');
  const [until = asOf] = useAddressValue('until');
  const [kind] = useAddressValue('kind');
  const [level] = useAddressValue('level');
  const [unit = seat.id] = useAddressValue('unit');
  const question: Question = { unit, under, kind, level };
  const about = useCompared({ from, until }, question);
  const pages = usePages<Changes, ChangeRow>('/counts/changes', {
    query: { ...question, from, until, limit: AT_ONCE },
    pick: (changes) => changes,
  });
  return (
    <>
      <Days from={from} until={until} />
      <Read of={pages.reading}>
        {({ first, rows }) => (
          <div className={css.two}>
            <ChangedPair
              from={{ day: from, count: first.from }}
              to={{ day: until, count: first.to }}
              question={question}
              about={about}
            />
            <ChangedTable rows={rows} file={file} about={about} pages={pages} />
          </div>
        )}
      </Read>
    </>
  );
}

/** Which two days of what are compared, in words. */
function useCompared({ from, until }: { from: string; until: string }, question: Question): string[] {
  const t = useText();
  const narrowed = useAbout(question);
  const days = [
    `${t('delivery.counts.from')} ${t.format.day(from)}`,
    `${t('delivery.counts.until')} ${t.format.day(until)}`,
  ];
  return [...days, ...narrowed];
}

/** Which two days are compared, and of what. */
function Days({ from, until }: { from: string; until: string }) {
  const t = useText();
  const [, setFrom] = useAddressValue('from');
  const [, setUntil] = useAddressValue('until');
  return (
    <search className={css.days}>
      <DayField
        label={t('delivery.counts.from')}
        value={from}
        max={until}
        onChange={(day) => day && setFrom(day)}
      />
      <DayField
        label={t('delivery.counts.until')}
        value={until}
        min={from}
        onChange={(day) => day && setUntil(day)}
      />
      <AddressSelect name="kind" />
      <AddressSelect name="level" />
    </search>
  );
}

interface ChangedTableProps {
  rows: ChangeRow[];
  file: string;
  about: string[];
  pages: Pages<Changes, ChangeRow>;
}

/** The very things that changed. */
function ChangedTable({ rows, file, about, pages }: ChangedTableProps) {
  const t = useText();
  return (
    <div>
      <Table
        label={t('delivery.counts.changed')}
        rows={rows}
        columns={changeColumns(t)}
        rowKey={(row) => row.id}
        to={(row) => `/undertakings/${row.undertakingId}`}
        file={file}
        about={about}
        everyRow={pages.everyRow}
        filterable={false}
        empty={
          <Empty title={t('delivery.counts.unchanged')} detail={t('delivery.counts.unchanged.detail')} />
        }
      />
      <More {...pages} shown={rows.length} />
    </div>
  );
}
