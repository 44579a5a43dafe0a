import { useEffect, useRef } from 'react';
import { Link, useText } from '#web';
import css from './tabs.module.css';

/** For links to another view of the same page: no scrolling, and what follows the `?` tells which one is current. */
export const STAY: object = { resetScroll: false, activeOptions: { exact: true, includeSearch: true } };

/** The views of one thing, each at its own address. */
export function Tabs({ names, current, path }: { names: string[]; current: string; path: string }) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  // Where there is little room, what was chosen is brought into sight.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    if (chosen && list.current) list.current.scrollLeft = chosen.offsetLeft - list.current.offsetLeft - 48;
  }, [current]);
  return (
    <nav aria-label={t('delivery.programmes.tabs')}>
      <ul ref={list} className={css.tabs}>
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
