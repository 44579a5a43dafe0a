import { Button, Checkbox, Group as Row } from '@mantine/core';
import { useState } from 'react';
import {
  ChoiceFilter,
  Empty,
  Filters,
  More,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  usePages,
  useText,
  WordsFilter,
  type Pages,
} from '#web';
import { AnswersDialog } from './answers-dialog.tsx';
import { deskColumns } from './desk-columns.tsx';
import { DeskQueues, DrafterQueues } from './desk-queues.tsx';
import { TellDialog } from './tell-dialog.tsx';
import { QUEUES, type Desk as Reply, type DeskRow, type Drive } from './wire.ts';

/** So many are answered at once, at the most. */
const MOST = 500;

/** The answer desk: what waits for an answer and with whom, many answered or told at once. */
export function Desk({ drive }: { drive: Drive }) {
  const { asOf } = useAsOf();
  const [queue] = useAddressValue('queue');
  const [drafter] = useAddressValue('drafter');
  const [q] = useAddressValue('q');
  const pages = usePages<Reply, DeskRow>(`/amendment-drives/${drive.id}/desk`, {
    query: { asOf, queue, drafter, q, limit: 500 },
    pick: (page) => page,
  });
  const to = `/amendments/${drive.id}?view=desk`;
  return (
    <Read of={pages.reading}>
      {({ first, rows }) => (
        <>
          <DeskQueues to={to} drafters={first.drafters} drafter={drafter} />
          <DeskFilters desk={first} clear={[queue, drafter, q].some(Boolean) ? to : null} />
          <Waiting drive={drive} desk={first} rows={rows} pages={pages} />
          <More {...pages} shown={rows.length} />
          <DrafterQueues to={to} drafters={first.drafters} />
        </>
      )}
    </Read>
  );
}

function DeskFilters({ desk, clear }: { desk: Reply; clear: string | null }) {
  const t = useText();
  const drafters = desk.drafters.flatMap(({ unit, pending, written }) =>
    unit ? [{ value: unit.id, label: t('amendments.desk.of', { unit: unit.name, pending, written }) }] : [],
  );
  return (
    <Filters words={<WordsFilter label={t('amendments.q')} />} clear={clear}>
      <ChoiceFilter
        name="queue"
        label={t('amendments.desk.queue')}
        choices={QUEUES.map((value) => ({ value, label: t(`amendments.queue.${value}`) }))}
      />
      <ChoiceFilter name="drafter" label={t('amendments.column.drafter')} choices={drafters} />
    </Filters>
  );
}

interface WaitingProps {
  drive: Drive;
  desk: Reply;
  rows: DeskRow[];
  pages: Pages<Reply, DeskRow>;
}

function Waiting({ drive, desk, rows, pages }: WaitingProps) {
  const t = useText();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [shown, show] = useState<'answer' | 'tell' | null>(null);
  const mine = rows.filter(({ can }) => can['answer']).slice(0, MOST);
  const taken = mine.filter(({ id }) => chosen.has(id));
  const toggle = ({ id }: DeskRow) =>
    choose((all) => new Set(all.has(id) ? [...all].filter((one) => one !== id) : [...all, id]));
  // What was refused because somebody else was faster is read anew.
  const close = () => {
    show(null);
    pages.reading.again();
  };
  const box = (row: DeskRow) =>
    row.can['answer'] && (
      <Checkbox
        size="xs"
        aria-label={t('amendments.desk.choose', { number: row.number, title: row.title })}
        checked={chosen.has(row.id)}
        onChange={() => toggle(row)}
      />
    );
  return (
    <>
      <DeskActs
        {...{ desk, show }}
        chosen={taken.length}
        whole={taken.length === mine.length}
        onAll={() => choose(new Set(taken.length === mine.length ? [] : mine.map(({ id }) => id)))}
      />
      <Table
        label={t('amendments.tab.desk')}
        rows={rows}
        columns={deskColumns(t, desk.can['answer'] ? box : null)}
        rowKey={(row) => row.id}
        to={(row) => `/proposals/${row.id}`}
        file={t('amendments.desk.file')}
        everyRow={pages.everyRow}
        filterable={false}
        empty={<Empty title={t('amendments.desk.none')} detail={t('amendments.desk.none.detail')} />}
      />
      {shown === 'answer' && (
        <AnswersDialog drive={drive} rows={taken} onDone={() => choose(new Set())} onClose={close} />
      )}
      {shown === 'tell' && <TellDialog drive={drive} ready={desk.ready} onClose={close} />}
    </>
  );
}

interface ActsProps {
  desk: Reply;
  chosen: number;
  /** Whether that is all. */
  whole: boolean;
  onAll: () => void;
  show: (one: 'answer' | 'tell') => void;
}

function DeskActs({ desk, chosen, whole, onAll, show }: ActsProps) {
  const t = useText();
  if (!desk.can['answer'] && !desk.can['tell']) return null;
  return (
    <Row mb={12} gap={8} role="group" aria-label={t('amendments.desk.acts')}>
      {desk.can['answer'] && desk.total > 0 && (
        <>
          <Button size="xs" variant="default" onClick={onAll}>
            {t(whole ? 'amendments.desk.none-chosen' : 'amendments.desk.all')}
          </Button>
          <Button
            size="xs"
            variant={chosen ? 'filled' : 'default'}
            disabled={!chosen}
            onClick={() => show('answer')}
          >
            {t('amendments.desk.answer', { count: chosen })}
          </Button>
        </>
      )}
      {desk.can['tell'] && (
        <Button size="xs" variant="default" onClick={() => show('tell')}>
          {t('amendments.desk.tell', { count: desk.ready.items.length })}
        </Button>
      )}
    </Row>
  );
}
