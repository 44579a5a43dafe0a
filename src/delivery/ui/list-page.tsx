import type { ReactNode, UIEvent } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { Empty, PageHead, Read, Table, useAsOf, useText } from '#web';
import { Chips, useNames } from './chips.tsx';
import { AddressSelect, FilterBar } from './filters.tsx';
import { undertakingColumns } from './list-columns.tsx';
import { More } from './more.tsx';
import { listLink, NARROWING, pageOf, useSeat, type Narrowing } from './questions.ts';
import { TakeHome } from './take-home.tsx';
import { useList, wholeList } from './use-list.ts';

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
  const seat = useSeat();
  const asked = useAsked();
  const names = useNames(asked);
  const { reading, more, whole, readingOn } = useList({ ...asked, drafts: 'false', asOf });
  const count = reading.data?.total;
  const title = useTitle(asked, count);
  const columns = undertakingColumns({
    t,
    asOf,
    seat: seat.id,
    sortable: whole,
    kinds: !asked.kind,
    leaves: reading.data?.rows.every((row) => !row.below) ?? false,
  });
  const onScroll = ({ target }: UIEvent<HTMLElement>): void => {
    const box = target as HTMLElement;
    if (box.scrollHeight - box.scrollTop - box.clientHeight < 800) more();
  };
  const all = () => wholeList({ ...asked, drafts: 'false', asOf });
  return (
    <>
      <PageHead
        eyebrow={
          [asked.unit && names.unit, (asked.under ?? asked.below) && names.under]
            .filter(Boolean)
            .join(' · ') || t('delivery.counts.list')
        }
        title={count === undefined ? title : `${t.format.number(count)} ${title}`}
        description={t('delivery.counts.asOf', { day: t.format.day(asOf) })}
      />
      <Filters
        ordered={!whole}
        foot={<TakeHome name={t('delivery.counts.file')} columns={columns} rows={all} />}
      />
      <Chips asked={asked} />
      <Read of={reading}>
        {({ rows, total }) => (
          <div onScrollCapture={onScroll}>
            <Table
              label={title}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.id}
              to={pageOf}
              csv={whole ? t('delivery.counts.file') : undefined}
              filterable={false}
              empty={<NothingFound asked={asked} />}
            />
            {!whole && <More shown={rows.length} count={total} busy={readingOn} onMore={more} />}
          </div>
        )}
      </Read>
    </>
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
function Filters({ ordered, foot }: { ordered: boolean; foot: ReactNode }) {
  return (
    <FilterBar foot={foot}>
      <AddressSelect name="kind" />
      <AddressSelect name="state" />
      <AddressSelect name="late" />
      <AddressSelect name="field" />
      <AddressSelect name="level" />
      {ordered && <AddressSelect name="sort" initial="position" />}
    </FilterBar>
  );
}
