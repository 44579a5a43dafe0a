import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';
import css from './illustrative.module.css';

/** Said of what was made up for a sample workspace, wherever it might be taken for a fact. */
export function Illustrative() {
  const t = useText();
  return (
    <span className={css.illustrative} title={t('web.illustrative.detail')}>
      <Icon name="note" size={12} />
      {t('web.illustrative')}
    </span>
  );
}
