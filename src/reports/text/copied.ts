import { frozen, type TextNode } from './words.ts';

/**
 * A text as another draft may hold it: what its writers said to each other is left out, and its insights have names of their
 * own, so that a second copy is not taken for the rest of the first. Pure but for the names.
 */
export function copied(text: TextNode, newId: () => string): TextNode {
  const names = new Map<unknown, string>();
  const nameOf = (id: unknown) => names.get(id) ?? names.set(id, newId()).get(id)!;
  const renamed = ({ marks, content, ...node }: TextNode): TextNode => ({
    ...node,
    ...(marks && {
      marks: marks.map((mark) =>
        mark.type === 'insight'
          ? { ...mark, attrs: { ...mark.attrs, id: nameOf(mark.attrs?.['id']) } }
          : mark,
      ),
    }),
    ...(content && { content: content.map(renamed) }),
  });
  return renamed(frozen(text, ({ value }) => value));
}
