import { FormFrame, KeptDraftNotice, PageHead, useGo, useKeptForm, useMe, useText } from '#web';
import { NotYours } from './not-yours.tsx';
import { PlanFields } from './plan-fields.tsx';
import { blankPlan, bodyOf, missingIn, type PlanForm } from './plan-form.ts';
import { useInspectingUnits } from './use-inspecting-units.ts';

const PLANS = '/inspection/plans';

/** Begins a plan of a unit that inspects; its inspections are added to it afterwards. */
export default function PlanNewPage() {
  const t = useText();
  const units = useInspectingUnits();
  if (units.length === 0)
    return (
      <NotYours
        title={t('inspection.write.plan')}
        detail={t('problem.inspection.inspects-nobody')}
        back={PLANS}
      />
    );
  return <Writing units={units} />;
}

function Writing({ units }: { units: { id: string; name: string }[] }) {
  const t = useText();
  const go = useGo();
  const { today } = useMe().workspace;
  const { form, change, put, fault, missing, send, kept, submit } = useKeptForm<PlanForm, { id: string }>({
    draft: 'inspection-plan:new',
    start: () => blankPlan(units[0]!.id, today),
    missingIn,
  });
  const save = async (): Promise<void> => {
    const done = await submit((written) => {
      const body = { unitId: written.unitId, ...bodyOf(written) };
      return { method: 'POST', path: '/inspection-plans', body };
    }, t('inspection.write.saved'));
    if (done) go(`${PLANS}/${done.body.id}`);
  };
  return (
    <>
      <PageHead
        eyebrow={t('inspection.plans')}
        title={t('inspection.write.plan')}
        description={`${t('inspection.write.private', {
          unit: units.find(({ id }) => id === form.unitId)?.name ?? '',
        })} ${t('inspection.write.plan.detail')}`}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        problem={send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('inspection.write.saveDraft')}
        back={PLANS}
        onSave={() => void save()}
      >
        <PlanFields form={form} onChange={change} fault={fault} units={units} />
      </FormFrame>
    </>
  );
}
