import { useState } from 'react';
import {
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  Read,
  SecretsWarning,
  useForm,
  useGo,
  useKeptDraft,
  useParam,
  useRead,
  useText,
} from '#web';
import { DirectiveFields } from './directive-fields.tsx';
import { contentOf, missingIn } from './entry.ts';
import { Meanwhile } from './meanwhile.tsx';
import { SameNumber } from './same-number.tsx';
import type { Content, Directive, Saved } from './wire.ts';

/** Writes a new revision of a registry entry. */
export default function EditPage() {
  const id = useParam('id');
  const reading = useRead<Directive>(`/directives/${id}`);
  return <Read of={reading}>{(directive) => <EditForm key={directive.id} directive={directive} />}</Read>;
}

/** The entry as it is being rewritten, saved against the revision that the person had before their eyes. */
function useEditing(directive: Directive) {
  const t = useText();
  const go = useGo();
  const path = `/directives/${directive.id}`;
  const [revision, setRevision] = useState(directive.revision);
  const written = useForm<Content, Saved>({ start: () => contentOf(directive), missingIn });
  const kept = useKeptDraft(`directives.${directive.id}`, written.form);
  const save = async (): Promise<void> => {
    const done = await written.submit(
      (body) => ({ method: 'PUT', path, body, ifMatch: `"${revision}"` }),
      t('directives.edit.done'),
    );
    if (!done) return;
    kept.forget();
    go(path);
  };
  const goOn = (from: Directive, mine: boolean): void => {
    setRevision(from.revision);
    if (!mine) written.put(contentOf(from));
    written.send.forget();
  };
  return { ...written, kept, save, goOn };
}

function EditForm({ directive }: { directive: Directive }) {
  const t = useText();
  const { id, number } = directive;
  const { form, change, put, fault, missing, send, kept, save, goOn } = useEditing(directive);
  const meanwhile = send.problem?.code === 'directives.changed-meanwhile' ? send.problem : null;
  return (
    <>
      <PageHead
        eyebrow={number}
        title={t('directives.edit.title')}
        description={t('directives.edit.detail')}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      {meanwhile && <Meanwhile id={id} problem={meanwhile} mine={form} onChoose={goOn} />}
      <FormFrame
        problem={meanwhile ? null : send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('directives.edit.save')}
        back={`/directives/${id}`}
        onSave={() => void save()}
      >
        <FormPart>
          <DirectiveFields value={form} onChange={change} fault={fault} />
          <SameNumber content={form} except={id} />
          <SecretsWarning />
        </FormPart>
      </FormFrame>
    </>
  );
}
