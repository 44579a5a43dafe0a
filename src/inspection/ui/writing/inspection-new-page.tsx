import {
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Read,
  Thread,
  useGo,
  useKeptForm,
  useRead,
  useText,
  type Station,
} from '#web';
import type { Plan } from '../wire.ts';
import { blankForm, bodyOf, missingIn, tidied, type InspectionForm } from './form.ts';
import { InspectionFields } from './inspection-fields.tsx';
import { NotYours } from './not-yours.tsx';
import { useAskedHere } from './use-asked-here.ts';
import { useInspectingUnits } from './use-inspecting-units.ts';

const PATH = '/inspection/inspections/new';

/** Begins an inspection, as a line of a plan or on its own. */
export default function InspectionNewPage() {
  const t = useText();
  const planId = useAskedHere('plan', PATH);
  const reading = useRead<Plan>(planId ? `/inspection-plans/${planId}` : null);
  if (!planId) return <Beginning plan={null} />;
  const current: Station = {
    to: `${PATH}?plan=${planId}`,
    kind: t('inspection.state.draft'),
    title: t('inspection.write.writing'),
    icon: 'plus',
  };
  return (
    <Read of={reading}>
      {(plan) => (
        <Thread
          above={[
            {
              to: `/inspection/plans/${plan.id}`,
              title: plan.title,
              kind: t('inspection.plan'),
              icon: 'calendar',
            },
          ]}
          current={current}
          below={[]}
        >
          <Beginning plan={plan} />
        </Thread>
      )}
    </Read>
  );
}

function Beginning({ plan }: { plan: Plan | null }) {
  const t = useText();
  const units = useInspectingUnits();
  const back = plan ? `/inspection/plans/${plan.id}` : '/inspection';
  if (units.length === 0 || (plan && !plan.can['add']))
    return (
      <NotYours
        title={t('inspection.write.inspection')}
        detail={t('problem.inspection.not-yours')}
        back={back}
      />
    );
  return <NewForm plan={plan} units={plan ? [plan.unit] : units} back={back} />;
}

interface NewFormProps {
  plan: Plan | null;
  units: { id: string; name: string }[];
  back: string;
}

function NewForm({ plan, units, back }: NewFormProps) {
  const t = useText();
  const go = useGo();
  const { form, change, put, fault, missing, send, kept, submit } = useKeptForm<
    InspectionForm,
    { id: string }
  >({
    draft: `inspection:new:${plan?.id ?? 'alone'}`,
    start: () => blankForm(units[0]!.id),
    missingIn,
    tidied,
  });
  const save = async (): Promise<void> => {
    const done = await submit((written) => {
      const body = { unitId: written.unitId, planId: plan?.id ?? null, ...bodyOf(written) };
      return { method: 'POST', path: '/inspections', body };
    }, t('inspection.write.saved'));
    if (done) go(`/inspection/inspections/${done.body.id}`);
  };
  return (
    <>
      <PageHead
        eyebrow={plan?.title ?? t('inspection.write.alone')}
        title={t('inspection.write.inspection')}
        description={t('inspection.write.private', {
          unit: units.find(({ id }) => id === form.unitId)?.name ?? '',
        })}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        problem={send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('inspection.write.saveDraft')}
        back={back}
        onSave={() => void save()}
      >
        <InspectionFields form={form} onChange={change} fault={fault} units={units} period={plan} />
      </FormFrame>
    </>
  );
}
