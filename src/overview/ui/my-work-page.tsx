import { Empty, PageHead, Read, useAddressValue, useAsOf, useRead, useText } from '#web';
import type { Static } from 'typebox';
import type { MyWork } from '../contract.ts';
import { Kinds } from './kinds.tsx';
import { SentUp } from './sent-up.tsx';
import { groupsOf } from './task-groups.ts';
import { TaskGroup } from './task-group.tsx';
import { TaskFiles } from './work-files.tsx';
import css from './work.module.css';

/** What is asked of the person's units, by due date, and what they sent up. */
export default function MyWorkPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const [kind] = useAddressValue('kind');
  const work = useRead<Static<typeof MyWork>>('/my-work', { asOf });
  const tasks = work.data?.tasks ?? [];
  const late = tasks.filter((task) => task.late).length;
  const day = t.format.day(asOf);
  const sum = t('overview.work.sum', { count: tasks.length, late, day });
  return (
    <>
      <PageHead
        title={t('overview.myWork')}
        description={tasks.length > 0 ? sum : t('overview.work.asOf', { day })}
      />
      <Read of={work}>{(data) => <Everything work={data} kind={kind} asOf={asOf} />}</Read>
    </>
  );
}

interface EverythingProps {
  work: Static<typeof MyWork>;
  /** The kind of work that one wants to see alone. */
  kind: string | undefined;
  asOf: string;
}

function Everything({ work: { tasks, sent }, kind, asOf }: EverythingProps) {
  const t = useText();
  const groups = groupsOf(
    tasks.filter((task) => !kind || task.kind === kind),
    asOf,
  );
  return (
    <>
      {tasks.length > 0 ? (
        <div className={css.top}>
          <Kinds tasks={tasks} chosen={kind} />
          <TaskFiles tasks={groups.flatMap((group) => group.tasks)} kind={kind} asOf={asOf} />
        </div>
      ) : (
        <Empty
          title={t('overview.work.none')}
          detail={t('overview.work.none.detail')}
          step={{ word: t('overview.work.none.step'), to: '/programmes' }}
        />
      )}
      {groups.map((group) => (
        <TaskGroup key={group.name} {...group} asOf={asOf} />
      ))}
      <SentUp sent={sent} />
    </>
  );
}
