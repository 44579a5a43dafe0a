import { Icon, useText } from '#web';
import css from './marks.module.css';

/** The programme that the others lean on. */
export function Core() {
  const t = useText();
  return (
    <span className={css.core} title={t('delivery.undertaking.core.detail')}>
      <Icon name="layers" size={12} />
      {t('delivery.undertaking.core')}
    </span>
  );
}

/** Not issued yet: its unit's alone. */
export function Draft() {
  const t = useText();
  return <span className={css.draft}>{t('delivery.undertaking.draft')}</span>;
}
