import { ListFiles, useText, type FileColumn, type Say } from '#web';
import { daysFrom } from '#delivery/ui';
import type { Sent as SentUp, Work } from './wire.ts';

/** When a task is due; what waits for verification has a day of its claim instead. */
function dueOf({ kind, dueOn }: Work): string | null {
  return kind === 'verify' ? null : dueOn;
}

function taskColumns(t: Say, asOf: string): FileColumn<Work>[] {
  return [
    { head: t('work.file.what'), value: ({ kind }) => t(`work.kind.${kind}`) },
    { head: t('work.file.title'), value: ({ title }) => title },
    { head: t('work.file.detail'), value: ({ detail }) => detail },
    { head: t('work.file.unit'), value: ({ unitName }) => unitName },
    { head: t('work.file.due'), value: dueOf, as: 'day' },
    {
      head: t('work.file.lateBy'),
      value: ({ late, dueOn }) => (late && dueOn ? daysFrom(dueOn, asOf) : null),
    },
    {
      head: t('work.file.claimedOn'),
      value: ({ kind, dueOn }) => (kind === 'verify' ? dueOn : null),
      as: 'day',
    },
    { head: t('work.file.state'), value: ({ state }) => state && t(`web.state.${state}`) },
  ];
}

interface TaskFilesProps {
  tasks: Work[];
  /** The kind of work that is seen alone. */
  kind: string | undefined;
  asOf: string;
}

/** The files of what is asked of one's units, in the order of the page. */
export function TaskFiles({ tasks, kind, asOf }: TaskFilesProps) {
  const t = useText();
  return (
    <ListFiles
      file={t('overview.myWork')}
      label={t('overview.myWork')}
      about={kind ? [t(`work.kind.${kind}`)] : []}
      rows={tasks}
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

/** The files of what one's units sent up. */
export function SentFiles({ sent }: { sent: SentUp[] }) {
  const t = useText();
  const label = t('work.sent');
  return <ListFiles file={label} label={label} rows={sent} columns={sentColumns(t)} />;
}
