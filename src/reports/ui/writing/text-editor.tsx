import '@mantine/tiptap/styles.layer.css';
import { RichTextEditor } from '@mantine/tiptap';
import Collaboration from '@tiptap/extension-collaboration';
import CollaborationCaret from '@tiptap/extension-collaboration-caret';
import { ReactNodeViewRenderer, useEditor, type Editor } from '@tiptap/react';
import { useEffect, type CSSProperties } from 'react';
import { INSIGHT_KINDS } from '#review/ui';
import { useMe, useText } from '#web';
import { CountNode, TEXT_PARTS } from '../text-parts.ts';
import { CountView } from './count-view.tsx';
import { fromWord } from './from-word.ts';
import { Toolbar } from './toolbar.tsx';
import css from './writing.module.css';
import type { OpenText } from './use-text-together.ts';

/** Those at one text differ by colour and by name; none is an accent or a state. */
const COLOURS = ['#2c5a85', '#1d6349', '#783b80', '#855800', '#5a5248', '#0f6b75'];

const PARTS = [
  ...TEXT_PARTS.filter(({ name }) => name !== CountNode.name),
  CountNode.extend({ addNodeView: () => ReactNodeViewRenderer(CountView, { as: 'span' }) }),
];

interface TextEditorProps {
  section: OpenText;
  label: string;
  /** Whether insights are asked for here, and of which kinds. */
  kinds: string[];
  onComment: (editor: Editor) => void;
  onEditor: (editor: Editor | null) => void;
}

/** The text of a section, as everybody writes it who is at it. */
export function TextEditor({ section, label, kinds, onComment, onEditor }: TextEditorProps) {
  const t = useText();
  const { person } = useMe();
  const editor = useEditor(
    {
      extensions: [
        ...PARTS,
        Collaboration.configure({ document: section.document, field: 'text' }),
        CollaborationCaret.configure({
          provider: section.provider,
          user: { name: person.name, color: COLOURS[section.document.clientID % COLOURS.length]! },
        }),
      ],
      immediatelyRender: true,
      editorProps: {
        transformPastedHTML: fromWord,
        attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' },
      },
    },
    [section],
  );
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  const words = Object.fromEntries(
    INSIGHT_KINDS.map((kind) => [`--word-${kind}`, `'${t(`review.insight.${kind}`)}'`]),
  );
  return (
    <RichTextEditor editor={editor as never} className={css.editor} style={words as CSSProperties}>
      <Toolbar
        editor={editor}
        kinds={kinds.length ? kinds : INSIGHT_KINDS}
        onComment={() => onComment(editor)}
      />
      <RichTextEditor.Content className={css.text} />
    </RichTextEditor>
  );
}
