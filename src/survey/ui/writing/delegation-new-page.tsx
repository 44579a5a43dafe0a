import { FormFrame, KeptDraftNotice, PageHead, useGo, useKeptForm, useText } from '#web';
import { DelegationFields } from './delegation-fields.tsx';
import { blankDelegation, bodyOf, missingIn, tidied, type DelegationForm } from './delegation-form.ts';
import { NotYours } from './not-yours.tsx';
import { useWritingUnits } from './use-writing-units.ts';

/** Begins a delegation: a draft of the unit that charges it. */
export default function DelegationNewPage() {
  const t = useText();
  const units = useWritingUnits();
  if (units.length === 0)
    return (
      <NotYours title={t('survey.delegation.new')} detail={t('problem.survey.not-yours')} back="/surveys" />
    );
  return <Writing units={units} />;
}

function Writing({ units }: { units: { id: string; name: string }[] }) {
  const t = useText();
  const go = useGo();
  const { form, change, put, fault, missing, send, kept, submit } = useKeptForm<
    DelegationForm,
    { id: string }
  >({
    draft: 'survey-delegation:new',
    start: () => blankDelegation(units[0]!.id),
    missingIn,
    tidied,
  });
  const save = async (): Promise<void> => {
    const done = await submit((written) => {
      const body = { unitId: written.unitId, ...bodyOf(written) };
      return { method: 'POST', path: '/survey-delegations', body };
    }, t('survey.write.saved'));
    if (done) go(`/surveys/delegations/${done.body.id}`);
  };
  const unit = units.find(({ id }) => id === form.unitId)?.name ?? '';
  return (
    <>
      <PageHead
        eyebrow={t('survey.place')}
        title={t('survey.delegation.new')}
        description={t('survey.write.private', { unit })}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        problem={send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('survey.write.saveDraft')}
        back="/surveys"
        onSave={() => void save()}
      >
        <DelegationFields form={form} onChange={change} fault={fault} units={units} />
      </FormFrame>
    </>
  );
}
