import { Icon, useText } from '#web';
import css from './directives.module.css';

/** Said wherever text or files are entered: this is no place for state secrets. */
export function SecretsWarning({ more }: { more?: string }) {
  const t = useText();
  return (
    <p className={css.secrets}>
      <Icon name="lock" size={14} />
      <span>
        {t('directives.secrets')} {more}
      </span>
    </p>
  );
}
