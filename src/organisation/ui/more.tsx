import { Button } from '@mantine/core';
import { useText } from '#web';
import css from './organisation.module.css';

interface MoreProps {
  whole: boolean;
  readingOn: boolean;
  shown: number;
  more: () => void;
}

/** Below a list of which the server has more. */
export function More({ whole, readingOn, shown, more }: MoreProps) {
  const t = useText();
  if (whole) return null;
  return (
    <div className={css.more}>
      <span>{t('organisation.ui.shown', { shown })}</span>
      <Button variant="default" size="xs" loading={readingOn} onClick={more}>
        {t('organisation.ui.more')}
      </Button>
    </div>
  );
}
