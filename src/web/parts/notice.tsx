import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons.tsx';
import css from './notice.module.css';

interface NoticeProps {
  icon?: IconName;
  /** How grave it is: what is shown is no more (`late`), or is to be done again (`returned`). */
  tone?: 'late' | 'returned' | 'claimed' | undefined;
  /** Read out when it appears. */
  live?: boolean;
  children: ReactNode;
}

/** What must be known before reading on, beside a coloured edge. */
export function Notice({ icon, tone, live = false, children }: NoticeProps) {
  return (
    <div className={css.notice} data-tone={tone} role={live ? 'status' : undefined}>
      {icon && <Icon name={icon} size={14} />}
      <div>{children}</div>
    </div>
  );
}
