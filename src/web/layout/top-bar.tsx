import { useMemo } from 'react';
import { useApplication } from '../application.tsx';
import { ThreadMark } from '../icons.tsx';
import { later } from '../later.tsx';
import { MissingCard } from './missing-card.tsx';
import { useMe, usePost } from '../me.tsx';
import { Link } from '../moving.tsx';
import { useText } from '../text.tsx';
import { AsOf } from './as-of.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SearchButton } from './search-button.tsx';
import { LanguageSwitch, SchemeSwitch } from './switches.tsx';
import css from './top-bar.module.css';

/** The bar at the top: whose product, whose desk, as of which day, and the few things needed everywhere. */
export function TopBar() {
  const t = useText();
  const { post } = usePost();
  const { workspace } = useMe();
  return (
    <header className={css.bar}>
      <Link to="/" className={css.name} aria-label={t('web.product')}>
        <ThreadMark />
        <span>{t('web.product')}</span>
      </Link>
      <p className={css.unit} title={post?.unitName ?? workspace.name}>
        {post?.unitName ?? workspace.name}
      </p>
      <div className={css.asOf}>
        <AsOf />
      </div>
      <SearchButton />
      <div className={css.switches}>
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
      <BellSlot />
      <PersonMenu />
    </header>
  );
}

/** How many notices wait, where a room tells it. */
function BellSlot() {
  const { bell } = useApplication().parts;
  const Bell = useMemo(() => (bell ? later(bell, MissingCard) : null), [bell]);
  return Bell && <Bell />;
}
