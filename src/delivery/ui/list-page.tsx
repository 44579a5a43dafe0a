import type { UIEvent } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { Empty, Filters, More, PageHead, Read, Table, useAsOf, useText, WordsFilter } from '#web';
import { Chips, useAbout, useNames } from './chips.tsx';
import { AddressSelect } from './filters.tsx';
import { undertakingColumns } from './list-columns.tsx';
import { listLink, NARROWING, pageOf, useSeat, type Narrowing, type UndertakingRow } from './questions.ts';
import { useList } from './use-list.ts';

const KNOWN = [...NARROWING, 'sort', 'order'] as const;

/** What the address asks for. */
function useAsked(): Narrowing {
  const search = useRouterState({
    select: (state) => state.location.search as Record<string, string | undefined>,
  });
  return Object.fromEntries(KNOWN.filter((name) => search[name]).map((name) => [name, search[name]]));
}

/** What the list holds, in words. */
function useTitle(asked: Narrowing, count: number | undefined): string {
  const t = useText();
  const what = t(`delivery.counts.list.${asked.kind ?? 'any'}${count === 1 ? '.one' : ''}`);
  const states = asked.state?.split(',').map((state) => t(`web.state.${state}`).toLowerCase());
  const narrowed = [
    states?.join(', '),
    asked.done && t(`delivery.counts.done.${asked.done}`).toLowerCase(),
    asked.onTime && t(`delivery.counts.onTime.${asked.onTime}`).toLowerCase(),
    asked.late === 'true' && t('web.late').toLowerCase(),
    asked.dueWithin && t('delivery.counts.list.dueWithin', { days: Number(asked.dueWithin) }),
  ].filter(Boolean);
  return [what, ...narrowed].join(' ');
}

/** The list behind a number: whatever the address asks for, read on as it is scrolled. */
export default function ListPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const asked = useAsked();
  const names = useNames(asked);
  const pages = useList({ ...asked, drafts: asked.part === 'issue' ? 'true' : 'false', asOf });
  const count = pages.reading.data?.first.total ?? undefined;
  const title = useTitle(asked, count);
  const above = [asked.unit && names.unit, (asked.under ?? asked.below) && names.under];
  return (
    <>
      <PageHead
        eyebrow={above.filter(Boolean).join(' · ') || t('delivery.counts.list')}
        title={count === undefined ? title : `${t.format.number(count)} ${title}`}
        description={t('delivery.counts.asOf', { day: t.format.day(asOf) })}
      />
      <ListFilters ordered={!pages.whole} />
      <Chips asked={asked} />
      <Read of={pages.reading}>
        {({ rows }) => <Found asked={asked} title={title} rows={rows} count={count} pages={pages} />}
      </Read>
    </>
  );
}

interface FoundProps {
  asked: Narrowing;
  title: string;
  rows: UndertakingRow[];
  count: number | undefined;
  pages: ReturnType<typeof useList>;
}

/** What was found so far; the rest is read as it is scrolled to, or at once for a file. */
function Found({ asked, title, rows, count, pages }: FoundProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const about = useAbout(asked);
  const columns = undertakingColumns({
    t,
    asOf,
    seat: seat.id,
    sortable: pages.whole,
    kinds: !asked.kind,
    leaves: rows.every((row) => !row.below),
  });
  const onScroll = ({ target }: UIEvent<HTMLElement>): void => {
    const box = target as HTMLElement;
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < 800;
    if (near && !pages.whole && !pages.readingOn) pages.more();
  };
  return (
    <div onScrollCapture={onScroll}>
      <Table
        label={title}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        to={pageOf}
        file={t('delivery.counts.file')}
        about={about}
        everyRow={pages.everyRow}
        filterable={false}
        empty={<NothingFound asked={asked} />}
      />
      <More {...pages} shown={rows.length} count={count} />
    </div>
  );
}

function NothingFound({ asked }: { asked: Narrowing }) {
  const t = useText();
  const step = {
    word: t('delivery.counts.empty.step'),
    to: listLink({ unit: asked.unit, under: asked.under ?? asked.below }),
  };
  return <Empty title={t('delivery.counts.empty')} detail={t('delivery.counts.empty.detail')} step={step} />;
}

/** What the list can be narrowed to; its order is asked of the server as long as not all of it is here. */
function ListFilters({ ordered }: { ordered: boolean }) {
  const t = useText();
  return (
    <Filters words={<WordsFilter label={t('delivery.counts.filter.q')} />}>
      <AddressSelect name="kind" />
      <AddressSelect name="state" />
      <AddressSelect name="late" />
      <AddressSelect name="field" />
      <AddressSelect name="level" />
      {ordered && <AddressSelect name="sort" initial="position" />}
    </Filters>
  );
}
