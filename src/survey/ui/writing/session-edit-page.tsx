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
import { Meanwhile } from '#delivery/ui';
import { whenText } from '../standing.tsx';
import type { Delegation, Session } from '../wire.ts';
import { NotYours } from './not-yours.tsx';
import { SessionFields } from './session-fields.tsx';
import { bodyOf, formOf, missingIn, tidied, type SessionForm } from './session-form.ts';

/** Writes the plan of a session anew. */
export default function SessionEditPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Session>(`/survey-sessions/${id}`);
  const delegationId = reading.data?.delegation.id;
  const delegation = useRead<Delegation>(delegationId ? `/survey-delegations/${delegationId}` : null);
  return (
    <Read of={reading}>
      {(session) =>
        session.can['edit'] ? (
          <Read of={delegation}>
            {(one) => <Editing key={session.id} session={session} delegation={one} />}
          </Read>
        ) : (
          <NotYours
            title={session.title}
            detail={t('problem.survey.not-yours')}
            back={`/surveys/sessions/${id}`}
          />
        )
      }
    </Read>
  );
}

function Editing({ session, delegation }: { session: Session; delegation: Delegation }) {
  const t = useText();
  const go = useGo();
  const back = `/surveys/sessions/${session.id}`;
  const path = `/survey-sessions/${session.id}`;
  const written = useRevisedForm<SessionForm>({
    ...{ draft: `survey-session:${session.id}`, start: () => formOf(session), missingIn, tidied },
    ...{ path, revision: session.revision, changed: 'survey.changed-meanwhile' },
    bodyOf: (form) => bodyOf(form, session.request?.id ?? null),
  });
  const { meanwhile, goOn, send } = written;
  const save = async (): Promise<void> => {
    if (await written.save(t('survey.write.saved'))) go(back);
  };
  return (
    <>
      <PageHead eyebrow={delegation.title} title={t('survey.session.edit')} print={false} />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Session>
          read={() => api.get<Session>(path)}
          by={(theirs) => whenText(theirs, t)}
          show={(theirs) => <strong>{theirs.title}</strong>}
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
        <SessionFields
          {...{ form: written.form, onChange: written.change, fault: written.fault }}
          {...{ delegation, id: session.id, announced: session.state !== 'draft' }}
        />
      </FormFrame>
    </>
  );
}
