import {
  ChoiceFilter,
  Empty,
  Filters,
  PageHead,
  Read,
  useAddressValue,
  useAsOf,
  useMe,
  useRead,
  useText,
} from '#web';
import { Followed, Later } from './beside.tsx';
import { Delegated } from './delegated.tsx';
import { Kinds } from './kinds.tsx';
import { countOf, narrowed, MINE } from './narrowed.ts';
import { SentUp } from './sent-up.tsx';
import { groupsOf } from './task-groups.ts';
import { TaskGroup } from './task-group.tsx';
import { TaskFiles } from './work-files.tsx';
import type { MyWork } from './wire.ts';
import css from './work.module.css';

/** What is asked of the person's units, by due date, what they gave to others and what they sent up. */
export default function MyWorkPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const [unit] = useAddressValue('unit');
  const work = useRead<MyWork>('/my-work', { asOf });
  const tasks = work.data?.tasks ?? [];
  const { count, late } = countOf(tasks);
  const day = t.format.day(asOf);
  const sum = t('work.sum', { count, late, day });
  return (
    <>
      <PageHead title={t('overview.myWork')} description={tasks.length > 0 ? sum : t('work.asOf', { day })} />
      <Read of={work}>
        {(data) => (
          <>
            <Tasks work={data} asOf={asOf} />
            <Later beside={data.beside.filter((one) => !unit || one.unitId === unit)} />
            <Followed beside={data.beside.filter((one) => !unit || one.unitId === unit)} asOf={asOf} />
            <Delegated given={data.delegated} />
            <SentUp sent={data.sent} count={data.sentCount} asOf={asOf} />
          </>
        )}
      </Read>
    </>
  );
}

function Tasks({ work, asOf }: { work: MyWork; asOf: string }) {
  const t = useText();
  const { tasks, units, delegated } = work;
  const { person } = useMe();
  const [kind] = useAddressValue('kind');
  const [unit] = useAddressValue('unit');
  const [mine] = useAddressValue('mine');
  if (tasks.length === 0)
    return (
      <Empty
        title={t('work.none')}
        detail={t('work.none.detail')}
        step={{ word: t('work.none.step'), to: '/programmes' }}
      />
    );
  const some = narrowed(tasks, { me: person.id, unit, mine });
  const chosen = narrowed(some, { me: person.id, kind });
  const groups = groupsOf(chosen, asOf);
  const anyGiven = delegated.length > 0 || tasks.some((task) => task.delegation);
  return (
    <>
      {(units.length > 1 || anyGiven || unit || mine) && (
        <Filters clear={unit || mine ? '/my-work' : null}>
          {units.length > 1 && (
            <ChoiceFilter
              name="unit"
              label={t('work.filter.unit')}
              choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <ChoiceFilter
            name="mine"
            label={t('work.filter.mine')}
            choices={MINE.map((value) => ({ value, label: t(`work.filter.mine.${value}`) }))}
          />
        </Filters>
      )}
      <div className={css.top}>
        <Kinds tasks={some} chosen={kind} />
        <TaskFiles work={work} asOf={asOf} />
      </div>
      {chosen.length === 0 && (
        <Empty title={t('work.filter.none')} step={{ word: t('work.filter.none.step'), to: '/my-work' }} />
      )}
      {groups.map((group) => (
        <TaskGroup key={group.name} {...group} asOf={asOf} />
      ))}
    </>
  );
}
