import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Meanwhile } from '#delivery/ui';
import { PutOutDialog } from '#reports/ui';
import {
  api,
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  Read,
  SecretsWarning,
  useGo,
  useParam,
  useRead,
  useRevisedForm,
  useText,
} from '#web';
import { NotYours } from '../writing/not-yours.tsx';
import type { Concluding } from '../wire.ts';
import { bodyOf, formOf, missingIn, tidied, type ConcludingForm } from './concluding-form.ts';
import { RequestRows } from './request-rows.tsx';

/** Writes the conclusion of a session, and issues it. */
export default function ConcludingPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Concluding>(`/survey-concluding/${id}`);
  return (
    <Read of={reading}>
      {(of) =>
        of.can['edit'] ? (
          <Writing key={of.sessionId} of={of} />
        ) : (
          <NotYours
            title={of.title}
            detail={t('survey.concluding.closed')}
            back={`/surveys/sessions/${id}`}
          />
        )
      }
    </Read>
  );
}

function useWriting(of: Concluding) {
  return useRevisedForm<ConcludingForm>({
    ...{ draft: `survey-concluding:${of.sessionId}`, start: () => formOf(of), missingIn, tidied, bodyOf },
    ...{ path: `/survey-concluding/${of.sessionId}`, revision: of.revision },
    changed: 'survey.changed-meanwhile',
  });
}

function Writing({ of }: { of: Concluding }) {
  const t = useText();
  const go = useGo();
  const [issuing, issue] = useState(false);
  const written = useWriting(of);
  const { form, change, fault, meanwhile, goOn, send } = written;
  const back = `/surveys/sessions/${of.sessionId}`;
  const path = `/survey-concluding/${of.sessionId}`;
  const save = async (): Promise<void> => {
    if (await written.save(t('survey.write.saved'))) go(back);
  };
  return (
    <>
      <PageHead
        eyebrow={of.title}
        title={t('survey.concluding.title')}
        description={t('survey.write.private', { unit: of.unit.name })}
        action={
          of.can['issue'] && of.revision > 0
            ? { word: t('survey.issue.verb'), icon: 'send', act: () => issue(true) }
            : null
        }
        print={false}
      />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Concluding>
          read={() => api.get<Concluding>(path)}
          by={(theirs) => theirs.changed?.by ?? ''}
          show={(theirs) => <p>{theirs.content.assessment.join(' ')}</p>}
          onMine={(theirs) => goOn(theirs.revision, null)}
          onTheirs={(theirs) => goOn(theirs.revision, formOf(theirs))}
        />
      )}
      <FormFrame
        {...{ problem: meanwhile ? null : send.problem, missing: written.missing, busy: send.busy, back }}
        verb={t('survey.write.save')}
        onSave={() => void save()}
      >
        <Assessment value={form.assessment} onChange={(assessment) => change({ assessment })} />
        <FormPart title={t('survey.requests')} detail={t('survey.requests.detail')}>
          <RequestRows {...{ of, form, fault }} onChange={change} />
        </FormPart>
      </FormFrame>
      {issuing && (
        <PutOutDialog
          position={t('survey.issue.position.usual')}
          path={path}
          title={t('survey.concluding.issue')}
          detail={t('survey.concluding.issue.detail', { count: of.content.requests.length })}
          units={of.units.filter(({ id }) => id !== of.unit.id).map(({ id, name }) => ({ id, name }))}
          onDone={() => go(back)}
          onClose={() => issue(false)}
        />
      )}
    </>
  );
}

function Assessment({ value, onChange }: { value: string; onChange: (assessment: string) => void }) {
  const t = useText();
  return (
    <FormPart title={t('survey.concluding.assessment')} detail={t('survey.concluding.assessment.detail')}>
      <Textarea
        aria-label={t('survey.concluding.assessment')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={5}
      />
      <SecretsWarning />
    </FormPart>
  );
}
