import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';
import css from './secrets-warning.module.css';

/** Said wherever texts or files are entered: this is no place for state secrets. */
export function SecretsWarning({ more }: { more?: string }) {
  const t = useText();
  return (
    <p className={css.secrets}>
      <Icon name="lock" size={14} />
      <span>
        {t('web.secrets')} {more}
      </span>
    </p>
  );
}
