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
import { InspectionThread } from '../inspection-thread.tsx';
import type { Inspection, Plan } from '../wire.ts';
import { bodyOf, formOf, missingIn, tidied, type InspectionForm } from './form.ts';
import { InspectionFields } from './inspection-fields.tsx';
import { NotYours } from './not-yours.tsx';

/** Changes a draft in everything; an approved inspection in all but its form, its days and its units. */
export default function InspectionEditPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Inspection>(`/inspections/${id}`);
  return (
    <Read of={reading}>
      {(inspection) => (
        <InspectionThread inspection={inspection} leaf={t('inspection.write.edit')}>
          {inspection.can['edit'] ? (
            <Editing key={inspection.id} inspection={inspection} />
          ) : (
            <NotYours
              title={inspection.title}
              detail={t(
                ['draft', 'approved'].includes(inspection.state)
                  ? 'problem.inspection.not-yours'
                  : 'problem.inspection.fixed',
              )}
              back={`/inspection/inspections/${inspection.id}`}
            />
          )}
        </InspectionThread>
      )}
    </Read>
  );
}

function useEditing(inspection: Inspection) {
  return useRevisedForm<InspectionForm>({
    draft: `inspection:${inspection.id}`,
    start: () => formOf(inspection),
    missingIn,
    tidied,
    path: `/inspections/${inspection.id}`,
    revision: inspection.revision,
    bodyOf,
    changed: 'inspection.changed-meanwhile',
  });
}

function Editing({ inspection }: { inspection: Inspection }) {
  const t = useText();
  const go = useGo();
  const { id, state, form: kind, planId } = inspection;
  const written = useEditing(inspection);
  const { meanwhile, goOn, kept, send } = written;
  const plan = useRead<Plan>(planId ? `/inspection-plans/${planId}` : null);
  const back = `/inspection/inspections/${id}`;
  const revise = async (): Promise<void> => {
    if (await written.save(t('inspection.write.saved'))) go(back);
  };
  return (
    <>
      <PageHead eyebrow={t(`inspection.form.${kind}`)} title={t('inspection.write.edit')} print={false} />
      <KeptDraftNotice draft={kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Inspection>
          read={() => api.get<Inspection>(`/inspections/${id}`)}
          by={(theirs) => daysText(theirs, t)}
          show={(theirs) => <Theirs inspection={theirs} />}
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
        <InspectionFields
          form={written.form}
          onChange={written.change}
          fault={written.fault}
          approved={state === 'approved'}
          period={plan.data ?? null}
          id={id}
        />
      </FormFrame>
    </>
  );
}

/** What a colleague saved, to be looked at beside one's own. */
function Theirs({ inspection }: { inspection: Inspection }) {
  return (
    <>
      <strong>{inspection.title}</strong>
      <p>{inspection.visited.map(({ name }) => name).join('; ')}</p>
      <Paragraphs text={inspection.content} />
      <ol>
        {inspection.questions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </>
  );
}
