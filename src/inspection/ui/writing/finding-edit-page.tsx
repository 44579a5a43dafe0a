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
import { InspectionThread } from '../inspection-thread.tsx';
import type { Finding, Inspection } from '../wire.ts';
import { FindingFields } from './finding-fields.tsx';
import { bodyOf, formOf, missingIn, type FindingForm } from './finding-form.ts';
import { NotYours } from './not-yours.tsx';

/** Writes a finding anew while the inspection is open. */
export default function FindingEditPage() {
  const t = useText();
  const id = useParam('id');
  const findingId = useParam('findingId');
  const reading = useRead<Inspection>(`/inspections/${id}`);
  return (
    <Read of={reading}>
      {(inspection) => {
        const finding = inspection.findings.find((one) => one.id === findingId);
        return (
          <InspectionThread inspection={inspection} leaf={t('inspection.finding.edit')}>
            {finding && inspection.can['find'] ? (
              <Editing key={findingId} inspection={inspection} finding={finding} />
            ) : (
              <NotYours
                title={inspection.title}
                detail={t('inspection.finding.notOpen')}
                back={`/inspection/inspections/${id}`}
              />
            )}
          </InspectionThread>
        );
      }}
    </Read>
  );
}

function Editing({ inspection, finding }: { inspection: Inspection; finding: Finding }) {
  const t = useText();
  const go = useGo();
  const back = `/inspection/inspections/${inspection.id}`;
  const written = useRevisedForm<FindingForm>({
    draft: `inspection-finding:${finding.id}`,
    start: () => formOf(finding),
    missingIn,
    path: `/findings/${finding.id}`,
    revision: finding.revision,
    bodyOf,
    changed: 'inspection.changed-meanwhile',
  });
  const { meanwhile, goOn, send } = written;
  const revise = async (): Promise<void> => {
    if (await written.save(t('inspection.write.saved'))) go(back);
  };
  const readTheirs = async (): Promise<Finding> => {
    const { findings } = await api.get<Inspection>(`/inspections/${inspection.id}`);
    return findings.find(({ id }) => id === finding.id) ?? finding;
  };
  return (
    <>
      <PageHead
        eyebrow={t('inspection.findings')}
        title={t('inspection.finding.edit')}
        description={t('inspection.findings.private')}
        print={false}
      />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Finding>
          read={readTheirs}
          by={(theirs) => theirs.unit.name}
          show={(theirs) => (
            <Paragraphs text={[theirs.text, theirs.cause, theirs.remedy].filter(Boolean).join('\n\n')} />
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
        <FindingFields
          visited={inspection.visited}
          form={written.form}
          onChange={written.change}
          fault={written.fault}
        />
      </FormFrame>
    </>
  );
}
