import { useState } from 'react';
import {
  newKey,
  useAsOf,
  useGo,
  useKeptDraft,
  useSend,
  useText,
  type ApiProblem,
  type KeptDraft,
} from '#web';
import type { ActReply } from '../wire.ts';
import { blankOperation, compose, fittingOperation, type Draft } from './drafting.ts';
import { problemsOf, type StepProblems } from './problems.ts';

/** A reorganisation that is being recorded: its draft, where in the wizard one is, and what the server says of it. */
export interface Wizard {
  draft: Draft;
  change: (draft: Draft) => void;
  kept: KeptDraft<Draft>;
  /** 0: what ordered it; 1: what changes; 2: what it comes to. */
  at: number;
  goTo: (step: number) => void;
  preview: ActReply | null;
  waiting: boolean;
  problems: StepProblems;
  refusal: ApiProblem | null;
  record: () => void;
  recording: boolean;
}

function blankDraft(holdsOn: string): Draft {
  return { type: 'reorganising', holdsOn, directive: '', note: '', operations: [] };
}

/** Asks what an act would do. */
function usePreview() {
  const sending = useSend<ActReply>();
  const [preview, setPreview] = useState<ActReply | null>(null);
  const [sent, setSent] = useState<Draft | null>(null);
  const look = async (draft: Draft): Promise<void> => {
    setPreview(null);
    setSent(draft);
    const body = { ...compose(draft).act, preview: true };
    const answer = await sending.act({ method: 'POST', path: '/acts', body, idempotencyKey: newKey() });
    setPreview(answer?.body ?? null);
  };
  return { preview, sent, look, sending };
}

/** Records an act and goes to it. */
function useRecord(onDone: () => void) {
  const t = useText();
  const go = useGo();
  const sending = useSend<ActReply>();
  const record = async (draft: Draft): Promise<void> => {
    const act = { method: 'POST', path: '/acts', body: compose(draft).act } as const;
    const done = await sending.act(act, t('organisation.ui.record.done'));
    if (!done) return;
    onDone();
    go(`/organisation/acts/${done.body.id}`);
  };
  return { record, sending };
}

/** Drafts an act step by step; what was drafted is kept on this machine until it is recorded. */
export function useWizard(): Wizard {
  const { today } = useAsOf();
  const [draft, setDraft] = useState<Draft>(() => blankDraft(today));
  const [at, setAt] = useState(0);
  const kept = useKeptDraft('organisation.reorganise', draft);
  const { preview, sent, look, sending: looking } = usePreview();
  const { record, sending: recording } = useRecord(kept.forget);
  const refusal = recording.problem ?? looking.problem;
  const change = (next: Draft): void => {
    setDraft(next);
    recording.forget();
    looking.forget();
  };
  const goTo = (step: number): void => {
    const first = fittingOperation(draft.type);
    if (step === 1 && draft.operations.length === 0 && first)
      setDraft({ ...draft, operations: [blankOperation(first)] });
    if (step === 2) {
      recording.forget();
      void look(draft);
    }
    setAt(step);
  };
  return {
    draft,
    change,
    kept,
    at,
    goTo,
    preview,
    waiting: looking.busy,
    problems: problemsOf(sent ?? draft, { preview, refusal }),
    refusal,
    record: () => void record(draft),
    recording: recording.busy,
  };
}
