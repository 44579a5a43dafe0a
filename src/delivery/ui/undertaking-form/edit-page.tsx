import { useState } from 'react';
import {
  api,
  Empty,
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Paragraphs,
  Read,
  useForm,
  useGo,
  useKeptDraft,
  useParam,
  useRead,
  useText,
} from '#web';
import { Meanwhile } from '../report/meanwhile.tsx';
import { UndertakingThread } from '../undertaking/undertaking-thread.tsx';
import type { Undertaking } from '../undertaking/wire.ts';
import { UndertakingFields } from './fields.tsx';
import { bodyOf, formOf, missingIn, tidied, wordingOf, type UndertakingForm } from './form.ts';

interface EditingProps {
  undertaking: Undertaking;
}

/** Changes a draft in everything, or the wording of what was issued. */
export default function EditPage() {
  const id = useParam('id');
  const reading = useRead<Undertaking>(`/undertakings/${id}`);
  return (
    <Read of={reading}>
      {(undertaking) => (
        <UndertakingThread undertaking={undertaking}>
          {undertaking.can['edit'] ? (
            <Editing key={undertaking.id} undertaking={undertaking} />
          ) : (
            <NotYours undertaking={undertaking} />
          )}
        </UndertakingThread>
      )}
    </Read>
  );
}

function NotYours({ undertaking: { id, title } }: EditingProps) {
  const t = useText();
  return (
    <>
      <PageHead title={title} print={false} />
      <Empty
        title={t('delivery.form.notYours')}
        detail={t('problem.delivery.not-yours')}
        step={{ word: t('delivery.form.back'), to: `/undertakings/${id}` }}
      />
    </>
  );
}

/** The form of something that is there already, saved against the revision that the person had before their eyes. */
function useEditing({ undertaking }: EditingProps) {
  const t = useText();
  const go = useGo();
  const { id, draft } = undertaking;
  const [revision, setRevision] = useState(undertaking.revision);
  const written = useForm<UndertakingForm>({
    start: () => formOf(undertaking),
    missingIn: (form) => missingIn(form, !draft),
    tidied,
  });
  const kept = useKeptDraft(`undertaking:${id}`, written.form);
  const path = `/undertakings/${id}`;
  const save = async (): Promise<void> => {
    const done = await written.submit(
      (form) => ({
        method: 'PUT',
        path,
        body: draft ? bodyOf(form) : wordingOf(form),
        ifMatch: `"${revision}"`,
      }),
      t('delivery.form.saved'),
    );
    if (!done) return;
    kept.forget();
    go(path);
  };
  const goOn = (theirs: Undertaking, take: boolean): void => {
    setRevision(theirs.revision);
    if (take) written.put(formOf(theirs));
    written.send.forget();
  };
  return { ...written, kept, save, goOn, stale: written.send.problem?.code === 'delivery.changed-meanwhile' };
}

function Editing({ undertaking }: EditingProps) {
  const t = useText();
  const { id, draft, kind, code, owner } = undertaking;
  const { form, change, put, fault, missing, send, kept, save, goOn, stale } = useEditing({ undertaking });
  const path = `/undertakings/${id}`;
  return (
    <>
      <PageHead
        eyebrow={[t(`delivery.kind.${kind}`), code].filter(Boolean).join(' · ')}
        title={t(draft ? 'delivery.undertaking.edit.draft' : 'delivery.undertaking.edit.wording')}
        description={t(draft ? 'delivery.form.private' : 'delivery.form.issued', { unit: owner.name })}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      {stale && (
        <Meanwhile<Undertaking>
          read={() => api.get<Undertaking>(path)}
          by={({ revision }) => t('delivery.meanwhile.revision', { revision })}
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
        back={path}
        onSave={() => void save()}
      >
        <UndertakingFields form={form} onChange={change} fault={fault} issued={!draft} />
      </FormFrame>
    </>
  );
}
