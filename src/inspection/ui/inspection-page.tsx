import { useState } from 'react';
import {
  Illustrative,
  Link,
  Notice,
  PageHead,
  Read,
  Thread,
  useAsOf,
  useGo,
  useParam,
  useRead,
  useText,
  type HeadAct,
  type Say,
  type Station,
} from '#web';
import { ActDialog, type Verb } from './act-dialog.tsx';
import { AnswersSection, MinutesSection } from './answers-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { HistorySection, InspectionFacts } from './inspection-facts.tsx';
import { daysText, InspectionState } from './standing.tsx';
import type { Inspection } from './wire.ts';

const LEADING: Verb[] = ['approve', 'submit', 'announce', 'open', 'conclude'];
const OTHERS: Verb[] = ['return', 'reschedule', 'cancel', 'withdraw'];
const ICONS: Record<Verb, HeadAct['icon']> = {
  approve: 'check',
  submit: 'send',
  announce: 'envelope',
  open: 'right',
  conclude: 'document',
  return: 'undo',
  reschedule: 'calendar',
  cancel: 'close',
  withdraw: 'trash',
};

/** One inspection: who is inspected on what, what was asked, answered and found, and what may be done with it. */
export default function InspectionPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Inspection>(`/inspections/${id}`, { asOf });
  return <Read of={reading}>{(inspection) => <Whole key={inspection.id} inspection={inspection} />}</Read>;
}

function stationsAbove({ directive, undertaking, plan }: Inspection, t: Say): Station[] {
  return [
    directive && {
      to: `/directives/${directive.id}`,
      title: directive.title,
      kind: directive.code ?? t('inspection.directive'),
      icon: 'document' as const,
    },
    undertaking && {
      to: `/undertakings/${undertaking.id}`,
      title: undertaking.title,
      kind: undertaking.code ?? t('inspection.undertaking'),
      icon: 'layers' as const,
    },
    plan && {
      to: `/inspection/plans/${plan.id}`,
      title: plan.title,
      kind: t('inspection.plan'),
      icon: 'calendar' as const,
    },
  ].filter((station) => station !== null);
}

function stationsBelow({ conclusionId, title }: Inspection, t: Say): Station[] {
  if (!conclusionId) return [];
  const to = `/inspection/conclusions/${conclusionId}`;
  return [{ to, title, kind: t('inspection.conclusion'), icon: 'document' }];
}

function Whole({ inspection }: { inspection: Inspection }) {
  const t = useText();
  const [verb, choose] = useState<Verb | null>(null);
  const act = (one: Verb): HeadAct => ({
    word: t(`inspection.act.verb.${one}`),
    icon: ICONS[one],
    act: () => choose(one),
  });
  const [first, ...more] = LEADING.filter((one) => inspection.can[one]);
  const form = t(`inspection.form.${inspection.form}`);
  return (
    <Thread
      above={stationsAbove(inspection, t)}
      current={{
        to: `/inspection/inspections/${inspection.id}`,
        title: inspection.title,
        kind: form,
        icon: 'inspect',
      }}
      below={stationsBelow(inspection, t)}
    >
      <PageHead
        eyebrow={form}
        title={inspection.title}
        action={first ? act(first) : null}
        others={[...more, ...OTHERS.filter((one) => inspection.can[one])].map(act)}
      >
        <InspectionState {...inspection} />
        {inspection.illustrative && <Illustrative />}
      </PageHead>
      <Clashes inspection={inspection} />
      <InspectionFacts inspection={inspection} />
      <AnswersSection inspection={inspection} />
      <MinutesSection inspection={inspection} />
      <FindingsSection inspection={inspection} />
      <HistorySection inspection={inspection} />
      {verb && <Acting inspection={inspection} verb={verb} onClose={() => choose(null)} />}
    </Thread>
  );
}

/** The dialog of an act; a conclusion is gone to when it is issued, a draft taken back is left. */
function Acting({ inspection, verb, onClose }: { inspection: Inspection; verb: Verb; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const remedies = inspection.findings.filter(({ remedy }) => remedy !== null).length;
  const verdicts = inspection.findings.filter(({ verdict }) => verdict !== null).length;
  return (
    <ActDialog
      path={`/inspections/${inspection.id}`}
      words="inspection.act"
      verb={verb}
      about={inspection}
      detail={
        verb === 'conclude'
          ? t('inspection.act.conclude.detail', {
              findings: inspection.findings.length,
              units: inspection.visited.length,
              remedies,
              verdicts,
            })
          : undefined
      }
      onDone={({ body }) => {
        onClose();
        if (verb === 'conclude') go(`/inspection/conclusions/${body.id}`);
        if (verb === 'withdraw')
          go(inspection.planId ? `/inspection/plans/${inspection.planId}` : '/inspection');
      }}
      onClose={onClose}
    />
  );
}

/** A unit should not be visited twice in the same weeks. */
function Clashes({ inspection: { clashes } }: { inspection: Inspection }) {
  const t = useText();
  if (clashes.length === 0) return null;
  return (
    <Notice icon="warning" tone="returned">
      {t('inspection.clashes')}
      <ul>
        {clashes.map(({ unit, inspection }) => (
          <li key={unit.id + inspection.id}>
            {unit.name}: <Link to={`/inspection/inspections/${inspection.id}`}>{inspection.title}</Link> (
            {daysText(inspection, t)})
          </li>
        ))}
      </ul>
    </Notice>
  );
}
