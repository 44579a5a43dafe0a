import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  Empty,
  Fact,
  Facts,
  Icon,
  Illustrative,
  Link,
  PageHead,
  Paragraphs,
  Read,
  Section,
  Table,
  useAsOf,
  useGo,
  useParam,
  useRead,
  useText,
  type HeadAct,
  type Say,
} from '#web';
import { ActDialog, type Verb } from './act-dialog.tsx';
import { PairClashes } from './clashes.tsx';
import { planColumns } from './columns.tsx';
import { Returned } from './returned.tsx';
import { daysText } from './standing.tsx';
import type { Plan } from './wire.ts';

const VERBS: { verb: Verb; icon: HeadAct['icon'] }[] = [
  { verb: 'approve', icon: 'check' },
  { verb: 'submit', icon: 'send' },
  { verb: 'announce', icon: 'envelope' },
  { verb: 'return', icon: 'undo' },
  { verb: 'withdraw', icon: 'trash' },
];

/** One plan: its period, its inspections as they stand on the day, and what may be done with all of them at once. */
export default function PlanPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Plan>(`/inspection-plans/${id}`, { asOf });
  return <Read of={reading}>{(plan) => <Whole key={plan.id} plan={plan} />}</Read>;
}

function actsOf(plan: Plan, t: Say, choose: (verb: Verb) => void): HeadAct[] {
  return VERBS.filter(({ verb }) => plan.can[verb]).map(({ verb, icon }) => ({
    word: t(`inspection.plan.verb.${verb}`),
    icon,
    act: () => choose(verb),
  }));
}

/** What is written on pages of their own: another inspection, and what the plan says of itself. */
function writingIn(plan: Plan, t: Say): { add: HeadAct | null; edit: HeadAct[] } {
  const add: HeadAct = {
    word: t('inspection.write.add'),
    icon: 'plus',
    to: `/inspection/inspections/new?plan=${plan.id}`,
  };
  const edit: HeadAct = {
    word: t('inspection.write.plan.edit'),
    icon: 'edit',
    to: `/inspection/plans/${plan.id}/edit`,
  };
  return { add: plan.can['add'] ? add : null, edit: plan.can['edit'] ? [edit] : [] };
}

/** The quarter of the day where the plan is under way, otherwise its first. */
function calendarOf({ startsOn, endsOn }: Plan, asOf: string): string {
  return `/inspection/calendar?at=${asOf >= startsOn && asOf <= endsOn ? asOf : startsOn}`;
}

function Whole({ plan }: { plan: Plan }) {
  const t = useText();
  const go = useGo();
  const [verb, choose] = useState<Verb | null>(null);
  const acts = actsOf(plan, t, choose);
  const leads = ['approve', 'submit', 'announce'].some((one) => plan.can[one]);
  const { add, edit } = writingIn(plan, t);
  return (
    <>
      <PageHead
        eyebrow={t('inspection.plan')}
        title={plan.title}
        action={leads ? acts[0] : add}
        others={[...(leads && add ? [add] : []), ...edit, ...(leads ? acts.slice(1) : acts)]}
      >
        {plan.illustrative && <Illustrative />}
      </PageHead>
      <Returned rows={plan.rows} writes={plan.can['add'] === true} />
      <PairClashes clashes={plan.clashes} />
      <Facts>
        <Fact word={t('inspection.column.unit')}>{plan.unit.name}</Fact>
        <Fact word={t('inspection.plan.period')}>{daysText(plan, t)}</Fact>
        {plan.directive && (
          <Fact word={t('inspection.directive')}>
            <Link to={`/directives/${plan.directive.id}`} title={plan.directive.title}>
              {plan.directive.code}
            </Link>
          </Fact>
        )}
      </Facts>
      {plan.summary && <Paragraphs text={plan.summary} />}
      <Lines plan={plan} add={add} />
      {verb && (
        <ActDialog
          path={`/inspection-plans/${plan.id}`}
          words="inspection.plan"
          verb={verb}
          about={plan}
          onDone={() => (verb === 'withdraw' ? go('/inspection/plans') : choose(null))}
          onClose={() => choose(null)}
        />
      )}
    </>
  );
}

/** Its inspections, with the way to the calendar of its period. */
function Lines({ plan, add }: { plan: Plan; add: HeadAct | null }) {
  const t = useText();
  const { asOf } = useAsOf();
  return (
    <Section
      title={t('inspection.plan.lines')}
      count={plan.rows.length}
      act={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<Icon name="calendar" size={14} />}
          {...{ component: Link, to: calendarOf(plan, asOf) }}
        >
          {t('inspection.calendar.open')}
        </Button>
      }
    >
      <Table
        label={t('inspection.plan.lines')}
        rows={plan.rows}
        columns={planColumns(t)}
        rowKey={(row) => row.id}
        to={(row) => `/inspection/inspections/${row.id}`}
        file={t('inspection.file')}
        empty={
          <Empty
            title={t('inspection.plan.empty')}
            detail={t('inspection.plan.empty.detail')}
            step={add?.to ? { word: add.word, to: add.to } : undefined}
          />
        }
      />
    </Section>
  );
}
