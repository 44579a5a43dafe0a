import { useState } from 'react';
import { Button } from '@mantine/core';
import { usePrinting, useText } from '#web';
import { countOf } from './narrowed.ts';
import type { GroupName } from './task-groups.ts';
import { TaskLine } from './task-line.tsx';
import type { Work } from './wire.ts';
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
        {t(`work.${name}`)} <span className={css.count}>{t.format.number(countOf(tasks).count)}</span>
      </h2>
      <ul>
        {shown.map((task) => (
          <TaskLine key={`${task.key} ${task.unitId}`} task={task} asOf={asOf} />
        ))}
      </ul>
      {shown.length < tasks.length && (
        <Button variant="default" size="xs" mt={8} onClick={() => setAll(true)}>
          {t('work.all', { count: tasks.length })}
        </Button>
      )}
    </section>
  );
}
