import { useState } from 'react';
import {
  api,
  Empty,
  KeptDraftNotice,
  PageHead,
  Read,
  useGo,
  useKeptDraft,
  useParam,
  useRead,
  useSend,
  useText,
} from '#web';
import { Meanwhile } from '../report/meanwhile.tsx';
import { Paragraphs } from '../undertaking/paragraphs.tsx';
import { UndertakingThread } from '../undertaking/undertaking-thread.tsx';
import type { Undertaking } from '../undertaking/wire.ts';
import { UndertakingFields } from './fields.tsx';
import { bodyOf, formOf, missingIn, tidied, wordingOf } from './form.ts';
import { FormFrame } from './form-frame.tsx';

/** Changes a draft in everything, or the wording of what was issued. */
export default function EditPage() {
  const id = useParam('id');
  const reading = useRead<Undertaking>(`/undertakings/${id}`);
  return (
    <Read of={reading}>
      {(undertaking) => (
        <UndertakingThread undertaking={undertaking}>
          <Editing key={undertaking.id} undertaking={undertaking} />
        </UndertakingThread>
      )}
    </Read>
  );
}

function NotYours({ title, back }: { title: string; back: string }) {
  const t = useText();
  return (
    <>
      <PageHead title={title} print={false} />
      <Empty
        title={t('delivery.form.notYours')}
        detail={t('problem.delivery.not-yours')}
        step={{ word: t('delivery.form.back'), to: back }}
      />
    </>
  );
}

function Editing({ undertaking }: { undertaking: Undertaking }) {
  const t = useText();
  const go = useGo();
  const { id, draft } = undertaking;
  const [form, setForm] = useState(() => formOf(undertaking));
  const [revision, setRevision] = useState(undertaking.revision);
  const [tried, setTried] = useState(false);
  const send = useSend();
  const kept = useKeptDraft(`undertaking:${id}`, form);
  const missing = tried ? missingIn(form, !draft) : {};
  const stale = send.problem?.code === 'delivery.changed-meanwhile';
  const back = `/undertakings/${id}`;
  if (!undertaking.can['edit']) {
    return <NotYours title={undertaking.title} back={back} />;
  }
  const save = async (): Promise<void> => {
    const clean = tidied(form);
    setForm(clean);
    setTried(true);
    if (Object.keys(missingIn(clean, !draft)).length > 0) return;
    const body = draft ? bodyOf(clean) : wordingOf(clean);
    const done = await send.act(
      { method: 'PUT', path: back, body, ifMatch: `"${revision}"` },
      t('delivery.form.saved'),
    );
    if (!done) return;
    kept.forget();
    go(back);
  };
  const goOn = (theirs: Undertaking, take: boolean): void => {
    setRevision(theirs.revision);
    if (take) setForm(formOf(theirs));
    send.forget();
  };
  return (
    <>
      <PageHead
        eyebrow={[t(`delivery.kind.${undertaking.kind}`), undertaking.code].filter(Boolean).join(' · ')}
        title={t(draft ? 'delivery.undertaking.edit.draft' : 'delivery.undertaking.edit.wording')}
        description={t(draft ? 'delivery.form.private' : 'delivery.form.issued', {
          unit: undertaking.owner.name,
        })}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={setForm} />
      {stale && (
        <Meanwhile<Undertaking>
          read={() => api.get<Undertaking>(back)}
          by={(theirs) => t('delivery.meanwhile.revision', { revision: theirs.revision })}
          show={(theirs) => (
            <>
              <strong>{theirs.title}</strong>
              <Paragraphs text={theirs.summary} />
            </>
          )}
          onMine={(theirs) => goOn(theirs, false)}
          onTheirs={(theirs) => goOn(theirs, true)}
        />
      )}
      <FormFrame
        problem={stale ? null : send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('delivery.form.save')}
        back={back}
        onSave={() => void save()}
      >
        <UndertakingFields
          form={form}
          onChange={(part) => setForm({ ...form, ...part })}
          problem={send.problem}
          missing={missing}
          issued={!draft}
        />
      </FormFrame>
    </>
  );
}
