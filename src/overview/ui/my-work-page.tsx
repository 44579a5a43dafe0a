import { Empty, PageHead, Read, useAddressValue, useAsOf, useRead, useText } from '#web';
import type { Static } from 'typebox';
import type { MyWork } from '../contract.ts';
import { Kinds } from './kinds.tsx';
import { SentUp } from './sent-up.tsx';
import { groupsOf } from './task-groups.ts';
import { TaskGroup } from './task-group.tsx';

/** What is asked of the person's units, by due date, and what they sent up. */
export default function MyWorkPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const [kind] = useAddressValue('kind');
  const work = useRead<Static<typeof MyWork>>('/my-work', { asOf });
  return (
    <Read of={work}>
      {({ tasks, sent }) => {
        const groups = groupsOf(
          tasks.filter((task) => !kind || task.kind === kind),
          asOf,
        );
        const late = tasks.filter((task) => task.late).length;
        return (
          <>
            <PageHead
              title={t('overview.myWork')}
              description={
                tasks.length > 0
                  ? t('overview.work.sum', { count: tasks.length, late, day: t.format.day(asOf) })
                  : t('overview.work.asOf', { day: t.format.day(asOf) })
              }
            />
            {tasks.length > 0 ? (
              <Kinds tasks={tasks} chosen={kind} />
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
      }}
    </Read>
  );
}
