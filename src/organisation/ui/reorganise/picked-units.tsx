import { Faint, RemoveButton, useText } from '#web';
import type { Pick } from '../unit-picker.tsx';
import css from './picked-units.module.css';

/** The units that were picked, each to be taken out again. */
export function PickedUnits({ picked, onChange }: { picked: Pick[]; onChange: (picked: Pick[]) => void }) {
  const t = useText();
  if (picked.length === 0) return null;
  return (
    <ul className={css.picked}>
      {picked.map(({ id, name, code }) => (
        <li key={id}>
          <span>
            {name} <Faint>{code}</Faint>
          </span>
          <RemoveButton
            word={t('organisation.ui.remove', { name })}
            onClick={() => onChange(picked.filter((one) => one.id !== id))}
          />
        </li>
      ))}
    </ul>
  );
}
