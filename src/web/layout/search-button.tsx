import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { Icon } from '../icons.tsx';
import { later } from '../later.tsx';
import { MissingCard } from './missing-card.tsx';
import { useText } from '../text.tsx';
import css from './search-button.module.css';

const SearchBox = later(() => import('./search-box.tsx'), MissingCard);

const ON_A_MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** Opens the search, by click or Ctrl K. The search itself is loaded the first time. */
export function SearchButton() {
  const t = useText();
  const [open, setOpen] = useState(false);
  useHotkeys([['mod+K', () => setOpen(true)]], []);
  return (
    <>
      <button
        type="button"
        className={css.search}
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="magnifier" />
        <span className={css.word}>{t('web.search')}</span>
        <kbd className={css.keys} aria-hidden="true">
          {ON_A_MAC ? '⌘K' : 'Ctrl K'}
        </kbd>
      </button>
      {open && <SearchBox onClose={() => setOpen(false)} />}
    </>
  );
}
