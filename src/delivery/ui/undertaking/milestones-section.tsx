import { Button } from '@mantine/core';
import { Empty, State, Table, Timeline, useText, type Column, type TimelineRow } from '#web';
import { Due } from './due.tsx';
import type { SectionProps } from './sections.tsx';
import type { Milestone } from './wire.ts';
import css from './undertaking.module.css';

/** The dated steps: a table with what may be done to each, and the same over time. */
export function MilestonesSection({ undertaking, onAct }: SectionProps) {
  const t = useText();
  const { milestones, id, asOf, can, draft } = undertaking;
  if (milestones.length === 0) {
    const step =
      draft && can['edit']
        ? { word: t('delivery.milestones.step'), to: `/undertakings/${id}/edit` }
        : undefined;
    return (
      <Empty
        title={t('delivery.milestones.none')}
        detail={t('delivery.milestones.none.detail')}
        step={step}
      />
    );
  }
  const acts = milestones.some((one) => one.can['verify'] || one.can['reschedule']);
  const moved = milestones.some((one) => one.formerDues.length > 0);
  const columns: (Column<Milestone> | false)[] = [
    { key: 'title', head: t('delivery.kind.milestone'), cell: (row) => row.title, text: (row) => row.title },
    {
      key: 'due',
      head: t('delivery.undertaking.due'),
      cell: (row) => <Due {...row} />,
      text: (row) => row.dueOn && t.format.day(row.dueOn),
      sort: (row) => row.dueOn,
      width: moved ? 210 : 110,
    },
    {
      key: 'done',
      head: t('delivery.milestones.done'),
      cell: (row) => row.doneOn && t.format.day(row.doneOn),
      text: (row) => row.doneOn && t.format.day(row.doneOn),
      sort: (row) => row.doneOn,
      width: 126,
    },
    {
      key: 'state',
      head: t('delivery.overview.state'),
      cell: (row) =>
        row.state ? <State state={row.state} late={row.late} /> : t('delivery.undertaking.draft'),
      text: (row) => row.state && t(`web.state.${row.state}`),
      sort: true,
      width: 180,
      card: 'aside',
    },
    acts && {
      key: 'acts',
      head: t('delivery.milestones.acts'),
      width: 160,
      cell: (row) => (
        <span className={css.acts}>
          {row.can['verify'] && (
            <Button
              size="compact-sm"
              variant="light"
              aria-label={`${t('delivery.verb.verify')}: ${row.title}`}
              onClick={() => onAct({ verb: 'verify', milestone: row })}
            >
              {t('delivery.verb.verify')}
            </Button>
          )}
          {row.can['reschedule'] && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t('delivery.verb.reschedule')}: ${row.title}`}
              onClick={() => onAct({ verb: 'reschedule', milestone: row })}
            >
              {t('delivery.milestones.reschedule')}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <Table
        label={t('delivery.section.milestones')}
        rows={milestones}
        columns={columns.filter((column) => column !== false)}
        rowKey={(row) => row.id}
        csv={t('delivery.milestones.file')}
      />
      <section className={css.section}>
        <h2>{t('delivery.milestones.timeline')}</h2>
        <Timeline
          label={t('delivery.milestones.timeline')}
          asOf={asOf}
          rows={timelineOf(undertaking, undertaking.code ?? t(`delivery.kind.${undertaking.kind}`))}
        />
      </section>
    </>
  );
}

// The undertaking's own span, and a step for each milestone below it.
function timelineOf(
  { id, startsOn, dueOn, state, late, milestones }: SectionProps['undertaking'],
  title: string,
): TimelineRow[] {
  const whole = {
    id,
    title,
    from: startsOn,
    until: dueOn,
    state: state ?? ('planned' as const),
    late,
    steps: [],
  };
  const steps = milestones.map((one) => {
    const stands = { title: one.title, state: one.state ?? ('planned' as const), late: one.late };
    return {
      id: one.id,
      level: 2,
      ...stands,
      steps: one.dueOn ? [{ id: one.id, day: one.doneOn ?? one.dueOn, ...stands }] : [],
    };
  });
  return [whole, ...steps];
}
