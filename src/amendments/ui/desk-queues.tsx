import { CountFigure, Figures, Section, Table, useText, type Column, type Say } from '#web';
import { QUEUES, type Desk } from './wire.ts';

type Queues = Desk['drafters'][number];
type Counted = Omit<Queues, 'unit'>;

interface DeskQueuesProps {
  /** The address of the desk. */
  to: string;
  drafters: Queues[];
  /** Whose queues are asked for; everybody's where none is. */
  drafter: string | undefined;
}

/** How much is in each queue: each figure narrows the list below to what it counts. */
export function DeskQueues({ to, drafters, drafter }: DeskQueuesProps) {
  const t = useText();
  const asked = drafters.filter(({ unit }) => !drafter || unit?.id === drafter);
  const sum = (key: keyof Counted) => asked.reduce((total, one) => total + one[key], 0);
  const late = sum('late');
  const own = drafter ? `&drafter=${drafter}` : '';
  return (
    <Figures>
      {QUEUES.map((queue) => (
        <CountFigure
          key={queue}
          label={t(`amendments.queue.${queue}`).toLowerCase()}
          total={sum(queue)}
          to={`${to}${own}&queue=${queue}`}
          detail={queue === 'pending' && late > 0 && t('amendments.desk.late', { count: late })}
        />
      ))}
    </Figures>
  );
}

/** Whose the queues are, where several units draft. */
export function DrafterQueues({ to, drafters }: Omit<DeskQueuesProps, 'drafter'>) {
  const t = useText();
  if (drafters.length < 2) return null;
  return (
    <Section title={t('amendments.desk.drafters')} count={drafters.length}>
      <Table
        label={t('amendments.desk.drafters')}
        rows={drafters}
        columns={columns(t)}
        rowKey={({ unit }) => unit?.id ?? ''}
        to={({ unit }) => (unit ? `${to}&drafter=${unit.id}` : undefined)}
        file={t('amendments.desk.drafters.file')}
      />
    </Section>
  );
}

function columns(t: Say): Column<Queues>[] {
  const name = ({ unit }: Queues) => unit?.name ?? t('amendments.desk.nobody');
  const count = (key: keyof Counted, head: string): Column<Queues> => ({
    ...{ key, head, align: 'right', width: 130, sort: true },
    cell: (row) => t.format.number(row[key]),
    text: (row) => row[key],
  });
  return [
    {
      ...{ key: 'drafter', head: t('amendments.column.drafter'), card: 'title', sort: true },
      cell: name,
      text: name,
    },
    count('pending', t('amendments.queue.pending')),
    count('late', t('web.late')),
    count('written', t('amendments.queue.written')),
    count('told', t('amendments.queue.told')),
  ];
}
