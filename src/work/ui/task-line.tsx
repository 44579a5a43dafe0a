import { Icon, LateSign, Link, StateSign, useMe, useText, type StateName } from '#web';
import { daysFrom } from '#delivery/ui';
import { isMine } from './narrowed.ts';
import { TaskActs } from './task-acts.tsx';
import type { Given, Work } from './wire.ts';
import css from './work.module.css';

/** One task: what to do, with what, for which unit, by when, and who of the unit has it. */
export function TaskLine({ task, asOf }: { task: Work; asOf: string }) {
  const t = useText();
  if (task.rest) return <RestLine task={task} rest={task.rest} />;
  const sign = task.late ? (
    <LateSign size={12} />
  ) : (
    task.state && <StateSign state={task.state as StateName} />
  );
  const quoted = ['answer', 'report-draft', 'report-returned'].includes(task.kind) && task.detail;
  const unit = quoted
    ? `${task.unitName}: “${task.detail}”`
    : [task.detail, task.unitName].filter(Boolean).join(' · ');
  return (
    <li className={css.task}>
      <span className={css.sign}>{sign}</span>
      <span className={css.kind}>{t(`work.kind.${task.kind}`)}</span>
      <span className={css.words}>
        <Link to={task.to}>{task.title}</Link>
        <span className={css.unit}>{unit}</span>
        {task.delegation && <GivenTo given={task.delegation} />}
      </span>
      <span className={css.due}>
        <When task={task} />
        {task.dueOn && task.late && (
          <span className={css.late}>{t('work.lateBy', { days: daysFrom(task.dueOn, asOf) })}</span>
        )}
      </span>
      <span className={css.acts}>
        <TaskActs task={task} />
      </span>
    </li>
  );
}

// As many more of a kind as are not named, and the list that holds them.
function RestLine({ task: { kind, to }, rest }: { task: Work; rest: NonNullable<Work['rest']> }) {
  const t = useText();
  const { count, late } = rest;
  return (
    <li className={css.task}>
      <span className={css.sign} />
      <span className={css.kind}>{t(`work.kind.${kind}`)}</span>
      <span className={css.words}>
        <Link to={to}>{late > 0 ? t('work.rest.late', { count, late }) : t('work.rest', { count })}</Link>
      </span>
    </li>
  );
}

function When({ task: { kind, since, dueOn } }: { task: Work }) {
  const t = useText();
  if (dueOn) return t.format.day(dueOn);
  if (!since) return null;
  return t(kind === 'verify' ? 'work.claimedOn' : 'work.waitingSince', { day: t.format.day(since) });
}

function GivenTo({ given }: { given: Given }) {
  const t = useText();
  const { person } = useMe();
  const words = isMine(given, person.id)
    ? t('work.given.me', { from: given.from.name })
    : t('work.given.other', { to: given.to.name });
  return (
    <span className={css.given}>
      <Icon name="person" size={12} /> {given.note ? `${words}: “${given.note}”` : words}
    </span>
  );
}
