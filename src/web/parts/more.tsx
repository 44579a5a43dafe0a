import { Button } from '@mantine/core';
import { useText } from '../text.tsx';
import css from './more.module.css';

interface MoreProps {
  whole: boolean;
  readingOn: boolean;
  shown: number;
  /** How many there are in all, where that is known. */
  count?: number | undefined;
  more: () => void;
}

/** Below a list of which the server has more: how many are shown, and the way to read on. */
export function More({ whole, readingOn, shown, count, more }: MoreProps) {
  const t = useText();
  if (whole) return null;
  return (
    <div className={css.more}>
      <span>{count === undefined ? t('web.shown', { shown }) : t('web.shownOf', { shown, count })}</span>
      <Button variant="default" size="xs" loading={readingOn} onClick={more}>
        {t('web.readOn')}
      </Button>
    </div>
  );
}
