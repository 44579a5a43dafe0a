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
import type { Delegation } from '../wire.ts';
import { DelegationFields } from './delegation-fields.tsx';
import { bodyOf, formOf, missingIn, tidied, type DelegationForm } from './delegation-form.ts';
import { NotYours } from './not-yours.tsx';

/** Writes a draft of a delegation anew. */
export default function DelegationEditPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Delegation>(`/survey-delegations/${id}`);
  return (
    <Read of={reading}>
      {(one) =>
        one.can['edit'] ? (
          <Editing key={one.id} one={one} />
        ) : (
          <NotYours
            title={one.title}
            detail={t('problem.survey.established')}
            back={`/surveys/delegations/${id}`}
          />
        )
      }
    </Read>
  );
}

function Editing({ one }: { one: Delegation }) {
  const t = useText();
  const go = useGo();
  const back = `/surveys/delegations/${one.id}`;
  const path = `/survey-delegations/${one.id}`;
  const written = useRevisedForm<DelegationForm>({
    ...{ draft: `survey-delegation:${one.id}`, start: () => formOf(one), missingIn, tidied },
    ...{ path, revision: one.revision, bodyOf, changed: 'survey.changed-meanwhile' },
  });
  const { meanwhile, goOn, send } = written;
  const save = async (): Promise<void> => {
    if (await written.save(t('survey.write.saved'))) go(back);
  };
  return (
    <>
      <PageHead eyebrow={t('survey.delegation')} title={t('survey.delegation.edit')} print={false} />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Delegation>
          read={() => api.get<Delegation>(path)}
          by={(theirs) => daysText(theirs, t)}
          show={(theirs) => (
            <>
              <strong>{theirs.title}</strong>
              <Paragraphs text={theirs.mandate} />
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
        verb={t('survey.write.save')}
        back={back}
        onSave={() => void save()}
      >
        <DelegationFields form={written.form} onChange={written.change} fault={written.fault} />
      </FormFrame>
    </>
  );
}
