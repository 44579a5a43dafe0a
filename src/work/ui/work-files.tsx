import {
  api,
  ListFiles,
  useAddressValue,
  useMe,
  useText,
  type FileColumn,
  type Say,
  type WholeReading,
} from '#web';
import { daysFrom } from '#delivery/ui';
import { narrowed } from './narrowed.ts';
import { groupsOf } from './task-groups.ts';
import type { MyWork, Sent as SentUp, Work } from './wire.ts';

function taskColumns(t: Say, asOf: string): FileColumn<Work>[] {
  return [
    { head: t('work.file.what'), value: ({ kind }) => t(`work.kind.${kind}`) },
    { head: t('work.file.title'), value: ({ title }) => title },
    { head: t('work.file.detail'), value: ({ detail }) => detail },
    { head: t('work.file.unit'), value: ({ unitName }) => unitName },
    { head: t('work.file.due'), value: ({ dueOn }) => dueOn, as: 'day' },
    {
      head: t('work.file.lateBy'),
      value: ({ late, dueOn }) => (late && dueOn ? daysFrom(dueOn, asOf) : null),
    },
    {
      head: t('work.file.claimedOn'),
      value: ({ kind, since }) => (kind === 'verify' ? since : null),
      as: 'day',
    },
    { head: t('work.file.state'), value: ({ state }) => state && t(`web.state.${state}`) },
  ];
}

/** What the files are made of: every task, the rest of long lists too, in the order of the page. */
export function TaskFiles({ work, asOf }: { work: MyWork; asOf: string }) {
  const t = useText();
  const { person } = useMe();
  const [kind] = useAddressValue('kind');
  const [unit] = useAddressValue('unit');
  const [mine] = useAddressValue('mine');
  const rowsOf = ({ tasks }: MyWork): Work[] =>
    groupsOf(narrowed(tasks, { me: person.id, unit, mine, kind }), asOf).flatMap((group) => group.tasks);
  const everyRow = async ({ signal }: WholeReading) =>
    rowsOf((await api.read<MyWork>('/my-work', { asOf, whole: true }, signal)).body);
  return (
    <ListFiles
      file={t('overview.myWork')}
      label={t('overview.myWork')}
      about={[
        work.units.find(({ id }) => id === unit)?.name,
        mine && t(`work.filter.mine.${mine}`),
        kind && t(`work.kind.${kind}`),
      ].filter((word) => word !== undefined)}
      rows={rowsOf(work)}
      everyRow={work.tasks.some(({ rest }) => rest) ? everyRow : undefined}
      columns={taskColumns(t, asOf)}
    />
  );
}

function sentColumns(t: Say): FileColumn<SentUp>[] {
  return [
    {
      head: t('work.file.outcome'),
      value: ({ outcome }) => t(`work.outcome.${outcome}`),
    },
    { head: t('work.file.title'), value: ({ title }) => title },
    { head: t('work.file.unit'), value: ({ unitName }) => unitName },
    { head: t('work.file.holdsOn'), value: ({ holdsOn }) => holdsOn, as: 'day' },
    { head: t('work.file.sentAt'), value: ({ sentAt }) => sentAt, as: 'moment' },
    { head: t('work.file.reason'), value: ({ reason }) => reason },
  ];
}

interface SentFilesProps {
  sent: SentUp[];
  /** How many there are in all. */
  count: number;
  asOf: string;
}

/** The files of what one's units sent up. */
export function SentFiles({ sent, count, asOf }: SentFilesProps) {
  const t = useText();
  const label = t('work.sent');
  const everyRow = async ({ signal }: WholeReading) =>
    (await api.read<MyWork>('/my-work', { asOf, whole: true }, signal)).body.sent;
  return (
    <ListFiles
      {...{ file: label, label, rows: sent, columns: sentColumns(t) }}
      everyRow={sent.length < count ? everyRow : undefined}
    />
  );
}
