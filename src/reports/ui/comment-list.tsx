import { Button, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useRead, useSend, useText } from '#web';
import css from './report.module.css';
import type { Comment, Comments } from './wire.ts';

interface CommentListProps {
  reportId: string;
  sectionId: string;
  editor: Editor | null;
}

/** What colleagues say of the section; the open ones first. */
export function CommentList({ reportId, sectionId, editor }: CommentListProps) {
  const t = useText();
  const { data } = useRead<Comments>(`/report-drafts/${reportId}/comments`);
  const here = data?.rows.filter((one) => one.sectionId === sectionId) ?? [];
  const open = here.filter(({ outcome }) => outcome === null);
  const closed = here.filter(({ outcome }) => outcome !== null);
  return (
    <div>
      <h3>{t('reports.comments')}</h3>
      {here.length === 0 && t('reports.comments.none')}
      {[...open, ...closed].map((one) => (
        <OneComment key={one.id} comment={one} editor={editor} may={data?.can['answer'] ?? false} />
      ))}
    </div>
  );
}

function OneComment({ comment, editor, may }: { comment: Comment; editor: Editor | null; may: boolean }) {
  const t = useText();
  const { outcome, instead, quoted, answers } = comment;
  return (
    <article className={css.comment} data-closed={outcome !== null || undefined}>
      <strong>{comment.by ?? '–'}</strong> · {t.format.moment(comment.recordedAt)}
      {quoted && <p className={css.quoted}>{quoted.length > 160 ? `${quoted.slice(0, 160)}…` : quoted}</p>}
      <p>{comment.body}</p>
      {instead !== null && (
        <p className={css.instead}>
          <ins>{instead}</ins>
        </p>
      )}
      {answers.map((one) => (
        <p key={one.recordedAt}>
          <strong>{one.by ?? '–'}</strong>: {one.body || t(`reports.comment.outcome.${one.outcome}`)}
        </p>
      ))}
      {outcome === null && may && <Answering comment={comment} editor={editor} />}
    </article>
  );
}

function Answering({ comment, editor }: { comment: Comment; editor: Editor | null }) {
  const t = useText();
  const [body, setBody] = useState('');
  const send = useSend();
  const answer = async (outcome?: 'done' | 'taken' | 'left') => {
    const sent = { body: body.trim(), ...(outcome ? { outcome } : {}) };
    const done = await send.act({
      method: 'POST',
      path: `/report-comments/${comment.id}/answer`,
      body: sent,
    });
    if (!done) return;
    setBody('');
    if (outcome && editor) settle(editor, comment, outcome === 'taken');
  };
  return (
    <>
      <TextInput
        aria-label={t('reports.comment.answer')}
        placeholder={t('reports.comment.answer')}
        size="xs"
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        maxLength={4000}
        error={send.problem ? send.problem.title : null}
      />
      <div className={css.acts}>
        {body.trim() && (
          <Button size="compact-sm" variant="subtle" onClick={() => void answer()}>
            {t('reports.comment.reply')}
          </Button>
        )}
        {comment.instead !== null && editor && (
          <Button size="compact-sm" variant="subtle" onClick={() => void answer('taken')}>
            {t('reports.comment.take')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void answer(comment.instead === null ? 'done' : 'left')}
        >
          {t(comment.instead === null ? 'reports.comment.close' : 'reports.comment.leave')}
        </Button>
      </div>
    </>
  );
}

// Puts the suggested words where the comment stands, and takes its mark away.
function settle(editor: Editor, { id, instead }: Comment, take: boolean): void {
  const { doc, schema, tr } = editor.state;
  let from: number | null = null;
  let to = 0;
  doc.descendants((node, place) => {
    if (!node.marks.some(({ type, attrs }) => type.name === 'comment' && attrs['id'] === id)) return;
    from ??= place;
    to = place + node.nodeSize;
  });
  if (from === null) return;
  if (take && instead !== null) {
    const marks = doc
      .resolve(from + 1)
      .marks()
      .filter(({ type }) => type.name !== 'comment');
    if (instead) tr.replaceWith(from, to, schema.text(instead, marks));
    else tr.delete(from, to);
  } else {
    const mark = schema.marks['comment']!.create({ id });
    tr.removeMark(from, to, mark);
  }
  editor.view.dispatch(tr);
}
