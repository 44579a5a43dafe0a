import { ListFiles, useText, type FileColumn, type Say } from '#web';
import { daysFrom } from '#delivery/ui';
import type { Static } from 'typebox';
import type { Sent } from '../contract.ts';
import type { Work } from './task-groups.ts';

type SentUp = Static<typeof Sent>;

/** When a task is due; what waits for verification has a day of its claim instead. */
function dueOf({ kind, dueOn }: Work): string | null {
  return kind === 'verify' ? null : dueOn;
}

function taskColumns(t: Say, asOf: string): FileColumn<Work>[] {
  return [
    { head: t('overview.work.file.what'), value: ({ kind }) => t(`overview.work.kind.${kind}`) },
    { head: t('overview.work.file.title'), value: ({ title }) => title },
    { head: t('overview.work.file.detail'), value: ({ detail }) => detail },
    { head: t('overview.work.file.unit'), value: ({ unitName }) => unitName },
    { head: t('overview.work.file.due'), value: dueOf, as: 'day' },
    {
      head: t('overview.work.file.lateBy'),
      value: ({ late, dueOn }) => (late && dueOn ? daysFrom(dueOn, asOf) : null),
    },
    {
      head: t('overview.work.file.claimedOn'),
      value: ({ kind, dueOn }) => (kind === 'verify' ? dueOn : null),
      as: 'day',
    },
    { head: t('overview.work.file.state'), value: ({ state }) => state && t(`web.state.${state}`) },
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
      about={kind ? [t(`overview.work.kind.${kind}`)] : []}
      rows={tasks}
      columns={taskColumns(t, asOf)}
    />
  );
}

function sentColumns(t: Say): FileColumn<SentUp>[] {
  return [
    {
      head: t('overview.work.file.outcome'),
      value: ({ outcome }) => t(`overview.work.outcome.${outcome}`),
    },
    { head: t('overview.work.file.title'), value: ({ title }) => title },
    { head: t('overview.work.file.unit'), value: ({ unitName }) => unitName },
    { head: t('overview.work.file.holdsOn'), value: ({ holdsOn }) => holdsOn, as: 'day' },
    { head: t('overview.work.file.sentAt'), value: ({ sentAt }) => sentAt, as: 'moment' },
    { head: t('overview.work.file.reason'), value: ({ reason }) => reason },
  ];
}

/** The files of what one's units sent up. */
export function SentFiles({ sent }: { sent: SentUp[] }) {
  const t = useText();
  const label = t('overview.work.sent');
  return <ListFiles file={label} label={label} rows={sent} columns={sentColumns(t)} />;
}
