import {
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

function EditForm({ directive }: { directive: Directive }) {
  const t = useText();
  const { id, number } = directive;
  const go = useGo();
  const path = `/directives/${id}`;
  const { form, change, put, fault, missing, send, kept, save, meanwhile, goOn } = useRevisedForm<
    Content,
    Saved
  >({
    draft: `directives.${id}`,
    start: () => contentOf(directive),
    missingIn,
    path,
    revision: directive.revision,
    bodyOf: (content) => content,
    changed: 'directives.changed-meanwhile',
  });
  const revise = async (): Promise<void> => {
    if (await save(t('directives.edit.done'))) go(path);
  };
  return (
    <>
      <PageHead
        eyebrow={number}
        title={t('directives.edit.title')}
        description={t('directives.edit.detail')}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      {meanwhile && (
        <Meanwhile
          id={id}
          problem={meanwhile}
          mine={form}
          onChoose={(theirs, mine) => goOn(theirs.revision, mine ? null : contentOf(theirs))}
        />
      )}
      <FormFrame
        problem={meanwhile ? null : send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('directives.edit.save')}
        back={path}
        onSave={() => void revise()}
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
