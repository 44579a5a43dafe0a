import { RichTextEditor } from '@mantine/tiptap';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState } from 'react';
import { Icon, useText, type IconName } from '#web';
import { CountDialog } from './count-dialog.tsx';
import { InsightDialog } from './insight-dialog.tsx';
import css from './writing.module.css';

interface ToolbarProps {
  editor: Editor;
  kinds: string[];
  onComment: () => void;
}

/** What can be done with a text: its form, and what is marked in it. */
export function Toolbar({ editor, kinds, onComment }: ToolbarProps) {
  const t = useText();
  const [shown, show] = useState<'insight' | 'count' | null>(null);
  const { chosen, marked, inTable } = useEditorState({
    editor,
    selector: ({ editor: { state, isActive: _, ...one } }) => ({
      chosen: !state.selection.empty,
      marked: editor.isActive('insight'),
      inTable: editor.isActive('table') && Boolean(one),
    }),
  });
  return (
    <RichTextEditor.Toolbar sticky stickyOffset="var(--bar-height)">
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold aria-label={t('reports.text.bold')} title={t('reports.text.bold')} />
        <RichTextEditor.Italic aria-label={t('reports.text.italic')} title={t('reports.text.italic')} />
        <RichTextEditor.Underline
          aria-label={t('reports.text.underline')}
          title={t('reports.text.underline')}
        />
        <RichTextEditor.BulletList aria-label={t('reports.text.bullets')} title={t('reports.text.bullets')} />
        <RichTextEditor.OrderedList
          aria-label={t('reports.text.numbers')}
          title={t('reports.text.numbers')}
        />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo aria-label={t('reports.text.undo')} title={t('reports.text.undo')} />
        <RichTextEditor.Redo aria-label={t('reports.text.redo')} title={t('reports.text.redo')} />
      </RichTextEditor.ControlsGroup>
      <TableControls editor={editor} inTable={inTable} />
      <RichTextEditor.ControlsGroup>
        <Control
          word={t(marked ? 'reports.insight.change' : 'reports.insight.mark')}
          icon="bulb"
          wide
          disabled={!chosen && !marked}
          active={marked}
          onClick={() => show('insight')}
        />
        <Control word={t('reports.count.insert')} icon="gauge" wide onClick={() => show('count')} />
        <Control word={t('reports.comment.add')} icon="bubble" wide disabled={!chosen} onClick={onComment} />
      </RichTextEditor.ControlsGroup>
      {shown === 'insight' && <InsightDialog editor={editor} kinds={kinds} onClose={() => show(null)} />}
      {shown === 'count' && <CountDialog editor={editor} onClose={() => show(null)} />}
    </RichTextEditor.Toolbar>
  );
}

function TableControls({ editor, inTable }: { editor: Editor; inTable: boolean }) {
  const t = useText();
  const run = () => editor.chain().focus();
  return (
    <RichTextEditor.ControlsGroup>
      {inTable ? (
        <>
          <Control word={t('reports.table.row')} icon="plus" wide onClick={() => run().addRowAfter().run()} />
          <Control
            word={t('reports.table.column')}
            icon="plus"
            wide
            onClick={() => run().addColumnAfter().run()}
          />
          <Control
            word={t('reports.table.dropRow')}
            icon="close"
            wide
            onClick={() => run().deleteRow().run()}
          />
          <Control word={t('reports.table.drop')} icon="trash" onClick={() => run().deleteTable().run()} />
        </>
      ) : (
        <Control
          word={t('reports.table.insert')}
          icon="grid"
          onClick={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        />
      )}
    </RichTextEditor.ControlsGroup>
  );
}

interface ControlProps {
  word: string;
  icon: IconName;
  onClick: () => void;
  /** Its word stands beside its sign. */
  wide?: boolean;
  disabled?: boolean;
  active?: boolean;
}

function Control({ word, icon, onClick, wide = false, disabled = false, active = false }: ControlProps) {
  return (
    <RichTextEditor.Control
      {...{ onClick, disabled, active, title: word, 'aria-label': word }}
      w={wide ? 'auto' : undefined}
      px={wide ? 8 : undefined}
    >
      <Icon name={icon} size={14} />
      {wide && <span className={css.word}>{word}</span>}
    </RichTextEditor.Control>
  );
}
