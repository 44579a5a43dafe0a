import { Meanwhile } from '#delivery/ui';
import {
  api,
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Read,
  useGo,
  useParam,
  useRead,
  useRevisedForm,
  useText,
} from '#web';
import { NotYours } from '../writing/not-yours.tsx';
import type { Contribution } from '../wire.ts';
import { ContributionFields } from './contribution-fields.tsx';
import { bodyOf, formOf, missingIn, tidied, type ContributionForm } from './contribution-form.ts';

/** Writes a contribution anew. */
export default function ContributionEditPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Contribution>(`/survey-contributions/${id}`);
  return (
    <Read of={reading}>
      {(one) =>
        one.can['edit'] ? (
          <Editing key={one.id} one={one} />
        ) : (
          <NotYours
            title={one.title}
            detail={t('problem.survey.contribution-fixed')}
            back={`/surveys/contributions/${id}`}
          />
        )
      }
    </Read>
  );
}

function Editing({ one }: { one: Contribution }) {
  const t = useText();
  const go = useGo();
  const back = `/surveys/contributions/${one.id}`;
  const path = `/survey-contributions/${one.id}`;
  const written = useRevisedForm<ContributionForm>({
    ...{ draft: `survey-contribution:${one.id}`, start: () => formOf(one), missingIn, tidied, bodyOf },
    ...{ path, revision: one.revision, changed: 'survey.changed-meanwhile' },
  });
  const { meanwhile, goOn, send } = written;
  const save = async (): Promise<void> => {
    if (await written.save(t('survey.write.saved'))) go(back);
  };
  return (
    <>
      <PageHead eyebrow={one.session.title} title={t('survey.contribution.edit')} print={false} />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Contribution>
          read={() => api.get<Contribution>(path)}
          by={() => one.unit.name}
          show={(theirs) => <strong>{theirs.title}</strong>}
          onMine={(theirs) => goOn(theirs.revision, null)}
          onTheirs={(theirs) => goOn(theirs.revision, formOf(theirs))}
        />
      )}
      <FormFrame
        {...{ problem: meanwhile ? null : send.problem, missing: written.missing, busy: send.busy, back }}
        verb={t('survey.write.save')}
        onSave={() => void save()}
      >
        <ContributionFields {...{ form: written.form, fault: written.fault }} onChange={written.change} />
      </FormFrame>
    </>
  );
}
