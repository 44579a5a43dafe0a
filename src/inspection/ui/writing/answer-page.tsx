import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  api,
  FormFoot,
  FormProblem,
  Icon,
  KeptDraftNotice,
  PageHead,
  Read,
  SaveState,
  Soft,
  useGo,
  useParam,
  useRead,
  useText,
} from '#web';
import { Meanwhile } from '#delivery/ui';
import { AnswerReading } from '../answer-reading.tsx';
import { InspectionThread } from '../inspection-thread.tsx';
import type { Inspection } from '../wire.ts';
import { AnswerFields } from './answer-fields.tsx';
import { NotYours } from './not-yours.tsx';
import { SubmitAnswerDialog } from './submit-answer-dialog.tsx';
import { useAnswer } from './use-answer.ts';

type Answer = Inspection['answers'][number];

/** The unit inspected writes what it says to each question, with evidence; its leader sends it. */
export default function AnswerPage() {
  const t = useText();
  const id = useParam('id');
  const unitId = useParam('unitId');
  const reading = useRead<Inspection>(`/inspections/${id}`);
  return (
    <Read of={reading}>
      {(inspection) => {
        const answer = inspection.answers.find(({ unit }) => unit.id === unitId);
        return (
          <InspectionThread inspection={inspection} leaf={t('inspection.answer')}>
            {answer?.can['save'] ? (
              <Writing key={id + unitId} inspection={inspection} answer={answer} />
            ) : (
              <NotYours
                title={inspection.title}
                detail={t('inspection.answer.notYours')}
                back={`/inspection/inspections/${id}`}
              />
            )}
          </InspectionThread>
        );
      }}
    </Read>
  );
}

function Writing({ inspection, answer }: { inspection: Inspection; answer: Answer }) {
  const t = useText();
  const go = useGo();
  const [submitting, submit] = useState(false);
  const { unit } = answer;
  const back = `/inspection/inspections/${inspection.id}`;
  const draft = useAnswer(inspection, answer);
  return (
    <>
      <PageHead
        eyebrow={unit.name}
        title={t('inspection.answer')}
        description={t('inspection.answer.private', { unit: unit.name })}
        print={false}
      />
      <KeptDraftNotice draft={draft.kept} onRestore={draft.put} />
      {draft.meanwhile && (
        <Meanwhile<Inspection>
          read={() => api.get<Inspection>(`/inspections/${inspection.id}`)}
          by={() => unit.name}
          show={(theirs) => {
            const content = theirs.answers.find((one) => one.unit.id === unit.id)?.draft;
            return content && <AnswerReading content={content} questions={theirs.questions} />;
          }}
          onMine={(theirs) => draft.goOn(theirs, false)}
          onTheirs={(theirs) => draft.goOn(theirs, true)}
        />
      )}
      <FormProblem problem={draft.meanwhile || submitting ? null : draft.send.problem} />
      <AnswerFields
        inspection={inspection}
        unitId={unit.id}
        form={draft.form}
        onChange={draft.change}
        fault={draft.fault}
      />
      <Foot draft={draft} submits={answer.can['submit'] === true} onSubmit={() => submit(true)} />
      {submitting && (
        <SubmitAnswerDialog
          path={`/inspections/${inspection.id}/answers/${unit.id}/submit`}
          draft={draft}
          onDone={() => go(back)}
          onClose={() => submit(false)}
        />
      )}
    </>
  );
}

interface FootProps {
  draft: ReturnType<typeof useAnswer>;
  /** Whether the person is of those who send it. */
  submits: boolean;
  onSubmit: () => void;
}

/** Stays in sight: whether it is safe, saving, and for the leader sending. */
function Foot({ draft, submits, onSubmit }: FootProps) {
  const t = useText();
  const { send, changed, savedAt } = draft;
  return (
    <FormFoot>
      <SaveState saving={send.busy} savedAt={savedAt} changed={changed} />
      {!submits && <Soft>{t('inspection.answer.leaderSubmits')}</Soft>}
      <Button variant="default" loading={send.busy} disabled={!changed} onClick={() => void draft.save()}>
        {t('inspection.write.saveDraft')}
      </Button>
      {submits && (
        <Button leftSection={<Icon name="send" />} onClick={onSubmit}>
          {t('inspection.answer.submit')}
        </Button>
      )}
    </FormFoot>
  );
}
