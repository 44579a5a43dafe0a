import { Icon, useText } from '#web';
import css from './writing.module.css';
import type { Keeping } from './use-text-together.ts';

const ICONS = {
  opening: 'clock',
  keeping: 'clock',
  kept: 'check',
  offline: 'warning',
  refused: 'lock',
} as const;

/** Whether what was typed is safe, and where. */
export function KeepingState({ keeping }: { keeping: Keeping }) {
  const t = useText();
  return (
    <span className={css.keeping} data-keeping={keeping} role="status">
      <Icon name={ICONS[keeping]} size={14} />
      {t(`reports.keeping.${keeping}`)}
    </span>
  );
}
