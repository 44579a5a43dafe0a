import { Button, Radio, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { FormDialog, newKey, useText } from '#web';
import css from './writing.module.css';

/** Says of the words chosen what they are: a difficulty, about Article 10. */
export function InsightDialog({
  editor,
  kinds,
  onClose,
}: {
  editor: Editor;
  kinds: string[];
  onClose: () => void;
}) {
  const t = useText();
  const before = editor.getAttributes('insight') as { id?: string; kind?: string; provision?: string };
  const [kind, setKind] = useState(before.kind ?? kinds[0]!);
  const [provision, setProvision] = useState(before.provision ?? '');
  const there = Boolean(before.id);
  const words = wordsOf(editor);
  const range = () => (there ? editor.chain().focus().extendMarkRange('insight') : editor.chain().focus());
  const mark = () => {
    const attrs = { id: before.id || newKey(), kind, provision: provision.trim() };
    range().setMark('insight', attrs).run();
    onClose();
  };
  const remove = () => {
    range().unsetMark('insight').run();
    onClose();
  };
  return (
    <FormDialog
      title={t(there ? 'reports.insight.change' : 'reports.insight.title')}
      verb={t('reports.insight.verb')}
      detail={words && <blockquote className={css.quoted}>{words}</blockquote>}
      busy={false}
      problem={null}
      onSubmit={mark}
      onClose={onClose}
    >
      <Radio.Group label={t('reports.insight.kind')} value={kind} onChange={setKind}>
        <div className={css.kinds}>
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`review.insight.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={t('reports.insight.provision')}
        description={t('reports.insight.provision.hint')}
        value={provision}
        onChange={(event) => setProvision(event.currentTarget.value)}
        maxLength={200}
      />
      {there && (
        <Button variant="subtle" color="red" onClick={remove} style={{ justifySelf: 'start' }}>
          {t('reports.insight.remove')}
        </Button>
      )}
    </FormDialog>
  );
}

function wordsOf(editor: Editor): string {
  const { from, to } = editor.state.selection;
  return editor.state.doc.textBetween(from, to, ' ').slice(0, 300);
}
