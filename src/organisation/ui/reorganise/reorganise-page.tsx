import { useState } from 'react';
import {
  Empty,
  KeptDraftNotice,
  PageHead,
  useAddressValue,
  useAsOf,
  useGo,
  useKeptDraft,
  useMe,
  useRead,
  useSend,
  useText,
  type Sending,
} from '#web';
import css from '../organisation.module.css';
import type { ActReply, Unit } from '../wire.ts';
import { BaseStep } from './base-step.tsx';
import { ChangesStep } from './changes-step.tsx';
import { blankOperation, compose, fittingOperation, type Draft } from './drafting.ts';
import { PreviewStep } from './preview-step.tsx';
import { problemsOf, type StepProblems } from './problems.ts';
import { Steps } from './steps.tsx';

/** Records a reorganisation in steps: what ordered it, what changes, what it comes to. */
export default function ReorganisePage() {
  const t = useText();
  const { can } = useMe();
  if (!can['administer'])
    return (
      <Empty
        title={t('organisation.ui.mayNot')}
        detail={t('organisation.ui.mayNot.detail')}
        step={{ word: t('organisation.ui.organisation'), to: '/organisation' }}
      />
    );
  return <Wizard />;
}

/** Records the act of a draft and goes to it. */
function useRecord(recording: Sending<ActReply>, onDone: () => void): (draft: Draft) => Promise<void> {
  const t = useText();
  const go = useGo();
  const { today } = useAsOf();
  return async (draft) => {
    const { act } = compose(draft);
    const done = await recording.act(
      { method: 'POST', path: '/acts', body: act },
      t('organisation.ui.record.done'),
    );
    if (!done) return;
    onDone();
    // Sight is judged on the workspace's day: units of a later one, and so the act itself, may not be known yet.
    go(act.holdsOn > today ? `/organisation?asOf=${act.holdsOn}` : `/organisation/acts/${done.body.id}`);
  };
}

function Wizard() {
  const t = useText();
  const { today } = useAsOf();
  const [suggestedId] = useAddressValue('unit');
  const suggested = useRead<Unit>(suggestedId ? `/units/${suggestedId}` : null).data;
  const previewing = useSend<ActReply>();
  const recording = useSend<ActReply>();
  const [at, setAt] = useState(0);
  const [preview, setPreview] = useState<ActReply | null>(null);
  const [draft, setDraft] = useState<Draft>({
    type: 'reorganising',
    holdsOn: today,
    directive: '',
    note: '',
    operations: [],
  });
  const kept = useKeptDraft('organisation.reorganise', draft);
  const problems: StepProblems = problemsOf(draft, {
    preview,
    refusal: recording.problem ?? previewing.problem,
  });
  const change = (next: Draft): void => {
    setDraft(next);
    recording.forget();
    previewing.forget();
  };
  const toChanges = (): void => {
    const first = fittingOperation(draft.type);
    if (draft.operations.length === 0 && first) setDraft({ ...draft, operations: [blankOperation(first)] });
    setAt(1);
  };
  const toPreview = async (): Promise<void> => {
    recording.forget();
    setPreview(null);
    setAt(2);
    const answer = await previewing.act({
      method: 'POST',
      path: '/acts',
      body: { ...compose(draft).act, preview: true },
      idempotencyKey: crypto.randomUUID(),
    });
    setPreview(answer?.body ?? null);
  };
  const record = useRecord(recording, kept.forget);
  const ways = [() => setAt(0), toChanges, () => void toPreview()];
  return (
    <div className={css.wizard}>
      <PageHead
        eyebrow={t('organisation.ui.organisation')}
        title={t('organisation.ui.reorganise')}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={change} />
      <Steps at={at} onGo={(step) => step < at && ways[step]!()} />
      {at === 0 && <BaseStep draft={draft} onChange={change} problems={problems.whole} onNext={toChanges} />}
      {at === 1 && (
        <ChangesStep
          draft={draft}
          onChange={change}
          problems={problems}
          suggested={suggested ? [suggested] : []}
          onBack={() => setAt(0)}
          onNext={() => void toPreview()}
        />
      )}
      {at === 2 && (
        <PreviewStep
          draft={draft}
          preview={preview}
          problems={problems}
          refusal={recording.problem ?? previewing.problem}
          waiting={previewing.busy}
          busy={recording.busy}
          onBack={() => setAt(1)}
          onRecord={() => void record(draft)}
        />
      )}
    </div>
  );
}
