import { Icon, useText, type IconName } from '#web';
import css from './marks.module.css';

interface MarkProps {
  word: string;
  icon: IconName;
  /** What the word means. */
  detail: string;
}

function Mark({ word, icon, detail }: MarkProps) {
  return (
    <span className={css.mark} title={detail}>
      <Icon name={icon} size={12} />
      {word}
    </span>
  );
}

/** The programme that the others lean on. */
export function Core() {
  const t = useText();
  return (
    <Mark
      word={t('delivery.undertaking.core')}
      icon="layers"
      detail={t('delivery.undertaking.core.detail')}
    />
  );
}

/** A record of the sample that was made up: said wherever it might be taken for a fact. */
export function Illustrative() {
  const t = useText();
  return (
    <Mark
      word={t('delivery.undertaking.illustrative')}
      icon="note"
      detail={t('delivery.undertaking.illustrative.detail')}
    />
  );
}

/** Not issued yet: its unit's alone. */
export function Draft() {
  const t = useText();
  return <span className={css.draft}>{t('delivery.undertaking.draft')}</span>;
}
