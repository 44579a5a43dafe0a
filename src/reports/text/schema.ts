// What the text of a section may consist of: one list of parts, from which the server makes its schema and the editor itself.
// What is not in it (images, colours, fonts) cannot be pasted either: the form of a document is prescribed.
import { Extension, Mark, Node, type Extensions } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

/**
 * A sentence that is an insight: the text and the insight stay one. `kind` is one of INSIGHT_KINDS, `provision` the place of
 * the directive that it is about, in words ("Điều 10").
 */
export const InsightMark = Mark.create({
  name: 'insight',
  inclusive: false,
  addAttributes: () => ({
    id: { default: '' },
    kind: { default: 'result' },
    provision: { default: '' },
  }),
  parseHTML: () => [{ tag: 'mark[data-insight]' }],
  renderHTML: ({ mark }) => [
    'mark',
    { 'data-insight': mark.attrs['id'], 'data-kind': mark.attrs['kind'] },
    0,
  ],
});

/** The place that a comment is about. Several may lie over each other. */
export const CommentMark = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ id: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ mark }) => ['span', { 'data-comment': mark.attrs['id'] }, 0],
});

/**
 * A live figure: a count with its question. `shows` says which number of the count; `value` is what it was when the version
 * was made, empty in a draft.
 */
export const CountNode = Node.create({
  name: 'count',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    unit: { default: '' },
    under: { default: '' },
    kind: { default: 'scheme' },
    asOf: { default: '' },
    shows: { default: 'done' },
    value: { default: '' },
  }),
  parseHTML: () => [{ tag: 'data[data-count]' }],
  renderHTML: ({ node }) => ['data', { 'data-count': '' }, String(node.attrs['value'])],
});

/** On which reports a paragraph rests: `report:version:section[:insight]`, with spaces between. */
const Sources = Extension.create({
  name: 'sources',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        sources: {
          default: '',
          parseHTML: (element) => element.getAttribute('data-sources') ?? '',
          renderHTML: ({ sources }) => (sources ? { 'data-sources': String(sources) } : {}),
        },
      },
    },
  ],
});

/** The parts of a text. Undoing is left to what people write together with. */
export const TEXT_PARTS: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    ...{ blockquote: false, code: false, codeBlock: false, horizontalRule: false, undoRedo: false },
    link: { openOnClick: false, defaultProtocol: 'https' },
  }),
  TableKit.configure({ table: { resizable: false } }),
  InsightMark,
  CommentMark,
  CountNode,
  Sources,
];
