import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { Link } from '#web';
import { countedAt } from './counted-at.ts';
import { useCount, type CountQuestion } from './use-count.ts';
import css from './writing.module.css';

/** A live figure within the text: its number now, and on it what it counts. It opens to what is counted. */
export function CountView({ node }: NodeViewProps) {
  const question = node.attrs as CountQuestion & { value: string };
  const { value, words } = useCount(question);
  return (
    <NodeViewWrapper as="span" className={css.count} title={words}>
      <Link to={countedAt(question)} tabIndex={-1}>
        {value}
      </Link>
    </NodeViewWrapper>
  );
}
