import { useEffect, useRef } from 'react';
import { Link, type Search } from '../moving.tsx';
import css from './tabs.module.css';

/** For links to another view of the same page: no scrolling, and what follows the `?` tells which one is current. */
export const STAY: object = { resetScroll: false, activeOptions: { exact: true, includeSearch: true } };

/** One of several views. */
export interface Tab {
  name: string;
  word: string;
  to: string;
  search?: Search | undefined;
}

/** The views of one thing or place, each at its own address. */
export function Tabs({ label, tabs, current }: { label: string; tabs: Tab[]; current: string }) {
  const list = useRef<HTMLUListElement>(null);
  // Where there is little room, what was chosen is brought into sight.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    if (chosen && list.current) list.current.scrollLeft = chosen.offsetLeft - list.current.offsetLeft - 48;
  }, [current]);
  return (
    <nav aria-label={label}>
      <ul ref={list} className={css.tabs}>
        {tabs.map(({ name, word, to, search }) => (
          <li key={name}>
            <Link to={to} search={search} aria-current={name === current ? 'page' : undefined} {...STAY}>
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
