import {
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Read,
  useAddressValue,
  useGo,
  useKeptForm,
  useParam,
  useRead,
  useText,
} from '#web';
import type { Delegation } from '../wire.ts';
import { NotYours } from './not-yours.tsx';
import { SessionFields } from './session-fields.tsx';
import { blankSession, bodyOf, missingIn, tidied, type SessionForm } from './session-form.ts';

/** Plans a session of a delegation. */
export default function SessionNewPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Delegation>(`/survey-delegations/${id}`);
  return (
    <Read of={reading}>
      {(delegation) =>
        delegation.can['plan'] ? (
          <Planning delegation={delegation} />
        ) : (
          <NotYours
            title={t('survey.session.plan')}
            detail={t('problem.survey.not-yours')}
            back={`/surveys/delegations/${id}`}
          />
        )
      }
    </Read>
  );
}

function Planning({ delegation }: { delegation: Delegation }) {
  const t = useText();
  const go = useGo();
  // A session that goes into a request more deeply is begun from there.
  const [request] = useAddressValue('request');
  const back = `/surveys/delegations/${delegation.id}`;
  const { form, change, put, fault, missing, send, kept, submit } = useKeptForm<SessionForm, { id: string }>({
    draft: `survey-session:new:${delegation.id}`,
    start: blankSession,
    missingIn,
    tidied,
  });
  const save = async (): Promise<void> => {
    const path = `/survey-delegations/${delegation.id}/sessions`;
    const done = await submit(
      (written) => ({ method: 'POST', path, body: bodyOf(written, request ?? null) }),
      t('survey.write.saved'),
    );
    if (done) go(`/surveys/sessions/${done.body.id}`);
  };
  return (
    <>
      <PageHead
        eyebrow={delegation.title}
        title={t('survey.session.plan')}
        description={t('survey.write.private', { unit: delegation.unit.name })}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        {...{ problem: send.problem, missing, busy: send.busy, back }}
        verb={t('survey.write.saveDraft')}
        onSave={() => void save()}
      >
        <SessionFields form={form} onChange={change} fault={fault} delegation={delegation} />
      </FormFrame>
    </>
  );
}
