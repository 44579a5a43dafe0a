import type { ReactNode } from 'react';
import { ThreadMark } from '../icons.tsx';
import { useText } from '../text.tsx';
import css from './public-frame.module.css';
import { LanguageSwitch, SchemeSwitch } from './switches.tsx';

/** What stands around pages for people who are not signed in. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useText();
  return (
    <div className={css.frame}>
      <header className={css.head}>
        <span className={css.name}>
          <ThreadMark />
          {t('web.product')}
        </span>
        <LanguageSwitch />
        <SchemeSwitch />
      </header>
      <main className={css.main}>{children}</main>
    </div>
  );
}
