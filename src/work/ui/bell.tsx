import { useEffect } from 'react';
import { Icon, Link, usePath, useRead, useText } from '#web';
import css from './bell.module.css';

const MANY = 99;

/** How many notices were not read, in the bar of every page; read anew whenever one moves on. */
export default function Bell() {
  const t = useText();
  const path = usePath();
  const { data, again } = useRead<{ count: number }>('/notices/unread');
  useEffect(again, [path]);
  const count = data?.count ?? 0;
  const word = count > 0 ? t('overview.notices.unread', { count }) : t('overview.notices');
  return (
    <Link to="/notices" className={css.bell} aria-label={word} title={word}>
      <Icon name="bell" />
      {count > 0 && (
        <span className={css.count} aria-hidden="true">
          {count > MANY ? `${MANY}+` : count}
        </span>
      )}
    </Link>
  );
}
