import { useState } from 'react';
import { Illustrative, PageHead, Read, useAsOf, useGo, useParam, useRead, useText, type HeadAct } from '#web';
import { ActDialog, type Verb } from './act-dialog.tsx';
import { AnswersSection } from './answers-section.tsx';
import { Clashes } from './clashes.tsx';
import { ConcludeDialog } from './conclude-dialog.tsx';
import { FindingsSection } from './findings-section.tsx';
import { HistorySection, InspectionFacts } from './inspection-facts.tsx';
import { InspectionThread } from './inspection-thread.tsx';
import { MinutesSection } from './minutes-section.tsx';
import { Returned } from './returned.tsx';
import { InspectionState } from './standing.tsx';
import type { Inspection } from './wire.ts';

type Step = Verb | 'conclude';

const LEADING: Step[] = ['approve', 'submit', 'announce', 'open', 'conclude'];
const OTHERS: Step[] = ['return', 'reschedule', 'cancel', 'withdraw'];
const ICONS: Record<Step, HeadAct['icon']> = {
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

function Whole({ inspection }: { inspection: Inspection }) {
  const t = useText();
  const [verb, choose] = useState<Step | null>(null);
  const act = (one: Step): HeadAct => ({
    word: t(`inspection.act.verb.${one}`),
    icon: ICONS[one],
    act: () => choose(one),
  });
  const edit: HeadAct = {
    word: t('inspection.write.edit'),
    icon: 'edit',
    to: `/inspection/inspections/${inspection.id}/edit`,
  };
  const find: HeadAct = {
    word: t('inspection.finding.new'),
    icon: 'plus',
    to: `/inspection/inspections/${inspection.id}/findings/new`,
  };
  const leading = LEADING.filter((one) => inspection.can[one]).map(act);
  // Nothing is concluded before something was found at each unit.
  const [first, ...more] = lacksFindings(inspection) ? [find, ...leading] : leading;
  const form = t(`inspection.form.${inspection.form}`);
  return (
    <InspectionThread inspection={inspection}>
      <PageHead
        eyebrow={form}
        title={inspection.title}
        action={first ?? null}
        others={[
          ...(inspection.can['edit'] ? [edit] : []),
          ...more,
          ...OTHERS.filter((one) => inspection.can[one]).map(act),
        ]}
      >
        <InspectionState {...inspection} />
        {inspection.illustrative && <Illustrative />}
      </PageHead>
      <Returned rows={[inspection]} writes={inspection.can['edit'] === true} />
      <Clashes clashes={inspection.clashes} />
      <InspectionFacts inspection={inspection} />
      <AnswersSection inspection={inspection} />
      <MinutesSection inspection={inspection} />
      <FindingsSection inspection={inspection} />
      <HistorySection inspection={inspection} />
      {verb && <Acting inspection={inspection} verb={verb} onClose={() => choose(null)} />}
    </InspectionThread>
  );
}

/** Whether it is open and something is still to be found at a unit. */
function lacksFindings({ can, visited, findings }: Inspection): boolean {
  return can['find'] === true && visited.some(({ id }) => !findings.some(({ unitId }) => unitId === id));
}

/** The dialog of an act; a conclusion is gone to when it is issued, a draft taken back is left. */
function Acting({ inspection, verb, onClose }: { inspection: Inspection; verb: Step; onClose: () => void }) {
  const go = useGo();
  const issued = (id: string) => {
    onClose();
    go(`/inspection/conclusions/${id}`);
  };
  if (verb === 'conclude') return <ConcludeDialog {...{ inspection, onClose }} onDone={issued} />;
  return (
    <ActDialog
      path={`/inspections/${inspection.id}`}
      words="inspection.act"
      verb={verb}
      about={inspection}
      visits={{ units: inspection.visited, except: inspection.id, period: inspection.plan }}
      onDone={() => {
        onClose();
        if (verb === 'withdraw')
          go(inspection.planId ? `/inspection/plans/${inspection.planId}` : '/inspection');
      }}
      onClose={onClose}
    />
  );
}
