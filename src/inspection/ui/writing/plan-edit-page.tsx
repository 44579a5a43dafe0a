import {
  api,
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Paragraphs,
  Read,
  useGo,
  useParam,
  useRead,
  useRevisedForm,
  useText,
} from '#web';
import { Meanwhile } from '#delivery/ui';
import { daysText } from '../standing.tsx';
import type { Plan } from '../wire.ts';
import { NotYours } from './not-yours.tsx';
import { PlanFields } from './plan-fields.tsx';
import { bodyOf, formOf, missingIn, type PlanForm } from './plan-form.ts';

/** Changes what a plan says of itself; its inspections are changed on their own pages. */
export default function PlanEditPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Plan>(`/inspection-plans/${id}`);
  return (
    <Read of={reading}>
      {(plan) =>
        plan.can['edit'] ? (
          <Editing key={plan.id} plan={plan} />
        ) : (
          <NotYours
            title={plan.title}
            detail={t('problem.inspection.not-yours')}
            back={`/inspection/plans/${id}`}
          />
        )
      }
    </Read>
  );
}

function Editing({ plan }: { plan: Plan }) {
  const t = useText();
  const go = useGo();
  const back = `/inspection/plans/${plan.id}`;
  const written = useRevisedForm<PlanForm>({
    draft: `inspection-plan:${plan.id}`,
    start: () => formOf(plan),
    missingIn,
    path: `/inspection-plans/${plan.id}`,
    revision: plan.revision,
    bodyOf,
    changed: 'inspection.changed-meanwhile',
  });
  const { meanwhile, goOn, send } = written;
  const revise = async (): Promise<void> => {
    if (await written.save(t('inspection.write.saved'))) go(back);
  };
  return (
    <>
      <PageHead eyebrow={t('inspection.plan')} title={t('inspection.write.plan.edit')} print={false} />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Plan>
          read={() => api.get<Plan>(`/inspection-plans/${plan.id}`)}
          by={(theirs) => daysText(theirs, t)}
          show={(theirs) => (
            <>
              <strong>{theirs.title}</strong>
              <Paragraphs text={theirs.summary} />
            </>
          )}
          onMine={(theirs) => goOn(theirs.revision, null)}
          onTheirs={(theirs) => goOn(theirs.revision, formOf(theirs))}
        />
      )}
      <FormFrame
        problem={meanwhile ? null : send.problem}
        missing={written.missing}
        busy={send.busy}
        verb={t('inspection.write.save')}
        back={back}
        onSave={() => void revise()}
      >
        <PlanFields form={written.form} onChange={written.change} fault={written.fault} />
      </FormFrame>
    </>
  );
}
