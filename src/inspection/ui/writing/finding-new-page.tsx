import {
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Read,
  useGo,
  useKeptForm,
  useParam,
  useRead,
  useText,
} from '#web';
import { InspectionThread } from '../inspection-thread.tsx';
import type { Inspection } from '../wire.ts';
import { FindingFields } from './finding-fields.tsx';
import { blankFinding, bodyOf, missingIn, type FindingForm } from './finding-form.ts';
import { NotYours } from './not-yours.tsx';
import { useAskedHere } from './use-asked-here.ts';

/** Writes a finding at a unit inspected: a draft of the unit that inspects until the conclusion is issued. */
export default function FindingNewPage() {
  const t = useText();
  const id = useParam('id');
  const unitId = useAskedHere('unit', `/inspection/inspections/${id}/findings/new`);
  const reading = useRead<Inspection>(`/inspections/${id}`);
  return (
    <Read of={reading}>
      {(inspection) => (
        <InspectionThread inspection={inspection} leaf={t('inspection.finding.new')}>
          {inspection.can['find'] ? (
            <Writing inspection={inspection} unitId={unitId ?? nextOf(inspection)} />
          ) : (
            <NotYours
              title={inspection.title}
              detail={t('inspection.finding.notOpen')}
              back={`/inspection/inspections/${id}`}
            />
          )}
        </InspectionThread>
      )}
    </Read>
  );
}

/** The first unit at which nothing was found yet. */
function nextOf({ visited, findings }: Inspection): string {
  const silent = visited.find(({ id }) => !findings.some((finding) => finding.unitId === id));
  return (silent ?? visited[0]!).id;
}

function Writing({ inspection, unitId }: { inspection: Inspection; unitId: string }) {
  const t = useText();
  const go = useGo();
  const { id, visited } = inspection;
  const back = `/inspection/inspections/${id}`;
  const written = useKeptForm<FindingForm>({
    draft: `inspection-finding:${id}:new`,
    start: () => blankFinding(unitId),
    missingIn,
  });
  const save = async (): Promise<void> => {
    const path = `/inspections/${id}/findings`;
    const done = await written.submit(
      (form) => ({ method: 'POST', path, body: bodyOf(form) }),
      t('inspection.write.saved'),
    );
    if (done) go(back);
  };
  return (
    <>
      <PageHead
        eyebrow={t('inspection.findings')}
        title={t('inspection.finding.new')}
        description={t('inspection.findings.private')}
        print={false}
      />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      <FormFrame
        problem={written.send.problem}
        missing={written.missing}
        busy={written.send.busy}
        verb={t('inspection.write.save')}
        back={back}
        onSave={() => void save()}
      >
        <FindingFields
          visited={visited}
          form={written.form}
          onChange={written.change}
          fault={written.fault}
        />
      </FormFrame>
    </>
  );
}
