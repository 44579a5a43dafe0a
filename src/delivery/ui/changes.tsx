import { useInfiniteQuery, keepPreviousData } from '@tanstack/react-query';
import {
  address,
  api,
  ApiProblem,
  DayField,
  Empty,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  useText,
  type Reading,
} from '#web';
import type { Static } from 'typebox';
import type { Changes } from '../contract.ts';
import { ChangedPair } from './changed-pair.tsx';
import { changeColumns, type ChangeRow } from './change-columns.tsx';
import css from './counts.module.css';
import { AddressSelect } from './filters.tsx';
import { More } from './more.tsx';
import { daysAfter, useSeat, type Question } from './questions.ts';
import { TakeHome } from './take-home.tsx';

const BACK = 90;

interface Span extends Question {
  from: string;
  until: string;
}
interface Found {
  from: Static<typeof Changes>['from'];
  to: Static<typeof Changes>['to'];
  rows: ChangeRow[];
}

/** Both counts and what changed between them, read on as asked. */
function useChanges(asked: Span) {
  const { language } = useText();
  const result = useInfiniteQuery({
    queryKey: ['read', '/counts/changes', asked, language],
    queryFn: ({ pageParam, signal }) =>
      api
        .read<Static<typeof Changes>>(
          address('/counts/changes', { ...asked, limit: 500, cursor: pageParam }),
          {},
          signal,
        )
        .then(({ body }) => body),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const first = result.data?.pages[0];
  const reading: Reading<Found> = {
    data: first && { from: first.from, to: first.to, rows: result.data!.pages.flatMap(({ rows }) => rows) },
    etag: null,
    problem: result.error instanceof ApiProblem ? result.error : null,
    loading: result.isPending,
    stale: result.isPlaceholderData,
    again: () => void result.refetch(),
  };
  return {
    reading,
    more: result.hasNextPage ? () => void result.fetchNextPage() : null,
    readingOn: result.isFetchingNextPage,
  };
}

/** Two days beside each other: both counts, their differences, and the very things that changed. */
export function ChangesBetween({ under, file }: { under?: string | undefined; file: string }) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const [from = daysAfter(asOf, -BACK), setFrom] = useAddressValue('from');
  const [until = asOf, setUntil] = useAddressValue('until');
  const [kind] = useAddressValue('kind');
  const [level] = useAddressValue('level');
  const [unit = seat.id] = useAddressValue('unit');
  const question: Question = { unit, under, kind, level };
  const { reading, more, readingOn } = useChanges({ ...question, from, until });
  return (
    <>
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
      <Read of={reading}>
        {(found) => (
          <div className={css.two}>
            <ChangedPair
              from={{ day: from, count: found.from }}
              to={{ day: until, count: found.to }}
              question={question}
            />
            <div>
              <ChangedTable rows={found.rows} file={file} />
              {more && <More shown={found.rows.length} busy={readingOn} onMore={more} />}
            </div>
          </div>
        )}
      </Read>
    </>
  );
}

/** The very things that changed. */
function ChangedTable({ rows, file }: { rows: ChangeRow[]; file: string }) {
  const t = useText();
  const columns = changeColumns(t);
  const empty = (
    <Empty title={t('delivery.counts.unchanged')} detail={t('delivery.counts.unchanged.detail')} />
  );
  return (
    <div className={css.withTake}>
      <div className={css.take}>
        <TakeHome name={file} columns={columns} rows={() => rows} />
      </div>
      <Table
        label={t('delivery.counts.changed')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        to={(row) => `/undertakings/${row.undertakingId}`}
        csv={file}
        filterable={false}
        empty={empty}
      />
    </div>
  );
}
