import { Checkbox, Textarea } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { emptyOf, FormDialog, newKey, useForm, useText, type FaultOf } from '#web';
import type { Report } from '../wire.ts';
import css from './writing.module.css';

interface Given {
  body: string;
  suggests: boolean;
  instead: string;
}

interface CommentDialogProps {
  report: Report;
  sectionId: string;
  editor: Editor;
  onClose: () => void;
}

/** Says something of the words chosen to colleagues, or suggests others for them. */
export function CommentDialog({ report, sectionId, editor, onClose }: CommentDialogProps) {
  const t = useText();
  const { from, to } = editor.state.selection;
  const quoted = editor.state.doc.textBetween(from, to, ' ').slice(0, 2000);
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: { body: '', suggests: false, instead: quoted },
    missingIn: ({ body }) => emptyOf({ body }, { body: 'reports.comment.missing' }),
  });
  const say = async () => {
    const id = newKey();
    const done = await submit(
      ({ body, suggests, instead }) => ({
        method: 'POST',
        path: `/report-drafts/${report.id}/comments`,
        body: { id, sectionId, quoted, body: body.trim(), instead: suggests ? instead : null },
      }),
      t('reports.comment.told'),
    );
    if (!done) return;
    editor.chain().focus().setTextSelection({ from, to }).setMark('comment', { id }).run();
    onClose();
  };
  return (
    <FormDialog
      title={t('reports.comment.add')}
      verb={t('reports.comment.verb')}
      detail={<blockquote className={css.quoted}>{quoted}</blockquote>}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void say()}
      onClose={onClose}
    >
      <Fields {...{ form, change, fault }} />
    </FormDialog>
  );
}

interface FieldsProps {
  form: Given;
  change: (part: Partial<Given>) => void;
  fault: FaultOf;
}

function Fields({ form, change, fault }: FieldsProps) {
  const t = useText();
  return (
    <>
      <Textarea
        label={t('reports.comment.body')}
        value={form.body}
        onChange={(event) => change({ body: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        required
        data-autofocus
        {...fault('body')}
      />
      <Checkbox
        label={t('reports.comment.suggests')}
        checked={form.suggests}
        onChange={(event) => change({ suggests: event.currentTarget.checked })}
      />
      {form.suggests && (
        <Textarea
          label={t('reports.comment.instead')}
          value={form.instead}
          onChange={(event) => change({ instead: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
        />
      )}
    </>
  );
}
