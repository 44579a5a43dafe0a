import { Icon, useText } from '#web';
import { sentenceOfFault, type Broken } from '../faults.ts';
import css from './fault-list.module.css';

/** What is wrong, sentence by sentence. */
export function FaultList({ problems }: { problems: Broken[] }) {
  const t = useText();
  return <Sentences sentences={problems.map((one) => sentenceOfFault(one, t))} />;
}

/** Sentences of what is wrong, told at once. */
export function Sentences({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div role="alert">
      <ul className={css.faults}>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>
            <Icon name="warning" size={14} />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
