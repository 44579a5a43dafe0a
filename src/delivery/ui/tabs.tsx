import { Link, useText } from '#web';
import css from './tabs.module.css';

/** For links to another view of the same page: no scrolling, and what follows the `?` tells which one is current. */
export const STAY: object = { resetScroll: false, activeOptions: { exact: true, includeSearch: true } };

/** The views of one thing, each at its own address. */
export function Tabs({ names, current, path }: { names: string[]; current: string; path: string }) {
  const t = useText();
  return (
    <nav aria-label={t('delivery.programmes.tabs')}>
      <ul className={css.tabs}>
        {names.map((name, at) => (
          <li key={name}>
            <Link
              to={path}
              search={{ tab: at === 0 ? undefined : name }}
              aria-current={name === current ? 'page' : undefined}
              {...STAY}
            >
              {t(`delivery.programmes.tab.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
