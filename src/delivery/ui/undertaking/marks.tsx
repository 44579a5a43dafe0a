import { Icon, useText } from '#web';
import css from './undertaking.module.css';

/** The programme that the others lean on. */
export function Core() {
  const t = useText();
  return (
    <span className={css.mark} title={t('delivery.undertaking.core.detail')}>
      <Icon name="layers" size={12} />
      {t('delivery.undertaking.core')}
    </span>
  );
}

/** A record of the sample that was made up: said wherever it might be taken for a fact. */
export function Illustrative() {
  const t = useText();
  return (
    <span className={css.mark} title={t('delivery.undertaking.illustrative.detail')}>
      <Icon name="note" size={12} />
      {t('delivery.undertaking.illustrative')}
    </span>
  );
}
