import { Button } from '@mantine/core';
import {
  dayColumn,
  Empty,
  Section,
  State,
  Table,
  Timeline,
  useText,
  type Column,
  type Say,
  type TimelineRow,
} from '#web';
import { nameOf } from '../questions.ts';
import { Due } from './due.tsx';
import css from './milestones-section.module.css';
import type { SectionProps } from './sections.tsx';
import type { Milestone } from './wire.ts';

/** The dated steps: a table with what may be done to each, and the same over time. */
export function MilestonesSection({ undertaking, onAct }: SectionProps) {
  const t = useText();
  const { milestones, asOf, code, kind } = undertaking;
  if (milestones.length === 0) return <NoMilestones undertaking={undertaking} />;
  const acts = milestones.some(({ can }) => can['verify'] || can['reopen'] || can['reschedule']);
  const moved = milestones.some((one) => one.formerDues.length > 0);
  return (
    <>
      <Table
        label={t('delivery.section.milestones')}
        rows={milestones}
        columns={[...columns(t, moved), ...(acts ? [actsColumn(t, onAct)] : [])]}
        rowKey={(row) => row.id}
        file={t('delivery.milestones.file')}
        about={[nameOf(undertaking)]}
      />
      <Section title={t('delivery.milestones.timeline')}>
        <Timeline
          label={t('delivery.milestones.timeline')}
          asOf={asOf}
          rows={timelineOf(undertaking, code ?? t(`delivery.kind.${kind}`))}
        />
      </Section>
    </>
  );
}

function NoMilestones({ undertaking: { id, draft, can } }: Pick<SectionProps, 'undertaking'>) {
  const t = useText();
  const step =
    draft && can['edit']
      ? { word: t('delivery.milestones.step'), to: `/undertakings/${id}/edit` }
      : undefined;
  return (
    <Empty title={t('delivery.milestones.none')} detail={t('delivery.milestones.none.detail')} step={step} />
  );
}

/** The columns of a table of milestones; due dates that were moved need more room. */
function columns(t: Say, moved: boolean): Column<Milestone>[] {
  return [
    { key: 'title', head: t('delivery.kind.milestone'), cell: (row) => row.title, text: (row) => row.title },
    dayColumn(t, {
      key: 'due',
      head: t('delivery.undertaking.due'),
      on: (row) => row.dueOn,
      cell: (row) => <Due {...row} />,
      width: moved ? 210 : 110,
    }),
    dayColumn(t, { key: 'done', head: t('delivery.milestones.done'), on: (row) => row.doneOn, width: 126 }),
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
  ];
}

function actsColumn(t: Say, onAct: SectionProps['onAct']): Column<Milestone> {
  const acts = [
    { verb: 'verify', word: 'delivery.verb.verify', variant: 'light' },
    { verb: 'reopen', word: 'delivery.verb.reopen', variant: 'default' },
    { verb: 'reschedule', word: 'delivery.milestones.reschedule', variant: 'default' },
  ] as const;
  return {
    key: 'acts',
    head: t('delivery.milestones.acts'),
    width: 160,
    cell: (milestone) => (
      <span className={css.acts}>
        {acts
          .filter(({ verb }) => milestone.can[verb])
          .map(({ verb, word, variant }) => (
            <Button
              key={verb}
              size="compact-sm"
              variant={variant}
              aria-label={`${t(`delivery.verb.${verb}`)}: ${milestone.title}`}
              onClick={() => onAct({ verb, milestone })}
            >
              {t(word)}
            </Button>
          ))}
      </span>
    ),
  };
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
