import type { ReactNode } from 'react';
import type { IconName } from '../icons.tsx';
import { RemoveButton } from './remove-button.tsx';
import css from './removable-row.module.css';

interface RemovableRowProps {
  /** What taking it out does, to what: "Bỏ mốc 2". */
  remove: string;
  icon?: IconName;
  onRemove: () => void;
  /** The fields: the first takes the room there is. */
  children: ReactNode;
}

/** Fields beside each other, with the way to take them out at their end. */
export function RemovableRow({ remove, icon = 'trash', onRemove, children }: RemovableRowProps) {
  return (
    <div className={css.row}>
      <div className={css.fields}>{children}</div>
      <div className={css.remove}>
        <RemoveButton word={remove} icon={icon} onClick={onRemove} />
      </div>
    </div>
  );
}
