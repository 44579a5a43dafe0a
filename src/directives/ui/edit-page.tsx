import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import {
  FormProblem,
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
import { DirectiveFields } from './directive-fields.tsx';
import css from './directives.module.css';
import { Meanwhile } from './meanwhile.tsx';
import { useEntryFaults } from './required.ts';
import { SameNumber } from './same-number.tsx';
import { SecretsWarning } from './secrets-warning.tsx';
import type { Content, Directive, Saved } from './wire.ts';

/** Writes a new revision of a registry entry. */
export default function EditPage() {
  const id = useParam('id');
  const reading = useRead<Directive>(`/directives/${id}`);
  return <Read of={reading}>{(directive) => <EditForm key={directive.id} directive={directive} />}</Read>;
}

/** What of a directive is written in the form. */
export function contentOf({
  number,
  type,
  issuer,
  issuedOn,
  title,
  summary,
  fields,
  audience,
}: Content): Content {
  return { number, type, issuer, issuedOn, title, summary, fields, audience };
}

function EditForm({ directive }: { directive: Directive }) {
  const t = useText();
  const go = useGo();
  const { id } = directive;
  const sending = useSend<Saved>();
  const [content, setContent] = useState(() => contentOf(directive));
  const { fault, check } = useEntryFaults(content, sending.problem);
  // What is read anew meanwhile must not pass for what the person had before their eyes.
  const [revision, setRevision] = useState(directive.revision);
  const kept = useKeptDraft(`directives.${id}`, content);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!check(event.currentTarget)) return;
    const saved = await sending.act(
      { method: 'PUT', path: `/directives/${id}`, body: content, ifMatch: `"${revision}"` },
      t('directives.edit.done'),
    );
    if (!saved) return;
    kept.forget();
    go(`/directives/${id}`);
  };
  const meanwhile = sending.problem?.code === 'directives.changed-meanwhile' ? sending.problem : null;
  const goOn = (from: Directive, mine: boolean): void => {
    setRevision(from.revision);
    if (!mine) setContent(contentOf(from));
    sending.forget();
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      <PageHead
        eyebrow={directive.number}
        title={t('directives.edit.title')}
        description={t('directives.edit.detail')}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={setContent} />
      {meanwhile ? (
        <Meanwhile id={id} problem={meanwhile} mine={content} onChoose={goOn} />
      ) : (
        <FormProblem problem={sending.problem} />
      )}
      <DirectiveFields value={content} onChange={setContent} fault={fault} />
      <SameNumber content={content} except={id} />
      <SecretsWarning />
      <div className={css.acts}>
        <Button variant="default" onClick={() => go(`/directives/${id}`)}>
          {t('web.cancel')}
        </Button>
        <Button type="submit" loading={sending.busy}>
          {t('directives.edit.save')}
        </Button>
      </div>
    </form>
  );
}
