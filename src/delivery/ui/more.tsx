import { Button } from '@mantine/core';
import { useText } from '#web';
import css from './counts.module.css';

interface MoreProps {
  shown: number;
  /** How many there are in all, where that is known. */
  count?: number;
  busy: boolean;
  onMore: () => void;
}

/** Under a list that is not all there yet: how far it was read, and the way on. */
export function More({ shown, count, busy, onMore }: MoreProps) {
  const t = useText();
  return (
    <div className={css.more}>
      {count !== undefined && <span>{t('delivery.counts.shown', { shown, count })}</span>}
      <Button variant="default" size="xs" loading={busy} onClick={onMore}>
        {t('delivery.counts.more')}
      </Button>
    </div>
  );
}
