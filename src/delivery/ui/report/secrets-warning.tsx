import { Icon, useText } from '#web';
import css from './report.module.css';

/** Said wherever text or files are entered: this is no place for state secrets. */
export function SecretsWarning() {
  const t = useText();
  return (
    <p className={css.secrets}>
      <Icon name="lock" size={14} />
      {t('delivery.secrets')}
    </p>
  );
}
