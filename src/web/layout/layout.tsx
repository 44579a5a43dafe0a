import { useEffect, useRef, type ReactNode } from 'react';
import { usePath } from '../moving.tsx';
import { useText } from '../text.tsx';
import css from './layout.module.css';
import { Notices } from './notices.tsx';
import { OnTheWay, useLeaving } from './on-the-way.tsx';
import { Rail } from './rail.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { ToldLine } from './told-line.tsx';
import { TopBar } from './top-bar.tsx';
import { PrintHead } from './print-head.tsx';
import { TourSlot } from './tour-slot.tsx';

/** Carries the focus to the page when another page is shown, so that keyboard and screen reader start there. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const path = usePath();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

/** What stands around every page of a signed-in person: the bar, the rail of places, the lines of notice. */
export default function Layout({ children }: { children: ReactNode }) {
  const t = useText();
  const main = useFocusOnArrival();
  const leaving = useLeaving();
  return (
    <div className={css.layout}>
      <a className={css.skip} href="#page" onClick={() => main.current?.focus()}>
        {t('web.skip')}
      </a>
      <OnTheWay leaving={leaving} />
      <TopBar />
      <Rail />
      <div className={css.body}>
        <Notices />
        <main id="page" ref={main} tabIndex={-1} className={css.main} aria-busy={leaving || undefined}>
          <PrintHead />
          {children}
        </main>
      </div>
      <ToldLine />
      <TourSlot />
      <SignInAgain />
    </div>
  );
}
