import {
  api,
  Empty,
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Paragraphs,
  Read,
  useGo,
  useParam,
  useRead,
  useRevisedForm,
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

/** The form of an undertaking: of a draft in everything, of what was issued its wording. */
function useEditing({ undertaking }: EditingProps) {
  const { id, draft, revision } = undertaking;
  return useRevisedForm<UndertakingForm>({
    draft: `undertaking:${id}`,
    start: () => formOf(undertaking),
    missingIn: (form) => missingIn(form, !draft),
    tidied,
    path: `/undertakings/${id}`,
    revision,
    bodyOf: draft ? bodyOf : wordingOf,
    changed: 'delivery.changed-meanwhile',
  });
}

function Editing({ undertaking }: EditingProps) {
  const t = useText();
  const { id, draft, kind, code, owner } = undertaking;
  const go = useGo();
  const { form, change, put, fault, missing, send, kept, save, meanwhile, goOn } = useEditing({
    undertaking,
  });
  const path = `/undertakings/${id}`;
  const revise = async (): Promise<void> => {
    if (await save(t('delivery.form.saved'))) go(path);
  };
  return (
    <>
      <PageHead
        eyebrow={[t(`delivery.kind.${kind}`), code].filter(Boolean).join(' · ')}
        title={t(draft ? 'delivery.undertaking.edit.draft' : 'delivery.undertaking.edit.wording')}
        description={t(draft ? 'delivery.form.private' : 'delivery.form.issued', { unit: owner.name })}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      {meanwhile && (
        <Meanwhile<Undertaking>
          read={() => api.get<Undertaking>(path)}
          by={({ revision }) => t('delivery.meanwhile.revision', { revision })}
          show={(theirs) => (
            <>
              <strong>{theirs.title}</strong>
              <Paragraphs text={theirs.summary} />
            </>
          )}
          onMine={(theirs) => goOn(theirs.revision, null)}
          onTheirs={(theirs) => goOn(theirs.revision, formOf(theirs))}
        />
      )}
      <FormFrame
        problem={meanwhile ? null : send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('delivery.form.save')}
        back={path}
        onSave={() => void revise()}
      >
        <UndertakingFields form={form} onChange={change} fault={fault} issued={!draft} />
      </FormFrame>
    </>
  );
}
