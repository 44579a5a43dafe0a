import { useState } from 'react';
import { Button } from '@mantine/core';
import { LateSign, Link, StateSign, usePrinting, useText, type StateName } from '#web';
import { daysFrom } from '#delivery/ui';
import type { GroupName, Work } from './task-groups.ts';
import css from './work.module.css';

const AT_FIRST = 25;

/** Tasks that fall due at about the same time. */
export function TaskGroup({ name, tasks, asOf }: { name: GroupName; tasks: Work[]; asOf: string }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const shown = all || printing ? tasks : tasks.slice(0, AT_FIRST);
  return (
    <section className={css.group} data-name={name}>
      <h2>
        {t(`overview.work.${name}`)} <span className={css.count}>{t.format.number(tasks.length)}</span>
      </h2>
      <ul>
        {shown.map((task) => (
          <TaskLine key={`${task.kind} ${task.to}`} task={task} asOf={asOf} />
        ))}
      </ul>
      {shown.length < tasks.length && (
        <Button variant="default" size="xs" mt={8} onClick={() => setAll(true)}>
          {t('overview.work.all', { count: tasks.length })}
        </Button>
      )}
    </section>
  );
}

/** One task: what to do, with what, for which unit, by when. */
function TaskLine({ task, asOf }: { task: Work; asOf: string }) {
  const t = useText();
  const sign = task.late ? (
    <LateSign size={12} />
  ) : (
    task.state && <StateSign state={task.state as StateName} />
  );
  const unit =
    task.kind.startsWith('report') && task.detail
      ? `${task.unitName}: “${task.detail}”`
      : [task.detail, task.unitName].filter(Boolean).join(' · ');
  return (
    <li className={css.task}>
      <span className={css.sign}>{sign}</span>
      <span className={css.kind}>{t(`overview.work.kind.${task.kind}`)}</span>
      <span className={css.words}>
        <Link to={task.to}>{task.title}</Link>
        <span className={css.unit}>{unit}</span>
      </span>
      <span className={css.due}>
        {task.dueOn &&
          (task.kind === 'verify'
            ? t('overview.work.claimedOn', { day: t.format.day(task.dueOn) })
            : t.format.day(task.dueOn))}
        {task.dueOn && task.late && (
          <span className={css.late}>{t('overview.lateBy', { days: daysFrom(task.dueOn, asOf) })}</span>
        )}
      </span>
    </li>
  );
}
