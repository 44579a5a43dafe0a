import {
  Entries,
  Entry,
  EntryDetail,
  LateSign,
  Link,
  Section,
  StateSign,
  useText,
  type StateName,
} from '#web';
import { daysFrom } from '#delivery/ui';
import type { Beside } from './wire.ts';
import css from './beside.module.css';

/** What other units lead for the person's units: to be followed up, and counted apart from what is asked of them. */
export function Followed({ beside, asOf }: { beside: Beside[]; asOf: string }) {
  const t = useText();
  const followed = beside.filter(({ kind }) => kind === 'follow');
  const count = followed.reduce((sum, one) => sum + one.count, 0);
  const late = followed.reduce((sum, one) => sum + one.late, 0);
  if (count === 0) return null;
  return (
    <Section title={t('work.follow')} count={count} detail={t('work.follow.detail', { late })}>
      {followed.map((one) => (
        <div key={one.unitId}>
          {followed.length > 1 && <h3 className={css.unit}>{one.unitName}</h3>}
          <Entries lead={14}>
            {one.tasks.map((task) => (
              <FollowedLine key={task.key} task={task} asOf={asOf} />
            ))}
          </Entries>
          {one.count > one.tasks.length && (
            <p className={css.all}>
              <Link to={one.to}>{t('work.all', { count: one.count })}</Link>
            </p>
          )}
        </div>
      ))}
    </Section>
  );
}

function FollowedLine({ task, asOf }: { task: Beside['tasks'][number]; asOf: string }) {
  const t = useText();
  const { title, detail, to, unitName, dueOn, late, state } = task;
  const sign = late ? <LateSign size={12} /> : state && <StateSign state={state as StateName} />;
  return (
    <Entry lead={sign || <span />}>
      <Link to={to}>{title}</Link>
      <EntryDetail>
        {[
          detail,
          unitName,
          dueOn && t('work.notices.dueOn', { day: t.format.day(dueOn) }),
          dueOn && late && t('work.lateBy', { days: daysFrom(dueOn, asOf) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </EntryDetail>
    </Entry>
  );
}

/** How much a unit has set itself for later days or for none, where the list of what is asked does not hold it. */
export function Later({ beside }: { beside: Beside[] }) {
  const t = useText();
  const later = beside.filter(({ kind }) => kind !== 'follow');
  const units = new Set(later.map(({ unitId }) => unitId)).size;
  if (later.length === 0) return null;
  return (
    <Section title={t('work.beyond')}>
      <ul className={css.later}>
        {later.map(({ kind, unitId, unitName, count, after, to }) => (
          <li key={`${kind} ${unitId}`}>
            <Link to={to}>{t(`work.beyond.${kind}`, { count, day: after ? t.format.day(after) : '' })}</Link>
            {units > 1 && ` · ${unitName}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
