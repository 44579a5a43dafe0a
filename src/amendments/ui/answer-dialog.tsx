import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { emptyOf, FormDialog, Notice, Paragraphs, useForm, useRead, useText } from '#web';
import { AnswerField, type AnswerForm } from './answer-field.tsx';
import type { Proposal } from './wire.ts';

interface DialogProps {
  proposal: Proposal;
  onClose: () => void;
}

const usesOf = ({ answer }: Proposal) =>
  (answer?.passages ?? []).map(({ id, revision }) => ({ id, revision }));

/** Writes the answer in a new version, after the one that the person had before their eyes. */
export function AnswerDialog({ proposal, onClose }: DialogProps) {
  const t = useText();
  const [after, setAfter] = useState(proposal.answer?.number ?? 0);
  const { form, change, fault, send, submit } = useForm<AnswerForm>({
    start: { words: proposal.answer?.words ?? '', passages: usesOf(proposal) },
    missingIn: ({ words }) => emptyOf({ words }, { words: 'amendments.missing.answer' }),
  });
  const save = async (): Promise<void> => {
    const path = `/proposals/${proposal.id}/answer`;
    const done = await submit(
      (body) => ({ method: 'POST', path, body: { ...body, after } }),
      t('amendments.saved'),
    );
    if (done) onClose();
  };
  const goOn = (number: number) => {
    setAfter(number);
    send.forget();
  };
  return (
    <FormDialog
      title={t('amendments.answer')}
      detail={t('amendments.answer.detail')}
      verb={t('amendments.save')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
    >
      {send.problem?.code === 'amendments.answered-meanwhile' && (
        <Meanwhile proposalId={proposal.id} onGoOn={goOn} />
      )}
      <AnswerField
        driveId={proposal.driveId}
        label={t('amendments.answer.title')}
        form={form}
        onChange={change}
        error={fault('words').error}
        required
      />
    </FormDialog>
  );
}

// What somebody else answered meanwhile, read anew; one goes on after it with one's own words.
function Meanwhile({ proposalId, onGoOn }: { proposalId: string; onGoOn: (number: number) => void }) {
  const t = useText();
  const { data, again } = useRead<Proposal>(`/proposals/${proposalId}`);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once: what is remembered is what was read before
  useEffect(() => again(), []);
  if (!data?.answer) return null;
  const { words, number } = data.answer;
  return (
    <Notice tone="returned" icon="history" live>
      <Paragraphs text={words} />
      <Button size="xs" variant="default" onClick={() => onGoOn(number)}>
        {t('amendments.answer.go-on')}
      </Button>
    </Notice>
  );
}
