import { Icon, useText } from '#web';
import { sentenceOfFault, type Broken } from '../faults.ts';
import css from '../organisation.module.css';

/** What is wrong, sentence by sentence. */
export function FaultList({ problems }: { problems: Broken[] }) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <ul className={css.faults} role="alert">
      {problems.map((one) => (
        <li key={one.code + JSON.stringify(one.values)}>
          <Icon name="warning" size={14} />
          <span>{sentenceOfFault(one, t)}</span>
        </li>
      ))}
    </ul>
  );
}
