import { useState } from 'react';
import { Empty, FormDialog, Read, useRead, useText, type Choice } from '#web';
import { ProposalField } from './proposal-field.tsx';
import { placesOf, splitStep, type Splitting } from './splitting.ts';
import { useSteps } from './steps.ts';
import css from './voices.module.css';
import type { SentencesOf, Voice } from './wire.ts';

interface SplitProps {
  driveId: string;
  voice: Voice;
  /** The proposal that has all of the voice, where it is split there. */
  whole: Choice | null;
  onDone: () => void;
  onClose: () => void;
}

/** Sends each sentence of a voice to a proposal of its own; the voice itself stays as it was said. */
export function SplitDialog(props: SplitProps) {
  const { driveId, voice } = props;
  const reading = useRead<SentencesOf>(`/amendment-drives/${driveId}/voices/${voice.id}/sentences`);
  return <Read of={reading}>{(cut) => <Sentences {...props} cut={cut} />}</Read>;
}

function Sentences({ driveId, voice, whole, cut, onDone, onClose }: SplitProps & { cut: SentencesOf }) {
  const t = useText();
  const of: Splitting = { ...cut, insight: voice.id, whole: whole?.id ?? null };
  const known = new Map(
    [...(whole ? [whole] : []), ...cut.members.map(({ proposal }) => choiceOf(proposal))].map((one) => [
      one.id,
      one,
    ]),
  );
  const [targets, put] = useState(() => placesOf(of).map((id) => known.get(id ?? '') ?? null));
  const [nothing, say] = useState(false);
  const { step, busy, problem } = useSteps(driveId);
  const save = async (): Promise<void> => {
    const body = splitStep(
      of,
      targets.map((one) => one?.id ?? null),
    );
    if (!body) return say(true);
    if (!(await step(body, t('amendments.split.done')))) return;
    onDone();
    onClose();
  };
  return (
    <FormDialog
      title={t('amendments.split')}
      detail={t('amendments.split.detail')}
      verb={t('amendments.split.do')}
      busy={busy}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
    >
      {cut.sentences.length < 2 && <Empty title={t('amendments.split.one')} />}
      <ol className={css.sentences} tabIndex={-1} data-autofocus>
        {cut.sentences.map(({ text, from }, n) => (
          <li key={from}>
            <p>{text}</p>
            <ProposalField
              driveId={driveId}
              label={t('amendments.split.to', { n: n + 1 })}
              placeholder={t('amendments.split.nowhere')}
              value={targets[n] ?? null}
              onChange={(choice) => put((all) => all.map((one, at) => (at === n ? choice : one)))}
              clearable
            />
          </li>
        ))}
      </ol>
      {nothing && <p role="alert">{t('amendments.split.nothing')}</p>}
    </FormDialog>
  );
}

const choiceOf = ({ id, number, title }: { id: string; number: number; title: string }): Choice => ({
  ...{ id, name: `${number}. ${title}` },
});
