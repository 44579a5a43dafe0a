import { Icon, type IconName } from '../icons.tsx';
import css from './remove-button.module.css';

interface RemoveButtonProps {
  /** What it does, to what: "Bỏ mốc 2". */
  word: string;
  icon?: IconName;
  onClick: () => void;
}

/** Takes something out of what is being drafted, or off what it was put to. */
export function RemoveButton({ word, icon = 'close', onClick }: RemoveButtonProps) {
  return (
    <button type="button" className={css.remove} onClick={onClick} aria-label={word} title={word}>
      <Icon name={icon} size={14} />
    </button>
  );
}
